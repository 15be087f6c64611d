using Heed.Ledger.Differences;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.History;

/// <summary>Writes words with their links and their marks of what came and went, and no blank between that is not in them.</summary>
[HtmlTargetElement("pieces", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PiecesTagHelper : TagHelper
{
    /// <summary>The words.</summary>
    public required IEnumerable<Piece> Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.Clear();
        TagBuilder? run = null;
        var mark = WordRunKind.Same;
        foreach (var piece in Of)
        {
            if (piece.Mark != mark)
            {
                if (run is not null)
                    output.Content.AppendHtml(run);
                // What came is told apart from what went before it.
                if (mark == WordRunKind.Removed && piece.Mark == WordRunKind.Added)
                    output.Content.Append(" ");
                mark = piece.Mark;
                run = mark switch
                {
                    WordRunKind.Removed => new TagBuilder("del"),
                    WordRunKind.Added => new TagBuilder("ins"),
                    _ => null,
                };
            }
            if (run is not null)
                Write(piece, run.InnerHtml);
            else
                Write(piece, output.Content);
        }
        if (run is not null)
            output.Content.AppendHtml(run);
    }

    private static void Write(Piece piece, Microsoft.AspNetCore.Html.IHtmlContentBuilder content)
    {
        if (piece.Href is null)
        {
            content.Append(piece.Text);
            return;
        }
        var link = new TagBuilder("a");
        link.Attributes["href"] = piece.Href;
        link.InnerHtml.Append(piece.Text);
        content.AppendHtml(link);
    }
}
