using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Writing;

/// <summary>Turns a design-system tag into the element it stands for, keeping the attributes an author gave it.</summary>
internal static class TagHelperOutputBecoming
{
    public static void Become(this TagHelperOutput output, string element, params ReadOnlySpan<string?> classes)
    {
        output.TagName = element;
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var name in classes)
        {
            if (!string.IsNullOrEmpty(name))
                output.AddClass(name, HtmlEncoder.Default);
        }
    }

    /// <summary>Sets an attribute unless the author has.</summary>
    public static void Offer(this TagHelperOutput output, string attribute, string value)
    {
        if (!output.Attributes.ContainsName(attribute))
            output.Attributes.SetAttribute(attribute, value);
    }
}
