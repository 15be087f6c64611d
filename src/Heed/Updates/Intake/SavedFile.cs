using System.Text;
using System.Text.RegularExpressions;
using Heed.Updates.Intake.Pages;
using MimeKit;

namespace Heed.Updates.Intake;

/// <summary>The bytes of a saved page: plain text, HTML, a web page in a single file (MHTML) or a Word document.
/// Texts are read in the encoding they say they have.</summary>
public static partial class SavedFile
{
    private static readonly (byte[] Start, string Sentence)[] Sorts =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], "The file is an old Word document (.doc). Save it as a Word document (.docx) or as a web page."),
        ("bplist"u8.ToArray(), "The file is a Safari web archive. Save the page as “Page Source” or as plain text."),
        ("%PDF-"u8.ToArray(), "The file is a PDF. Save the page as a web page (.html, .mhtml) or as plain text (.txt)."),
    ];

    private const int Head = 2048;
    private const char Unreadable = '\uFFFD';

    /// <summary>Takes the page apart.</summary>
    /// <exception cref="IntakeException">It is none of these.</exception>
    public static SavedPage Read(byte[] file, UpdateHints hints)
    {
        if (WordDocument.Is(file))
            return Read(WordDocument.Html(file), hints);
        if (Sorts.FirstOrDefault(s => file.AsSpan().StartsWith(s.Start)).Sentence is { } other)
            throw new IntakeException($"{other} Nothing was changed.");
        var head = Encoding.Latin1.GetString(file, 0, Math.Min(file.Length, Head));
        return SingleFile().IsMatch(head) ? ReadSingleFile(file, hints) : Read(Decoded(file, head), hints);
    }

    /// <summary>Takes the text of a page apart.</summary>
    /// <exception cref="IntakeException">It is no page.</exception>
    public static SavedPage Read(string text, UpdateHints hints, Uri? address = null)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new IntakeException("The file is not text. Save the page as a web page (.html, .mhtml) or as plain text (.txt) and "
                + "try again.");
        var head = text.Length > Head ? text[..Head] : text;
        if (Feed().IsMatch(head))
            throw new IntakeException("The file is an export or a feed of a whole site. Save the page of one update and try again. "
                + "Nothing was changed.");
        var page = head.TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('<') || Html().IsMatch(head)
            ? SavedHtml.Read(text, hints, address) : SavedText.Read(text);
        if (page.Blocks.Exists(b => b.Plain.Contains(Unreadable, StringComparison.Ordinal)))
            page.Doubt("Some characters in the file cannot be read and are shown as �. Save the page again as UTF-8, or correct them.");
        return page;
    }

    private static SavedPage ReadSingleFile(byte[] file, UpdateHints hints)
    {
        try
        {
            using var stream = new MemoryStream(file, writable: false);
            using var message = MimeMessage.Load(stream);
            var html = (message.Body as MultipartRelated)?.Root as TextPart ?? message.BodyParts.OfType<TextPart>()
                .FirstOrDefault(p => p.IsHtml);
            if (html is { IsHtml: true })
                return Read(html.Text, hints, html.ContentLocation is { IsAbsoluteUri: true } address ? address : null);
        }
        catch (FormatException)
        {
            // Said below: whatever the file is, it is no page.
        }
        throw new IntakeException("The file starts like a single-file web page, but contains no page. Save the page again and try "
            + "again. Nothing was changed.");
    }

    // Word says windows-1252, Notepad writes a mark before UTF-16; a file that says nothing and is no UTF-8 comes from an old Windows
    // program.
    private static string Decoded(byte[] file, string head)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Charset().Match(head) is { Success: true } said ? Named(said.Groups[1].Value) : null;
        if (encoding is null && !IsUtf8(file) && !file.AsSpan().StartsWith(Encoding.Unicode.Preamble)
            && !file.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble))
            encoding = Encoding.GetEncoding(1252);
        using var reader = new StreamReader(new MemoryStream(file, writable: false), encoding ?? Encoding.UTF8,
            detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static bool IsUtf8(byte[] file) => System.Text.Unicode.Utf8.IsValid(file);

    private static Encoding? Named(string name)
    {
        try
        {
            // Browsers read these names as the Windows encoding that contains them.
            return name.ToUpperInvariant() is "ISO-8859-1" or "US-ASCII" or "LATIN1"
                ? Encoding.GetEncoding(1252) : Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:Content-Type:\s*multipart/related|MIME-Version:)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SingleFile();

    [GeneratedRegex(@"<(?:rss|feed|urlset)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Feed();

    [GeneratedRegex(@"<(?:!doctype html|html|head|body)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Html();

    [GeneratedRegex(@"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[""']?([\w.:-]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Charset();
}
