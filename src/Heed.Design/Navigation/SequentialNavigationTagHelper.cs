using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Navigation;

/// <summary>
/// The one before and the one after. <c>previous</c>, <c>next</c>: links, either may be missing; <c>label</c>: the landmark's name.
/// </summary>
/// <example><code>&lt;ds-sequential-navigation label="Meetings" previous='new("12 May 2017", "..")' next="Model.Next"
/// /&gt;</code></example>
[HtmlTargetElement("ds-sequential-navigation", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SequentialNavigationTagHelper : TagHelper
{
    /// <summary>The one before.</summary>
    public DesignLink? Previous { get; set; }

    /// <summary>The one after.</summary>
    public DesignLink? Next { get; set; }

    /// <summary>The landmark's name.</summary>
    public string Label { get; set; } = T("Previous and next");

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Previous is null && Next is null)
        {
            output.SuppressOutput();
            return;
        }

        output.Become("nav", "ds_sequential-nav");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(Side(Previous, "prev", "left", T("Previous")));
        output.Content.AppendHtml(Side(Next, "next", "right", T("Next")));
    }

    private static IHtmlContent Side(DesignLink? link, string place, string hand, string word) =>
        link is null ? HtmlString.Empty : Markup.Of($"""
        <div class="ds_sequential-nav__item ds_sequential-nav__item--{place}"><a
        class="ds_sequential-nav__button ds_sequential-nav__button--{hand}" href="{link.Href}" rel="{place}"><span
        class="ds_sequential-nav__text" data-label="{word}"><span class="visually-hidden">{word}: </span>{link.Text}</span></a></div>
        """);
}
