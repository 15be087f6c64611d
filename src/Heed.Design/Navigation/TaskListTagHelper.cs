using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Navigation;

/// <summary>Things to do, most pressing first. Hold them in <c>ds-task</c>. No attributes.</summary>
/// <example><code>&lt;ds-task-list&gt;&lt;ds-task title="Review the minute" href="/desk/.." /&gt;&lt;/ds-task-list&gt;</code></example>
[HtmlTargetElement("ds-task-list")]
public sealed class TaskListTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("ul", "ds_task-list");
}
