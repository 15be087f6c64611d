using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Records;

/// <summary>The story of a record: dated entries down one line. Hold them in <c>ds-timeline-entry</c>. No attributes.</summary>
/// <example><code>&lt;ds-timeline&gt;&lt;ds-timeline-entry title="Accepted"
/// on="@entry.On"&gt;...&lt;/ds-timeline-entry&gt;&lt;/ds-timeline&gt;</code></example>
[HtmlTargetElement("ds-timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("ol", "heed_timeline");
}
