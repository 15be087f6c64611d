using System.Globalization;
using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>
/// What a search found, best first. <c>start</c>: the place of the first one on this page (1). Hold them in <c>ds-result</c>.
/// </summary>
/// <example><code>&lt;ds-results start="21"&gt;&lt;ds-result title="Neglect" href="/cpip/actions/neglect-4" facts="Action"
/// /&gt;&lt;/ds-results&gt;</code></example>
[HtmlTargetElement("ds-results")]
public sealed class ResultsTagHelper : TagHelper
{
    /// <summary>The place of the first result.</summary>
    public int Start { get; set; } = 1;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("ol", "heed_results");
        if (Start > 1)
            output.Attributes.SetAttribute("start", Start.ToString(CultureInfo.InvariantCulture));
    }
}
