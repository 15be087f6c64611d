using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>
/// One fact. <c>key</c>; the value is the content; <c>empty</c>: what is said when there is none ("Not given");
/// <c>action-href</c> and <c>action</c>: a link at its end ("Change").
/// </summary>
/// <example><code>&lt;ds-summary-row key="Strand" action-href="/desk/.."&gt;@Model.Strand&lt;/ds-summary-row&gt;</code></example>
[HtmlTargetElement("ds-summary-row", ParentTag = "ds-summary-list")]
public sealed class SummaryRowTagHelper : TagHelper
{
    /// <summary>The fact's name.</summary>
    public string Key { get; set; } = "";

    /// <summary>What stands there when nothing is known.</summary>
    public string Empty { get; set; } = T("Not given");

    /// <summary>Where the row's link goes.</summary>
    public string? ActionHref { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>What the row's link says; the key is read out after it.</summary>
    public string Action { get; set; } = T("Change");

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.Become("div", "ds_summary-list__item");
        IHtmlContent shown = value.IsEmptyOrWhiteSpace ? Markup.Of($"""<span class="heed_none">{Empty}</span>""") : value;
        output.Content.SetHtmlContent(Markup.Of($"""
            <dt class="ds_summary-list__key">{Key}</dt><dd class="ds_summary-list__value">{shown}</dd>{Markup.When(ActionHref, Act)}
            """));
    }

    private IHtmlContent Act(string href) => Markup.Of($"""
        <dd class="ds_summary-list__actions"><a href="{href}">{Action}<span class="visually-hidden"> {Key}</span></a></dd>
        """);
}
