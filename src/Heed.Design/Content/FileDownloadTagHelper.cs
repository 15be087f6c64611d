using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>A document to fetch. <c>title</c>, <c>href</c>, <c>kind</c> ("PDF"), <c>size</c> ("240 kB"), <c>pages</c>.</summary>
/// <example><code>&lt;ds-file-download title="Minute" href="/files/.." kind="PDF" size="240 kB" pages="4" /&gt;</code></example>
[HtmlTargetElement("ds-file-download", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileDownloadTagHelper : TagHelper
{
    /// <summary>The document's title.</summary>
    public string Title { get; set; } = "";

    /// <summary>Where it is.</summary>
    public string Href { get; set; } = "";

    /// <summary>Its format.</summary>
    public string? Kind { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>Its size in words.</summary>
    public string? Size { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>How many pages it has.</summary>
    public int? Pages { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "ds_file-download");
        output.Content.SetHtmlContent(Markup.Of($"""
            <div class="ds_file-download__content"><a class="ds_file-download__title" href="{Href}">{Title}</a><dl
            class="ds_metadata ds_metadata--inline">{Fact(T("File type"), Kind)}{Fact(T("File size"), Size)}{Fact(
                T("Length"), Length)}</dl></div>
            """));
    }

    private string? Length => Pages is { } n ? T($"{n:# page|# pages}") : null;

    private static IHtmlContent Fact(string key, string? value) => Markup.When(value, text =>
        Markup.Of(
            $"""
                <div class="ds_metadata__item"><dt class="ds_metadata__key">{key}</dt> <dd class="ds_metadata__value">{text}</dd></div>
                """));
}
