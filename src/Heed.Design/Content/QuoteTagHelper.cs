using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>
/// Somebody's exact words. <c>source</c>: report, page and date; <c>href</c>: where they stand. The words are the content, as paragraphs.
/// </summary>
/// <example><code>&lt;ds-quote source="Systems Review, page 12, 2 March 2017"
/// href="..."&gt;&lt;p&gt;...&lt;/p&gt;&lt;/ds-quote&gt;</code></example>
[HtmlTargetElement("ds-quote")]
public sealed class QuoteTagHelper : TagHelper
{
    /// <summary>Who said it, where and when.</summary>
    public string? Source { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>Where the words can be read.</summary>
    public string? Href { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("figure", "heed_quote");
        output.PreContent.SetHtmlContent("<blockquote>");
        output.PostContent.SetHtmlContent(Markup.Of($"""
            </blockquote>{Markup.When(
                Source, source =>
                    Markup.Of($"""<figcaption>{(Href is null ? Markup.Of($"{source}")
                        : Markup.Of($"<a href=\"{Href}\">{source}</a>"))}</figcaption>"""))}
            """));
    }
}
