using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Records;

/// <summary>
/// What changed in one part of a record. <c>title</c>: the part; <c>level</c>: heading level (3). The content marks words with
/// <c>ins</c> and <c>del</c>, which carry signs as well as colours.
/// </summary>
/// <example><code>&lt;ds-difference title="Due"&gt;&lt;del&gt;31 March 2018&lt;/del&gt; &lt;ins&gt;30 June
/// 2018&lt;/ins&gt;&lt;/ds-difference&gt;</code></example>
[HtmlTargetElement("ds-difference")]
public sealed class DifferenceTagHelper : TagHelper
{
    /// <summary>Which part changed.</summary>
    public string Title { get; set; } = "";

    /// <summary>The heading's level.</summary>
    public int Level { get; set; } = 3;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "heed_difference");
        output.PreContent.SetHtmlContent(
            Markup.Of($"""<h{Level} class="heed_difference__title">{Title}</h{Level}><div class="heed_difference__text">"""));
        output.PostContent.SetHtmlContent("</div>");
    }
}
