using Heed.Layout;
using Heed.Ledger.Kinds;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Records;

/// <summary>A link to a record by its title. Writes nothing when there is none, or when the reader may not see it.</summary>
/// <example><code>&lt;record-link to="@Model.Content.Chair" on="Model" /&gt;</code></example>
[HtmlTargetElement("record-link", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RecordLinkTagHelper(RequestContext here) : TagHelper
{
    /// <summary>The link.</summary>
    public IRef? To { get; set; }

    /// <summary>The page whose content holds the link.</summary>
    public RecordPage? On { get; set; }

    /// <summary>Titles by path, when the link is held by another record than the page's.</summary>
    public IReadOnlyDictionary<string, string>? Titles { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var title = To is null ? null : On?.TitleOf(To) ?? Titles?.GetValueOrDefault(To.Path);
        if (title is null)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("href", here.Url(To!.Path));
        output.Content.SetContent(title);
    }
}
