using System.Globalization;
using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Forms;

/// <summary>
/// What every field has: a label, a hint, an error, and a value that survives a failed post. <c>for</c> takes name, value, label and error
/// from the model; without it, give <c>name</c> and <c>value</c>. Errors come from the model state under the field's name.
/// </summary>
public abstract class Field : TagHelper
{
    /// <summary>The model's property.</summary>
    public ModelExpression? For { get; set; }

    /// <summary>The name posted; the property's by default.</summary>
    public string? Name { get; set; }

    /// <summary>The value shown; the one posted, or the property's, by default.</summary>
    public string? Value { get; set; }

    /// <summary>The label; the property's display name by default.</summary>
    public string? Label { get; set; }

    /// <summary>One or two sentences under the label; the property's description by default.</summary>
    public string? Hint { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>The error; the model state's first for this name by default.</summary>
    public string? Error { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>Adds "(optional)" to the label.</summary>
    public bool Optional { get; set; }

    /// <summary>Whether only screen readers get the label, because the headings of a table say it to those who see.</summary>
    public bool LabelHidden { get; set; }

    /// <summary>The view, for the model state and the full name.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    internal string FullName => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(Name ?? For?.Name ?? "");

    internal string Id => FieldId.Of(FullName);

    internal string? Shown => Value ?? Entry?.AttemptedValue ?? Text(For?.Model);

    internal string? Problem => Error ?? Entry?.Errors.FirstOrDefault(error => error.ErrorMessage.Length > 0)?.ErrorMessage;

    internal string? DescribedBy
    {
        get
        {
            var ids = string.Join(
                ' ', new[] { HintText is null ? null : "hint-" + Id, Problem is null ? null : "error-" + Id }.OfType<string>());
            return ids.Length == 0 ? null : ids;
        }
    }

    /// <summary>The attributes that tie a control to its hint and error.</summary>
    internal IHtmlContent Ties => Markup.Of(
        $"{Markup.Attribute("aria-describedby", DescribedBy)}{Markup.Attribute("aria-invalid", Problem is null ? null : "true")}");

    internal string LabelText => Optional ? T($"{Named} (optional)") : Named;

    internal IHtmlContent Notes => Markup.Of($"""
        {Markup.When(HintText, hint => Markup.Of($"""<p class="ds_hint-text" id="hint-{Id}">{hint}</p>"""))}{Markup.When(Problem, Message)}
        """);

    private IHtmlContent Message(string error) => Markup.Of($"""
        <p class="ds_question__error-message" id="error-{Id}"><span class="visually-hidden">{T("Error:")} </span>{error}</p>
        """);

    private string Named => Label ?? (For?.Metadata.GetDisplayName() is { } declared ? T(declared) : Name ?? "");

    private string? HintText => Hint ?? (For?.Metadata.Description is { } declared ? T(declared) : null);

    private ModelStateEntry? Entry => ViewContext.ViewData.ModelState.TryGetValue(FullName, out var entry) ? entry : null;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var own = new HtmlContentBuilder();
        foreach (var attribute in output.Attributes.Where(attribute => attribute.Name != "class").ToList())
        {
            // What the author adds (autocomplete, maxlength, inputmode) is meant for the control.
            own.AppendHtml(" ").AppendHtml(attribute);
            output.Attributes.Remove(attribute);
        }

        output.Become("div", "ds_question", Problem is null ? null : "ds_question--error");
        output.Content.SetHtmlContent(Write(own));
    }

    /// <summary>Label, notes and control, as markup.</summary>
    /// <param name="own">The author's own attributes, for the control.</param>
    protected abstract IHtmlContent Write(IHtmlContent own);

    internal IHtmlContent Labelled(IHtmlContent control) => Markup.Of(
        $"""<label class="ds_label{(LabelHidden ? " visually-hidden" : "")}" for="{Id}">{LabelText}</label>{Notes}{control}""");

    internal static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
