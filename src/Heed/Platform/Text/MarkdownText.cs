using System.Net;
using Ganss.Xss;
using Heed.Language;
using Heed.Ledger.Kinds;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Heed.Platform.Text;

/// <summary>Makes HTML out of Markdown: parsed with raw HTML off, then sanitised against a list of what is allowed.</summary>
public static class MarkdownText
{
    private const string TableClass = "ds_table";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers()
        .Build();
    private static readonly HtmlSanitizer Sanitizer = Strict();

    /// <summary>The prose as HTML.</summary>
    /// <param name="prose">The Markdown; nothing gives nothing.</param>
    /// <param name="rewrite">What becomes of the address of a link to this site, so that it keeps the day read as at.</param>
    /// <param name="page">The whole address of its page, for prose that is read elsewhere: links become whole addresses.</param>
    public static IHtmlContent Html(Prose? prose, Func<string, string>? rewrite = null, string page = "")
    {
        if (prose is null || string.IsNullOrWhiteSpace(prose.Text))
            return HtmlString.Empty;
        try
        {
            var clean = Sanitizer.Sanitize(Written(prose.Text, rewrite), page);
            return new HtmlString(RecordLanguage.Mark is { } tag ? $"<div lang=\"{tag}\">{clean}</div>" : clean);
        }
        catch (ArgumentException)
        {
            // Nested more deeply than anybody writes: shown as it was typed.
            return new HtmlString($"<p>{WebUtility.HtmlEncode(prose.Text)}</p>");
        }
    }

    private static string Written(string text, Func<string, string>? rewrite)
    {
        var document = Markdown.Parse(text, Pipeline);
        Rank([.. document.Descendants<HeadingBlock>()]);
        foreach (var table in document.Descendants<Table>())
            table.GetAttributes().AddClass(TableClass);
        if (rewrite is not null)
        {
            foreach (var link in document.Descendants<LinkInline>().Where(l => l.Url is "/" or ['/', not '/', ..]))
                link.Url = rewrite(link.Url!);
        }
        return document.ToHtml(Pipeline);
    }

    /// <summary>The prose as plain words.</summary>
    public static string Plain(Prose? prose) => prose is null ? "" : ContentFacts.WithoutMarks(prose.Text).Trim();

    // Prose stands below a second-level heading of the page; whatever levels its writer used, none is skipped.
    private static void Rank(IReadOnlyList<HeadingBlock> headings)
    {
        var levels = headings.Select(h => h.Level).Distinct().Order().ToList();
        var above = 2;
        foreach (var heading in headings)
            heading.Level = above = Math.Min(Math.Min(3 + levels.IndexOf(heading.Level), above + 1), 6);
    }

    private static HtmlSanitizer Strict()
    {
        var strict = new HtmlSanitizer(
            new HtmlSanitizerOptions
            {
                AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
                {
                    "p", "a", "em", "strong", "ul", "ol", "li", "blockquote", "h2", "h3", "h4", "h5", "h6", "code", "pre", "hr", "br",
                    "table", "thead", "tbody", "tr", "th", "td",
                },
                AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "title", "start", "class" },
                AllowedClasses = new HashSet<string>(StringComparer.Ordinal) { TableClass },
                AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "tel" },
                UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
            }
        );
        strict.FilterUrl += (_, link) => link.SanitizedUrl = link.SanitizedUrl is { } address && Leads(address) ? address : null;
        return strict;
    }

    // "https:javascript:x" has a scheme that is allowed and is no address: nobody knows what a program makes of it.
    private static bool Leads(string address) =>
        !address.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        || !address.Contains(':', StringComparison.Ordinal)
        || (address.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Host.Length > 0);
}
