using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Forms;

/// <summary>
/// What is wrong with a form, in the order of the model's properties, each line linked to its field; nothing when all is well. Reads the
/// model state; takes the focus by itself, without script. <c>title</c>: "There is a problem". Start the page's title with "Error: " too.
/// </summary>
/// <example><code>&lt;ds-error-summary /&gt;</code></example>
[HtmlTargetElement("ds-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>The heading.</summary>
    public string Title { get; set; } = T("There is a problem");

    /// <summary>The names of the fields in the form's own order, where it is not that of the model's properties.</summary>
    public IReadOnlyList<string>? Names { get; set; }

    /// <summary>The view, for the model state.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var order = Names is { } names
            ? Comparer<string>.Create((one, other) => Place(names, one).CompareTo(Place(names, other)))
            : (IComparer<string>)new FieldOrder(ViewContext.ViewData.ModelMetadata);
        var errors = ViewContext.ViewData.ModelState
            .SelectMany(
                entry => entry.Value!.Errors.Where(error => error.ErrorMessage.Length > 0)
                    .Take(1), (entry, error) => (entry.Key, error.ErrorMessage))
            .OrderBy(error => error.Key, order)
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.Become("div", "ds_error-summary");
        output.Attributes.SetAttribute("id", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("aria-labelledby", "error-summary-title");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.Add(new TagHelperAttribute("autofocus", null, HtmlAttributeValueStyle.Minimized));
        output.Content.SetHtmlContent(Markup.Of($"""
            <h2 class="ds_error-summary__title" id="error-summary-title">{Title}</h2><ul class="ds_error-summary__list">{Markup.Each(
                errors, error => Line(error.Key, error.ErrorMessage))}</ul>
            """));
    }

    private static int Place(IReadOnlyList<string> names, string name) => names.Index().Where(n => n.Item == name).Select(n => n.Index)
        .FirstOrDefault(int.MaxValue);

    private static IHtmlContent Line(string key, string message) => key.Length == 0
        ? Markup.Of($"<li>{message}</li>")
        : Markup.Of($"""<li><a href="#{FieldId.Of(key)}">{message}</a></li>""");
}
