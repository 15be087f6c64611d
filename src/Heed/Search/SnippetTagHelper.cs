using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Search;

/// <summary>Writes a piece of a text with the words found marked, and no blank that is not in it.</summary>
[HtmlTargetElement("snippet", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SnippetTagHelper : TagHelper
{
    /// <summary>The runs of the text, found or not.</summary>
    public required IReadOnlyList<(string Text, bool IsMatch)> Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var (text, isMatch) in Of)
        {
            // Each field of a record stands on a line of its own in the text that is searched.
            var words = text.Replace("\n", " · ", StringComparison.Ordinal);
            if (!isMatch)
            {
                output.Content.Append(words);
                continue;
            }
            var mark = new TagBuilder("mark");
            mark.InnerHtml.Append(words);
            output.Content.AppendHtml(mark);
        }
    }
}
