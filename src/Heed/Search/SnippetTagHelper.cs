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
            if (!isMatch)
            {
                output.Content.Append(text);
                continue;
            }
            var mark = new TagBuilder("mark");
            mark.InnerHtml.Append(text);
            output.Content.AppendHtml(mark);
        }
    }
}
