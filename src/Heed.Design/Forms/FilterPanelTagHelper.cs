using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Forms;

/// <summary>
/// The filters above a list, as a GET form: in a row on wide screens, folded on a phone. <c>action</c>: the list's address; <c>clear</c>:
/// its address without filters, shown when given; <c>summary</c>: the folded line; <c>submit</c>: what the button says; <c>open</c>. Fields
/// are the content.
/// </summary>
/// <example><code>&lt;ds-filter-panel action="/cpip/actions" clear="/cpip/actions"&gt;&lt;ds-select name="lead" ..
/// /&gt;&lt;/ds-filter-panel&gt;</code></example>
[HtmlTargetElement("ds-filter-panel")]
public sealed class FilterPanelTagHelper : TagHelper
{
    /// <summary>The list's address.</summary>
    public string Action { get; set; } = "";

    /// <summary>The list's address without filters.</summary>
    public string? Clear { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>The folded line.</summary>
    public string Summary { get; set; } = T("Filter this list");

    /// <summary>What the button says.</summary>
    public string Submit { get; set; } = T("Apply filters");

    /// <summary>Whether it starts open on a phone.</summary>
    public bool Open { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("details", "heed_filter");
        if (Open)
            output.Attributes.Add(new TagHelperAttribute("open", null, HtmlAttributeValueStyle.Minimized));
        output.PreContent.SetHtmlContent(
            Markup.Of($"""<summary>{Summary}</summary><form class="heed_filter__fields" method="get" action="{Action}">"""));
        output.PostContent.SetHtmlContent(Markup.Of(
            $"""<div class="heed_filter__actions"><button class="ds_button ds_button--small" type="submit">{Submit}</button>{Markup.When(
                Clear, clear => Markup.Of($"""<a href="{clear}">{T("Clear filters")}</a>"""))}</div></form>"""));
    }
}
