using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Heed.Updates.Intake;
using MimeKit;

namespace Heed.Tests.Updates.Intake;

/// <summary>
/// The saved pages beside these tests, as browsers, blogs, reader modes and Word make them, and the words their readers saw.
/// </summary>
internal static partial class SavedPages
{
    private static readonly string[] InARow = ["a", "b", "i", "em", "strong", "span", "sup", "font", "time", "cite"];

    /// <summary>The bytes of a page.</summary>
    public static byte[] Bytes(string name)
    {
        using var resource = typeof(SavedPages).Assembly.GetManifestResourceStream($"saved/{name}")!;
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>The update in a page.</summary>
    public static SavedUpdate Read(string name) => SavedUpdate.Read(Bytes(name), new UpdateHints());

    /// <summary>The words of a page, each with how often it is there.</summary>
    public static Dictionary<string, int> WordsOf(string name)
    {
        if (name.EndsWith(".txt", StringComparison.Ordinal))
            return Count(Bullet().Replace(Encoding.UTF8.GetString(Bytes(name)), ""));
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var html = name.EndsWith(".mhtml", StringComparison.Ordinal)
            ? MimeMessage.Load(new MemoryStream(Bytes(name)), TestContext.Current.CancellationToken).HtmlBody!
            : (name == "word.htm" ? Encoding.GetEncoding(1252) : Encoding.UTF8).GetString(Bytes(name));
        using var page = new HtmlParser().ParseDocument(html);
        foreach (var unread in page.QuerySelectorAll("head, script, style").ToList())
            unread.Remove();
        return Count(Text(page.Body!));
    }

    /// <summary>How often each word is in a text.</summary>
    public static Dictionary<string, int> Count(string text) =>
        Word().Matches(text.Normalize(NormalizationForm.FormKC)).GroupBy(m => m.Value).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>The words that one text has more often than another.</summary>
    public static IEnumerable<string> MoreIn(Dictionary<string, int> one, Dictionary<string, int> other) =>
        one.Where(w => w.Value > other.GetValueOrDefault(w.Key)).Select(w => w.Key);

    private static string Text(INode node) =>
        node switch
        {
            IText words => words.Data,
            IElement element when !InARow.Contains(element.LocalName) => $" {string.Concat(element.ChildNodes.Select(Text))} ",
            _ => string.Concat(node.ChildNodes.Select(Text)),
        };

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\s*(?:[*o]|\d{1,3}\.)\s+(?=\S)", RegexOptions.Multiline)]
    private static partial Regex Bullet();
}
