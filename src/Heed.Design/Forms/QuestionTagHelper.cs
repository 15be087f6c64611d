using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Forms;

/// <summary>
/// Label, hint and error around a control of your own, whose id must be the field's (<c>Form.File</c> becomes <c>Form_File</c>), described
/// by
/// <c>hint-</c> and <c>error-</c> with that id. All of <see cref="Field"/>.
/// </summary>
/// <example><code>&lt;ds-question for="Form.File" label="Document"&gt;&lt;input type="file" id="Form_File"
/// name="Form.File"&gt;&lt;/ds-question&gt;</code></example>
[HtmlTargetElement("ds-question")]
public sealed class QuestionTagHelper : Field
{
    private IHtmlContent control = HtmlString.Empty;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        control = await output.GetChildContentAsync();
        Process(context, output);
    }

    /// <inheritdoc />
    protected override IHtmlContent Write(IHtmlContent own) => Labelled(control);
}
