using System.Globalization;
using Heed.Design.Writing;
using Heed.Language;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>
/// A day as "22 June 2017", for people and machines. <c>on</c>: the day; without one, <c>empty</c> is said ("no date given").
/// </summary>
/// <example><code>&lt;ds-date on="@Model.DueOn" /&gt;</code></example>
[HtmlTargetElement("ds-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTagHelper : TagHelper
{
    /// <summary>The day.</summary>
    public DateOnly? On { get; set; }

    /// <summary>What is said when there is no day.</summary>
    public string Empty { get; set; } = T("no date given");

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (On is not { } day)
        {
            output.Become("span", "heed_none");
            output.Content.SetContent(Empty);
            return;
        }

        output.Become("time");
        output.Attributes.SetAttribute("datetime", day.ToString("O", CultureInfo.InvariantCulture));
        output.Content.SetContent(Localizer.Day(day));
    }
}
