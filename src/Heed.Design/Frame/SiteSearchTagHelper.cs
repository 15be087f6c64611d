using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Frame;

/// <summary>
/// A search box. <c>action</c>: where it asks; <c>name</c>: the query parameter (<c>q</c>); <c>value</c>: what was asked;
/// <c>label</c>: its hidden label; <c>field-id</c>: the id, when two stand on one page. Hidden inputs that go with it are the content.
/// </summary>
/// <example><code>&lt;ds-site-search action="/cpip/search" value="@Model.Query" /&gt;</code></example>
[HtmlTargetElement("ds-site-search", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SiteSearchTagHelper : TagHelper
{
    /// <summary>The address the form asks.</summary>
    public string Action { get; set; } = "/search";

    /// <summary>The query parameter.</summary>
    public string Name { get; set; } = "q";

    /// <summary>What was asked last.</summary>
    public string? Value { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>The label, read out and not shown.</summary>
    public string Label { get; set; } = T("Search the record");

    /// <summary>The input's id.</summary>
    public string FieldId { get; set; } = "site-search";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        output.Become("div", "ds_site-search");
        output.Content.SetHtmlContent(Markup.Of($"""
            <form class="ds_site-search__form" action="{Action}" method="get" role="search" aria-label="{Label}">
            <label class="ds_label visually-hidden" for="{FieldId}">{Label}</label>
            <div class="ds_input__wrapper ds_input__wrapper--has-icon"><input class="ds_input ds_site-search__input" type="search"
            id="{FieldId}" name="{Name}"{Markup.Attribute("value", Value)} autocomplete="off"><button class="ds_button ds_button--icon-only"
            type="submit"><span class="visually-hidden">{T("Search")}</span>{Icon.Search}</button></div>{more}
            </form>
            """));
    }
}
