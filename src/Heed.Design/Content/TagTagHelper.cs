using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>A state, as a word. <c>colour</c>: one of <see cref="TagColour"/>; the word must say it all without it.</summary>
/// <example><code>&lt;ds-tag colour="Red"&gt;41 days late&lt;/ds-tag&gt;</code></example>
[HtmlTargetElement("ds-tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>The colour that helps the word.</summary>
    public TagColour Colour { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become("span", "ds_tag", Colour == TagColour.Blue ? null : "ds_tag--" + NameOf(Colour));

    /// <summary>A tag as a value in a sentence.</summary>
    /// <param name="word">The word in it.</param>
    /// <param name="colour">The colour that helps the word.</param>
    public static IHtmlContent Of(string word, TagColour colour) =>
        Markup.Of($"""<span class="ds_tag ds_tag--{NameOf(colour)}">{word}</span>""");

    internal static string NameOf(TagColour colour) => colour switch
    {
        TagColour.Grey => "grey",
        TagColour.Green => "green",
        TagColour.Teal => "teal",
        TagColour.DarkBlue => "darkblue",
        TagColour.Purple => "purple",
        TagColour.Pink => "pink",
        TagColour.Red => "red",
        TagColour.Orange => "orange",
        TagColour.Yellow => "yellow",
        _ => "blue",
    };
}
