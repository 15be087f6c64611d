using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Accounts;

/// <summary>The token that shows a form to be ours: <c>&lt;form-token /&gt;</c> inside every form that is posted.</summary>
[HtmlTargetElement("form-token", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FormTokenTagHelper(IAntiforgery forms) : TagHelper
{
    /// <summary>The view, for its request.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var token = forms.GetAndStoreTokens(ViewContext.HttpContext);
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", token.FormFieldName);
        output.Attributes.SetAttribute("value", token.RequestToken);
    }
}
