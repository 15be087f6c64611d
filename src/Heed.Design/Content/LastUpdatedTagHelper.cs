using System.Globalization;
using Heed.Design.Writing;
using Heed.Language;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>
/// When a page's record last changed. <c>on</c>: the day; <c>label</c>: the words before it; content, such as a link to the history,
/// follows.
/// </summary>
/// <example><code>&lt;ds-last-updated on="@Model.ChangedOn" /&gt;</code></example>
[HtmlTargetElement("ds-last-updated")]
public sealed class LastUpdatedTagHelper : TagHelper
{
    /// <summary>The day.</summary>
    public DateOnly On { get; set; }

    /// <summary>The words before the day.</summary>
    public string Label { get; set; } = T("Last changed");

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("p", "ds_small");
        output.PreContent.SetHtmlContent(Markup.Of(
            $"""{Label} <time datetime="{On.ToString("O", CultureInfo.InvariantCulture)}">{Localizer.Day(On)}</time> """));
    }
}
