using Heed.Design.Content;
using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Navigation;

/// <summary>
/// Something to do. <c>title</c>, <c>href</c>; <c>status</c>: a word; <c>colour</c>: of its tag; the line under the title is the content.
/// </summary>
/// <example><code>&lt;ds-task title="Write the minute of 12 May 2017" href=".." status="41 days late" colour="Red"&gt;Strategic
/// Group&lt;/ds-task&gt;</code></example>
[HtmlTargetElement("ds-task", ParentTag = "ds-task-list")]
public sealed class TaskTagHelper : TagHelper
{
    /// <summary>What is to be done.</summary>
    public string Title { get; set; } = "";

    /// <summary>Where.</summary>
    public string Href { get; set; } = "";

    /// <summary>How it stands.</summary>
    public string? Status { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>The tag's colour.</summary>
    public TagColour Colour { get; set; } = TagColour.Grey;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var line = await output.GetChildContentAsync();
        output.Become("li", "ds_task-list__task");
        output.Content.SetHtmlContent(Markup.Of($"""
            <div class="ds_task-list__task-details"><a class="ds_task-list__task-link" href="{Href}">{Title}</a>{(line.IsEmptyOrWhiteSpace
                ? HtmlString.Empty : Markup.Of($"""<p class="ds_task-list__task-summary">{line}</p>"""))}</div>
            {Markup.When(
                Status, status =>
                    Markup.Of($"""<div class="ds_task-list__task-status"><span class="ds_tag ds_tag--{TagTagHelper.NameOf(
                        Colour)}">{status}</span></div>"""))}
            """));
    }
}
