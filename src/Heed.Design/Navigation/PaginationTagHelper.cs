using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Navigation;

/// <summary>
/// The pages of a long list; nothing when there is one. <c>page</c>, <c>pages</c>: which of how many, from 1; <c>href</c>: a function from
/// page number to address; <c>label</c>: the landmark's name.
/// </summary>
/// <example><code>&lt;ds-pagination page="3" pages="12" href='n => $"/cpip/actions?page={n}"' /&gt;</code></example>
[HtmlTargetElement("ds-pagination", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTagHelper : TagHelper
{
    /// <summary>The page being read, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>How many there are.</summary>
    public int Pages { get; set; } = 1;

    /// <summary>The address of a page.</summary>
    public Func<int, string> Href { get; set; } = number => $"?page={number}";

    /// <summary>The landmark's name.</summary>
    public string Label { get; set; } = T("Pages");

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages < 2)
        {
            output.SuppressOutput();
            return;
        }

        output.Become("nav", "ds_pagination");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(Markup.Of(
            $"""<ul class="ds_pagination__list">{Step(
                Page - 1, T("Previous"), T("Previous page"), Icon.Previous, null)}{Markup.Each(Shown(), Item)}{Step(
                Page + 1, T("Next"), T("Next page"), null, Icon.Next)}</ul>"""));
    }

    /// <summary>First, last and those about this one; 0 stands for a gap.</summary>
    private IEnumerable<int> Shown()
    {
        var last = 0;
        foreach (var number in new[] { 1, Page - 1, Page, Page + 1, Pages }.Where(n => n >= 1 && n <= Pages).Distinct().Order())
        {
            if (number - last == 2)
                yield return number - 1;
            else if (number - last > 2)
                yield return 0;
            yield return last = number;
        }
    }

    private IHtmlContent Item(int number) => number == 0
        ? new HtmlString(
            """
                <li class="ds_pagination__item" aria-hidden="true"><span
                class="ds_pagination__link ds_pagination__link--ellipsis">&hellip;</span></li>
                """)
        : Markup.Of($"""
            <li class="ds_pagination__item"><a class="ds_pagination__link{(number == Page ? " ds_current" : "")}" href="{Href(
                number)}" aria-label="{T($"Page {number}")}"{Markup.Attribute(
                    "aria-current", number == Page ? "page" : null)}><span class="ds_pagination__link-label">{number}</span></a></li>
            """);

    private IHtmlContent Step(int number, string word, string label, IHtmlContent? before, IHtmlContent? after) =>
        number < 1 || number > Pages ? HtmlString.Empty : Markup.Of($"""
        <li class="ds_pagination__item"><a class="ds_pagination__link ds_pagination__link--text ds_pagination__link--icon" href="{Href(
            number)}" aria-label="{label}" rel="{(before is null ? "next"
                : "prev")}">{before}<span class="ds_pagination__link-label">{word}</span>{after}</a></li>
        """);
}
