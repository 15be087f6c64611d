using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Heed.Updates.Intake.Pages;

/// <summary>Takes a page saved as HTML apart into blocks: the article, without the site around it.</summary>
public static partial class SavedHtml
{
    private const int Deepest = 200;

    /// <summary>Takes the page apart.</summary>
    /// <param name="html">The page.</param>
    /// <param name="hints">What the person who takes it in said of it.</param>
    /// <param name="address">Where the page was, when the file says so.</param>
    public static SavedPage Read(string html, UpdateHints hints, Uri? address = null)
    {
        using var document = Parsed(html);
        var page = new SavedPage();
        if (document.Body is null)
            return page;
        var article = HtmlArticle.Find(document, hints);
        page.MarkedDay = MarkedDay(document, article.Element);
        var walk = new HtmlWalk(page, article, BaseOf(document, html, address));
        page.Blocks.AddRange(walk.Blocks(document.Body, article.Element == document.Body));
        return page;
    }

    /// <summary>Takes a text apart that has no site around it.</summary>
    /// <param name="text">A document of nothing but the text.</param>
    /// <param name="address">Where it was, for the links in it that do not say their site.</param>
    public static SavedPage ReadWhole(IHtmlDocument text, Uri? address)
    {
        var page = new SavedPage();
        if (text.Body is { } body)
            page.Blocks.AddRange(new HtmlWalk(page, HtmlArticle.Whole(body), address).Blocks(body, inside: true));
        return page;
    }

    private static Uri? BaseOf(IHtmlDocument document, string html, Uri? address)
    {
        var saved = SavedFrom().Match(html);
        string?[] candidates =
        [
            document.QuerySelector("base[href]")?.GetAttribute("href"),
            address?.OriginalString,
            saved.Success ? saved.Groups[1].Value : null,
            document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"),
            document.QuerySelector("meta[property='og:url']")?.GetAttribute("content"),
        ];
        return candidates.Select(Web).FirstOrDefault(u => u is not null);
    }

    private static Uri? Web(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    private static DateOnly? MarkedDay(IHtmlDocument document, IElement article)
    {
        var marked = article.QuerySelector("time.published[datetime], time.entry-date[datetime], "
            + "time[itemprop=datePublished][datetime], time[pubdate][datetime]")
                ?.GetAttribute("datetime")
            ?? document.QuerySelector("meta[property='article:published_time'], meta[itemprop=datePublished]")?.GetAttribute("content")
            ?? "";
        var written = marked.Length > 10 ? marked[..10] : marked;
        return DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    /// <summary>Parses HTML that may come from anybody.</summary>
    /// <exception cref="IntakeException">It is nested too deeply to be a text that people wrote.</exception>
    internal static IHtmlDocument Parsed(string html)
    {
        IElement? last = null;
        // Refused while it is parsed: each level makes the parser look through all those above it.
        var parser = new HtmlParser(new HtmlParserOptions
        {
            OnCreated = (element, _) =>
            {
                if (last is not null && last.Ancestors().Skip(Deepest).Any())
                    throw TooDeep();
                last = element;
            },
        });
        var document = parser.ParseDocument(html);
        RefuseDepth(document);
        return document;
    }

    // No page that people wrote is nested so deeply; one that is would end the program.
    private static void RefuseDepth(IHtmlDocument document)
    {
        var (depth, node) = (0, (INode?)document);
        while (node is not null)
        {
            if (node.FirstChild is { } first)
                (node, depth) = (first, depth + 1);
            else
            {
                while (node is not null && node.NextSibling is null)
                    (node, depth) = (node.Parent, depth - 1);
                node = node?.NextSibling;
            }
            if (depth > Deepest)
                throw TooDeep();
        }
    }

    private static IntakeException TooDeep() =>
        new($"A text in the file has more than {Deepest} levels of nested parts. No page that people wrote has so many. Check that it is "
            + "the right file. Nothing was changed.");

    [GeneratedRegex(@"<!--\s*saved from url=\(\d+\)(\S+)\s*-->", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SavedFrom();
}
