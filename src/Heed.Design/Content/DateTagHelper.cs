using System.Globalization;
using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>
/// A day as "22 June 2017", for people and machines. <c>on</c>: the day; without one, <c>empty</c> is said ("no date given").
/// </summary>
/// <example><code>&lt;ds-date on="@Model.DueOn" /&gt;</code></example>
[HtmlTargetElement("ds-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTagHelper : TagHelper
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The day.</summary>
    public DateOnly? On { get; set; }

    /// <summary>What is said when there is no day.</summary>
    public string Empty { get; set; } = "no date given";

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
        output.Content.SetContent(Words(day));
    }

    internal static string Words(DateOnly day) => day.ToString("d MMMM yyyy", British);
}
