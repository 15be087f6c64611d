using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Heed.Updates.Intake.Pages;

namespace Heed.Updates.Intake.WordPress;

/// <summary>The text of a post or page, as Heed keeps it, with what was left out of it and the files it shows or links to.</summary>
public sealed partial class BlogText
{
    private const int LongestHtml = 2_000_000;
    private static readonly HashSet<string> Structural = ["ul", "ol", "table", "thead", "tbody", "tfoot", "tr", "dl", "select"];
    private static readonly HashSet<string> AsWritten = ["pre", "code", "script", "style", "textarea"];

    private BlogText(string markdown, SavedPage page, TakenIn takenIn, IReadOnlyList<BlogFile> files) =>
        (Markdown, LeftOut, Doubts, TakenIn, Files) = (markdown, page.LeftOut, page.Doubts, takenIn, files);

    public string Markdown { get; }

    public TakenIn TakenIn { get; }

    public IReadOnlyList<LeftOut> LeftOut { get; }

    /// <summary>What somebody must look at before it is published, as sentences.</summary>
    public IReadOnlyList<string> Doubts { get; }

    /// <summary>The pictures and documents of the old site that it shows or links to and that are at hand.</summary>
    public IReadOnlyList<BlogFile> Files { get; }

    /// <summary>Reads the text of an item.</summary>
    /// <exception cref="IntakeException">It is too long or nested too deeply to be a text that people wrote.</exception>
    public static BlogText Read(BlogItem item, BlogFiles files)
    {
        if (item.Html.Length > LongestHtml)
            throw new IntakeException("The text is longer than two million characters.");
        try
        {
            var shortcodes = new Shortcodes();
            var html = shortcodes.TakeOut(item.Html.ReplaceLineEndings("\n"));
            using var document = SavedHtml.Parsed($"<body>{html}</body>");
            // What the old editor wrote has no paragraphs of its own: WordPress made them from empty lines when it showed the page.
            if (!html.Contains("<!-- wp:", StringComparison.Ordinal))
                BreakLines(document);
            var found = files.TakeFrom(document.Body!);
            var page = SavedHtml.ReadWhole(document, Uri.TryCreate(item.Link, UriKind.Absolute, out var link) ? link : null);
            foreach (var left in shortcodes.LeftOut.Concat(Blocks(html)))
                page.Leave(left);
            var markdown = string.Join("\n\n", page.Blocks.Select(b => b.Markdown));
            var takenIn = TakenIn.Of(markdown);
            page.DoubtWhatIsMissing(takenIn, page.Blocks);
            return new BlogText(markdown, page, takenIn, found);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new IntakeException("The text has too many marks in square brackets to be read.");
        }
    }

    private static void BreakLines(IHtmlDocument document)
    {
        foreach (var text in document.Body!.Descendants<IText>().ToList())
        {
            var isWritten = text.Ancestors<IElement>().Any(e => AsWritten.Contains(e.LocalName));
            if (isWritten || !text.Data.Contains('\n', StringComparison.Ordinal) || Structural.Contains(text.ParentElement!.LocalName))
                continue;
            var lines = EmptyLines().Replace(text.Data, "\n\n").Split('\n');
            foreach (var (at, line) in lines.Index())
            {
                if (at > 0)
                    text.Parent!.InsertBefore(document.CreateElement("br"), text);
                if (line.Length > 0)
                    text.Parent!.InsertBefore(document.CreateTextNode(line), text);
            }
            text.Parent!.RemoveChild(text);
        }
    }

    private static IEnumerable<LeftOut> Blocks(string html) =>
        DynamicBlock().Matches(html).Select(m => new LeftOut("block that the old site filled itself", m.Groups["name"].Value,
            IsFurniture: false));

    [GeneratedRegex(@"\n[ \t\u00A0]*(?:\n[ \t\u00A0]*)+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex EmptyLines();

    [GeneratedRegex(@"<!--\s*wp:(?<name>[a-z0-9/-]+)\s[^>]*/-->", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex DynamicBlock();
}
