using System.Globalization;
using System.Text;

namespace Heed.Bench.Comments;

/// <summary>Texts of 100 KB that are meant to be slow to read.</summary>
internal static class HostileTexts
{
    private const int Length = 100 * 1024;

    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        ("an ordinary comment", "Thank you for this update. When will the inspection framework be published, and who leads on it?"),
        ("one letter words", Filled(_ => "a ")),
        ("phrases that begin and never end", Filled(_ => "my mum he she they i was told me not to ")),
        ("phrases that end all the time", Filled(_ => "he hits me ")),
        ("words one letter wrong, all different", Filled(
            i => $"abus{(char)('a' + i % 26)}d terifie{i % 10} bruisin{(char)('a' + i % 26)} ")),
        ("words all different", Filled(i => i.ToString("x8", CultureInfo.InvariantCulture) + "q ")),
        ("figures", Filled(_ => "0")),
        ("figures and blanks", Filled(_ => "0 1-")),
        ("postcodes", Filled(_ => "zz99 9zz ")),
        ("e-mail without end", Filled(_ => "a.a-")),
        ("at signs", Filled(_ => "a@")),
        ("addresses that never end", Filled(_ => "1 a a a ")),
        ("born", Filled(_ => "born on the ")),
        ("links", Filled(_ => "https://a.b ")),
        ("angle brackets and blanks", Filled(i => i % 50 == 0 ? "<" : " ")),
        ("long forms", Filled(_ => "\uFDFA")),
        ("marks", "a" + Filled(_ => "\u0301")),
        ("capitals", Filled(_ => "Aa Bb ")),
        ("one long word", Filled(_ => "a")),
        ("stars", Filled(_ => "a*")),
    ];

    private static string Filled(Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < Length; i++)
            text.Append(part(i));
        return text.ToString(0, Length);
    }
}
