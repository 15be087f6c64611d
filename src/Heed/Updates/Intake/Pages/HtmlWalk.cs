using AngleSharp.Dom;

namespace Heed.Updates.Intake.Pages;

/// <summary>Goes through a page in reading order. Every node becomes part of a block, or is named as left out.</summary>
internal sealed class HtmlWalk(SavedPage page, HtmlArticle article, Uri? address)
{
    /// <summary>Where what is left out and doubted is noted.</summary>
    public SavedPage Page { get; } = page;

    /// <summary>The blocks below a node.</summary>
    /// <param name="parent">The node.</param>
    /// <param name="inside">Whether it is in the article.</param>
    public List<SavedBlock> Blocks(INode parent, bool inside)
    {
        var blocks = new List<SavedBlock>();
        var run = new InlineText(this, inside);
        var afterBreak = false;
        foreach (var child in parent.ChildNodes)
        {
            if (child is IElement element && IsApart(element))
            {
                Finish();
                blocks.AddRange(BlocksOf(element, inside || element == article.Element));
            }
            else if (child is IElement { LocalName: "br" } && afterBreak)
                Finish();
            else
                run.Append(child);
            if (child is IElement || !string.IsNullOrWhiteSpace((child as IText)?.Data))
                afterBreak = child is IElement { LocalName: "br" };
        }
        Finish();
        return blocks;

        void Finish()
        {
            if (!run.IsEmpty)
                blocks.Add(run.Block());
            run = new InlineText(this, inside);
        }
    }

    /// <summary>The blocks that an element with lines of its own makes.</summary>
    public IReadOnlyList<SavedBlock> BlocksOf(IElement element, bool inside)
    {
        if (LeavesOut(element, inside))
            return [];
        IReadOnlyList<SavedBlock> blocks = element.LocalName switch
        {
            _ when HtmlNames.Level(element) is > 0 and var level => HtmlParts.Heading(element, level, this, inside),
            "ul" or "ol" or "menu" or "dir" => HtmlList.Of(element, this, inside),
            "table" => HtmlTable.Of(element, this, inside),
            "blockquote" => HtmlParts.Quotation(Blocks(element, inside), inside),
            "pre" => HtmlParts.Preformatted(element, inside),
            "dt" => HtmlParts.Term(element, this, inside),
            "p" when WordList.IsItem(element) => WordList.Of(element, Blocks(element, inside)),
            _ => Blocks(element, inside),
        };
        if (inside && element.LocalName == "a" && blocks.Count > 0)
            Page.Leave(AddressOfLink(HtmlText.Of(element), element.GetAttribute("href") ?? ""));
        return HtmlFurniture.IsByline(element) && !article.IsAround(element) ? [.. blocks.Select(b => b with { IsByline = true })] : blocks;
    }

    /// <summary>Whether an element is not imported. It is named then.</summary>
    public bool LeavesOut(IElement element, bool inside)
    {
        if (article.IsAround(element))
            return false;
        if (HtmlMedia.Named(element) is { } media)
        {
            // Logos and buttons around the article are no part of it; only what it shows itself is missed.
            if (inside && media.Words.Length > 0)
                Page.Leave(media);
            return true;
        }
        if (HtmlFurniture.Named(element, inside) is not { } furniture)
            return false;
        if (furniture.Words.Length > 0)
            Page.Leave(furniture);
        return true;
    }

    /// <summary>Where a link leads, in full; null when it leads nowhere outside the page or that can't be told, which is noted.</summary>
    public string? AddressOf(IElement link, string words, bool inside)
    {
        var href = string.Concat((link.GetAttribute("href") ?? "").Where(c => !char.IsControl(c))).Trim();
        if (href.Length == 0 || href.StartsWith('#'))
            return null;
        if (Uri.TryCreate(href, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" or "mailto" or "tel")
            return href;
        // On Linux an address without its site reads as the name of a file.
        if ((whole is null || whole.IsFile && href.StartsWith('/')) && address is not null && Uri.TryCreate(address, href, out var full))
            return full.AbsoluteUri;
        if (inside)
            Page.Leave(AddressOfLink(words, href));
        return null;
    }

    private static LeftOut AddressOfLink(string words, string href) => new($"address of the link “{words}”", href, IsFurniture: false);

    private bool IsApart(IElement element) =>
        HtmlNames.IsBlock(element) || element == article.Element || (!HtmlNames.IsUnread(element) && HtmlNames.HoldsBlocks(element));
}
