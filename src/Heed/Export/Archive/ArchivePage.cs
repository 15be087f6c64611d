using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Parser;

namespace Heed.Export.Archive;

/// <summary>
/// Makes of a page of the site one that opens from a disk: links lead to files of the archive, or to the live site and say so; scripts and
/// forms are taken out; the page says when it was archived.
/// </summary>
/// <param name="map">Which addresses are in the archive.</param>
/// <param name="has">Whether an address was really written.</param>
/// <param name="archivedOn">The day it is archived.</param>
/// <param name="asAt">The day that the record is as at.</param>
public sealed class ArchivePage(ArchiveMap map, Func<string, bool> has, DateOnly archivedOn, DateOnly asAt)
{
    private static readonly HtmlParser Parser = new();

    /// <summary>The page as it is kept.</summary>
    /// <param name="address">Its address on the site.</param>
    /// <param name="html">As the site gives it.</param>
    public string Of(string address, string html)
    {
        var page = Parser.ParseDocument(html);
        foreach (var left in page.QuerySelectorAll(
            "script:not([type='application/ld+json']), link[rel=preload], link[rel=alternate], link[rel=search], meta[name=robots], "
                + "form[role=search], .ds_site-search").ToList())
            left.Remove();
        foreach (var form in page.QuerySelectorAll("form").ToList())
            form.Replace(Sentence(page, T("You cannot use this form in the archive."), map.Live(address), T("Use it on the live site")));
        foreach (var button in page.QuerySelectorAll("button").ToList())
            button.Remove();
        var file = map.FileOf(address);
        foreach (var link in page.QuerySelectorAll("a[href]"))
            Lead(link, page, address, file);
        foreach (var linked in page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]"))
            Point(linked, "href", address, file);
        foreach (var picture in page.QuerySelectorAll("img[src]"))
            Point(picture, "src", address, file);
        if (page.QuerySelector(".ds_skip-links") is { } skip)
            skip.After(Notice(page, address));
        else
            page.Body!.Prepend(Notice(page, address));
        using var text = new StringWriter();
        page.ToHtml(text, HtmlMarkupFormatter.Instance);
        return text.ToString();
    }

    private void Lead(IElement link, IDocument page, string address, string file)
    {
        var href = link.GetAttribute("href")!;
        if (href.StartsWith('#'))
            return;
        var fragment = href.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? href[at..] : "";
        if (map.Find(address, href) is { } found && has(found))
        {
            link.SetAttribute("href", ArchiveMap.Relative(file, map.FileOf(found)) + fragment);
            return;
        }
        var whole = map.Whole(address, href);
        link.SetAttribute("href", whole);
        if (!map.IsOfTheSite(whole))
            return;
        link.SetAttribute("class", $"{link.GetAttribute("class")} archive_live".Trim());
        // What has no text of its own, such as a mark, is named by its label.
        if (link.GetAttribute("aria-label") is { } label)
            link.SetAttribute("aria-label", $"{label} {T("(live site)")}");
        link.AppendChild(page.CreateTextNode(" "));
        var mark = page.CreateElement("span");
        mark.TextContent = T("(live site)");
        link.AppendChild(mark);
    }

    private void Point(IElement element, string attribute, string address, string file)
    {
        if (map.Find(address, element.GetAttribute(attribute)!) is { } found && has(found))
            element.SetAttribute(attribute, ArchiveMap.Relative(file, map.FileOf(found)));
        else
            element.Remove();
    }

    private IElement Notice(IDocument page, string address)
    {
        var notice = page.CreateElement("section");
        notice.SetAttribute("class", "heed_notice");
        notice.SetAttribute("aria-label", T("Archive"));
        var wrapper = page.CreateElement("div");
        wrapper.SetAttribute("class", "ds_wrapper");
        wrapper.AppendChild(
            Sentence(page, T($"Archived on {archivedOn}. This is the record as it was on {asAt}."), map.Live(address), T("Live page")));
        notice.AppendChild(wrapper);
        return notice;
    }

    private static IElement Sentence(IDocument page, string sentence, string address, string link)
    {
        var paragraph = page.CreateElement("p");
        paragraph.AppendChild(page.CreateTextNode(sentence + " "));
        var live = page.CreateElement("a");
        live.SetAttribute("href", address);
        live.TextContent = link;
        paragraph.AppendChild(live);
        return paragraph;
    }
}
