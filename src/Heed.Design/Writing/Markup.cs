using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Heed.Design.Writing;

/// <summary>Makes markup of a template: text in the holes is encoded, content in the holes is kept as it is.</summary>
internal static class Markup
{
    public static IHtmlContent Of(FormattableString template) => new HtmlFormattableString(template.Format, template.GetArguments());

    /// <summary>An attribute with its leading space, or nothing when there is no value.</summary>
    public static IHtmlContent Attribute(string name, string? value) =>
        value is null ? HtmlString.Empty : Of($" {new HtmlString(name)}=\"{value}\"");

    /// <summary>An attribute without a value, or nothing.</summary>
    public static IHtmlContent Flag(string name, bool present) => present ? new HtmlString(" " + name) : HtmlString.Empty;

    public static IHtmlContent Each<T>(IEnumerable<T>? items, Func<T, IHtmlContent> write)
    {
        var content = new HtmlContentBuilder();
        foreach (var item in items ?? [])
            content.AppendHtml(write(item));
        return content;
    }

    /// <summary>What it says when there is something to say it of.</summary>
    public static IHtmlContent When(string? text, Func<string, IHtmlContent> write) =>
        string.IsNullOrWhiteSpace(text) ? HtmlString.Empty : write(text);

    public static bool IsBlank(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, LocalizedHtml.PageEncoder);
        return string.IsNullOrWhiteSpace(writer.ToString());
    }
}
