using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Heed.Updates.Intake.Pages;

/// <summary>The part of a page that holds the update, and its heading, which may stand above it.</summary>
internal sealed class HtmlArticle
{
    private const string Headings = "h1, h2, h3, h4, h5, h6, .entry-title, .post-title";
    private const string Mains = "main, [role=main]";

    private static readonly string[] Containers =
    [
        ".moz-reader-content, #readability-page-1", Mains, 
        "#article, .reader-content, .reader-article, .article__content",
        ".entry-content", ".post-content", ".article-content", "#content",
        "#main-content", ".content",
    ];

    private readonly HashSet<INode> around;

    private HtmlArticle(IElement element, IElement? title)
    {
        Element = element;
        around = [.. element.Ancestors(), element, .. title?.Ancestors() ?? [], .. title is null ? Array.Empty<INode>() : [title]];
    }

    /// <summary>The element that holds the text.</summary>
    public IElement Element { get; }

    /// <summary>Whether an element is the article, its heading or around one of them, and so no part to leave out.</summary>
    public bool IsAround(IElement element) => around.Contains(element);

    /// <summary>A document that is nothing but the article.</summary>
    public static HtmlArticle Whole(IElement body) => new(body, null);

    /// <summary>Finds the article of the update.</summary>
    /// <exception cref="IntakeException">There are several updates on the page, and nothing says which is meant.</exception>
    public static HtmlArticle Find(IHtmlDocument document, UpdateHints hints)
    {
        var body = document.Body!;
        var titles = body.QuerySelectorAll(Headings)
            .Where(h => hints.Fits(Letters.OneLine(h.TextContent)) && !HtmlFurniture.Holds(h)).ToList();
        var articles = body.QuerySelectorAll("article, [role=article]").Where(a => !HtmlFurniture.Holds(a)).ToList();
        articles.RemoveAll(a => a.Ancestors().Any(articles.Contains));
        var title = Chosen(titles, document.Title ?? "");
        if (title is not null && articles.Find(a => a.Contains(title)) is { } own)
            return new HtmlArticle(own, title);
        if (articles.Count == 1)
            return new HtmlArticle(articles[0], title);
        var container = Containers.Select(c => body.QuerySelectorAll(c).Where(e => !HtmlFurniture.Holds(e)).ToList())
            .FirstOrDefault(found => found.Count == 1);
        return new HtmlArticle(container?[0] ?? body, title);
    }

    // The highest heading; of several as high, the one that the window's title names.
    private static IElement? Chosen(List<IElement> titles, string window)
    {
        if (titles.Count == 0)
            return null;
        var highest = titles.GroupBy(Rank).MinBy(g => g.Key)!.ToList();
        var numbers = highest.Select(h => UpdateTitle.NumberIn(h.TextContent)).Distinct().ToList();
        if (numbers.Count < 2)
            return highest[0];
        return highest.Find(h => UpdateTitle.NumberIn(h.TextContent) is { } number && number.Equals(UpdateTitle.NumberIn(window)))
            ?? throw new IntakeException(
                $"The page contains several updates: {string.Join(", ", numbers)}. Save the page of one of them, or give the number of the "
                    + "one to use. Nothing was changed.", MissingFact.Number);
    }

    private static int Rank(IElement heading) => HtmlNames.Level(heading) is > 0 and var level ? level : 7;
}
