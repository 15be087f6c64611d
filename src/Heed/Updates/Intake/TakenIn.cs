using AngleSharp.Html.Parser;
using Heed.Ledger.Kinds;
using Heed.Platform.Text;
using Heed.Updates.Intake.Pages;

namespace Heed.Updates.Intake;

/// <summary>What of a page its readers will find in the update, counted in the text as Heed shows it.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Headings">How many headings it has.</param>
/// <param name="Links">How many links.</param>
/// <param name="Lists">How many lists, with those in another list.</param>
/// <param name="Tables">How many tables.</param>
public sealed record TakenIn(string Text, int Headings, int Links, int Lists, int Tables)
{
    /// <summary>Counts a text.</summary>
    public static TakenIn Of(string markdown)
    {
        using var shown = new HtmlParser().ParseDocument(MarkdownText.Html(new Prose(markdown)).ToString() ?? "");
        int Count(string what) => shown.QuerySelectorAll(what).Length;
        return new TakenIn(HtmlText.Of(shown.Body!), Count("h2, h3, h4, h5, h6"), Count("a"), Count("ul, ol"), Count("table"));
    }

    /// <summary>"214 words, 2 headings, 3 links, 1 table"; what there is none of is not named.</summary>
    public override string ToString()
    {
        var words = Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        (int Count, string One)[] all = [(words, "word"), (Headings, "heading"), (Links, "link"), (Lists, "list"), (Tables, "table")];
        return string.Join(", ", all.Where(c => c.Count > 0).Select(c => $"{c.Count} {c.One}{(c.Count == 1 ? "" : "s")}"));
    }
}
