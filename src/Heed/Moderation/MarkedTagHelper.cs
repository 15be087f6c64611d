using Heed.Comments;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Moderation;

/// <summary>
/// Writes a comment with the words marked that signals point to, and the signals' numbers after them; no blank between that is not in it.
/// </summary>
[HtmlTargetElement("marked", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MarkedTagHelper : TagHelper
{
    public required IReadOnlyList<MarkedRun> Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.Clear();
        foreach (var (index, run) in Of.Index())
        {
            if (run.Numbers.Count == 0)
            {
                output.Content.Append(run.Text);
                continue;
            }
            var mark = new TagBuilder("mark");
            mark.InnerHtml.Append(run.Text);
            output.Content.AppendHtml(mark);
            // A number stands once, where the words it is about end.
            var ended = run.Numbers.Where(n => index + 1 == Of.Count || !Of[index + 1].Numbers.Contains(n)).ToList();
            if (ended.Count == 0)
                continue;
            var note = new TagBuilder("sup");
            note.InnerHtml.Append(string.Join(' ', ended));
            output.Content.AppendHtml(note);
        }
    }
}
