using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>
/// One result of a search. <c>title</c>, <c>href</c>; <c>facts</c>: its kind and date in words; <c>tag</c>: its state in a word, and
/// <c>colour</c> of that tag; <c>level</c>: heading level (2). A piece of its text is the content.
/// </summary>
/// <example><code>&lt;ds-result title="Neglect" href="/cpip/actions/neglect-4" facts="Action" tag="Under way"&gt;...
/// &lt;mark&gt;neglect&lt;/mark&gt; ...&lt;/ds-result&gt;</code></example>
[HtmlTargetElement("ds-result", ParentTag = "ds-results")]
public sealed class ResultTagHelper : TagHelper
{
    /// <summary>What it is called.</summary>
    public string Title { get; set; } = "";

    /// <summary>Where it is.</summary>
    public string Href { get; set; } = "";

    /// <summary>What it is, in words.</summary>
    public string? Facts { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>Its state, in a word.</summary>
    public string? Tag { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>The tag's colour.</summary>
    public TagColour Colour { get; set; }

    /// <summary>The heading's level.</summary>
    public int Level { get; set; } = 2;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var piece = await output.GetChildContentAsync();
        output.Become("li", "ds_search-result");
        output.Content.SetHtmlContent(Markup.Of($"""
            <h{Level} class="ds_search-result__title"><a class="ds_search-result__link" href="{Href}">{Title}</a></h{Level}>
            <p class="heed_results__facts">{Facts} {Markup.When(
                Tag, tag => Markup.Of($"""<span class="ds_tag ds_tag--{TagTagHelper.NameOf(Colour)}">{tag}</span>"""))}</p>
            {(piece.IsEmptyOrWhiteSpace ? HtmlString.Empty : Markup.Of($"""<p class="ds_search-result__summary">{piece}</p>"""))}
            """));
    }
}
