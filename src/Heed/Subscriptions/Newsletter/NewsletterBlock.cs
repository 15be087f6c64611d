using System.Net;
using System.Text;
using Heed.OpenData;

namespace Heed.Subscriptions.Newsletter;

/// <summary>A point of a block for a newsletter.</summary>
/// <param name="When">The day, in words; null when none is given.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Address">Where it is, whole.</param>
/// <param name="Note">What happened; null for nothing to add.</param>
public sealed record NewsletterItem(string? When, string Title, string Address, string? Note = null);

/// <summary>
/// A block to copy into somebody else's newsletter, with the same words as text and as HTML. Links are whole; nothing in it is loaded from
/// anywhere.
/// </summary>
/// <param name="Title">Its heading.</param>
/// <param name="Sentence">What it is about, in a sentence.</param>
/// <param name="Address">Where to read on, whole.</param>
/// <param name="Items">The points.</param>
/// <param name="Source">Whose record it is.</param>
public sealed record NewsletterBlock(string Title, string Sentence, string Address, IReadOnlyList<NewsletterItem> Items, string Source)
{
    /// <summary>As plain text.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder().Append(Title).Append("\n\n");
            if (Sentence.Length > 0)
                text.Append(Sentence).Append("\n\n");
            text.Append(T($"Read it: {Address}")).Append('\n');
            foreach (var item in Items)
                text.Append("\n* ").Append(Line(item)).Append("\n  ").Append(item.Address).Append('\n');
            return text.Append('\n').Append(Credit(Source, $"{Licence.Name} ({Licence.Address})")).Append('\n').ToString();
        }
    }

    /// <summary>As HTML without any style, to take on that of the newsletter.</summary>
    public string Html
    {
        get
        {
            var html = new StringBuilder("<h2>").Append(Anchor(Title, Address)).Append("</h2>\n");
            if (Sentence.Length > 0)
                html.Append("<p>").Append(Safe(Sentence)).Append("</p>\n");
            if (Items.Count > 0)
            {
                html.Append("<ul>\n");
                foreach (var item in Items)
                    html.Append("<li>").Append(item.When is { } when ? Safe(when) + ": " : "").Append(Anchor(item.Title, item.Address))
                        .Append(item.Note is { } note ? ". " + Safe(note) : "").Append("</li>\n");
                html.Append("</ul>\n");
            }
            return html.Append("<p>").Append(Credit(Safe(Source), Anchor(Licence.Name, Licence.Address))).Append("</p>\n").ToString();
        }
    }

    private static string Credit(string source, string licence) => T($"From the public record of {source}, under the {licence}.");

    private static string Line(NewsletterItem item) =>
        $"{(item.When is { } when ? when + ": " : "")}{item.Title}{(item.Note is { } note ? ". " + note : "")}";

    private static string Anchor(string words, string address) => $"<a href=\"{Safe(address)}\">{Safe(words)}</a>";

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
