using Heed.Platform.Files;

namespace Heed.Tests.Platform.Files;

/// <summary>P43: however a file is named, its name is harmless to show, to put in a header and in an address.</summary>
public sealed class FileNamesTests
{
    private static readonly string[] Hostile =
    [
        "", " ", ".", "..", "...", "/", "\\", "../../../etc/passwd", "..\\..\\windows\\system32\\cmd.exe", "C:\\autoexec.bat",
        "/etc/passwd\0.pdf", "con", "con.pdf", "nul.pdf", "aux.txt",
        "a\r\nSet-Cookie: x=1", "a\nb", "a\"; filename=evil.exe; x=\"", "%2e%2e%2f", "%00", "..%c0%af", "\u202Efdp.exe", "\u2066\u2069",
        "\uFEFF", "\uD800", "\uDC00x", "a\uFFFEb",
        "<script>alert(1)</script>", "'; DROP TABLE drafts; --", "${jndi:ldap://x}", "{{7*7}}", "$(reboot)", "`id`", "|rm -rf", "~root",
        "-rf", "--help", "a b  c", "ＡＢＣ．ｐｄｆ", "é\u0301\u0301", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "a.pdf.exe", "a.pdf/", "a.pdf\\", ".htaccess",
        "web.config", "a::$DATA", "a.pdf:stream",
    ];

    [Fact]
    public void However_a_file_is_named_its_name_is_harmless()
    {
        var dice = new Random(43);
        var names = Hostile.Concat(Enumerable.Range(0, 600).Select(_ => Any(dice))).ToList();
        foreach (var given in names)
        {
            var name = FileNames.Clean(given, FileKind.Pdf);
            Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
            Assert.InRange(name.Length, 5, 110);
            Assert.DoesNotContain(
                name, c => char.IsControl(c) || "/\\:\"<>|?*".Contains(c)
                    || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format);
            Assert.False(name.StartsWith('.') || name.StartsWith(' '), name);
            Assert.Equal(name, FileNames.Clean(name, FileKind.Pdf));

            var address = FileNames.InAddress(name);
            Assert.Matches("^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.pdf$", address);
            Assert.Equal(address, FileNames.InAddress(address));
        }
    }

    [Theory]
    [InlineData("Minute of 22 June (final).PDF", "Minute of 22 June (final).pdf", "minute-of-22-june-final.pdf")]
    [InlineData("C:\\Users\\isla\\Åsa’s plan v1.2.pdf", "Åsa’s plan v1.2.pdf", "asa-s-plan-v1-2.pdf")]
    [InlineData("日本.pdf", "日本.pdf", "document.pdf")]
    public void A_good_name_is_kept(string given, string name, string address)
    {
        Assert.Equal(name, FileNames.Clean(given, FileKind.Pdf));
        Assert.Equal(address, FileNames.InAddress(name));
    }

    private static string Any(Random dice)
    {
        var pieces = Enumerable.Range(0, dice.Next(1, 8)).Select(_ => dice.Next(3) switch
        {
            0 => Hostile[dice.Next(Hostile.Length)],
            1 => ((char)dice.Next(char.MaxValue)).ToString(),
            _ => new string((char)dice.Next(32, 127), dice.Next(1, 80)),
        });
        return string.Concat(pieces);
    }
}
