using Heed.Design.Content;
using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Records;

/// <summary>
/// One state of a record. <c>name</c>: of what; <c>value</c>: the word in the tag; <c>colour</c>; since when and by whom is the content.
/// </summary>
/// <example><code>&lt;ds-state name="Delivery" value="Under way" colour="Blue"&gt;since 31 March 2018, said by the Care
/// Inspectorate&lt;/ds-state&gt;</code></example>
[HtmlTargetElement("ds-state", ParentTag = "ds-states")]
public sealed class StateTagHelper : TagHelper
{
    /// <summary>What the state is of.</summary>
    public string Name { get; set; } = "";

    /// <summary>The state, in a word or three.</summary>
    public string Value { get; set; } = "";

    /// <summary>The tag's colour.</summary>
    public TagColour Colour { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var since = await output.GetChildContentAsync();
        output.Become("div", "heed_states__state");
        output.Content.SetHtmlContent(Markup.Of($"""
            <dt>{Name}</dt><dd><span class="ds_tag ds_tag--{TagTagHelper.NameOf(
                Colour)}">{Value}</span></dd>{(since.IsEmptyOrWhiteSpace ? HtmlString.Empty : Markup.Of($"<dd>{since}</dd>"))}
            """));
    }
}
