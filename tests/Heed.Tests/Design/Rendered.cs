using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Tests.Design;

/// <summary>Renders a tag as Razor would, without a view.</summary>
internal static class Rendered
{
    public static IElement Of(TagHelper tag, string content = "", IDictionary<object, object>? items = null) =>
        new HtmlParser().ParseDocument("<body>" + Text(tag, content, items)).Body!;

    public static string Text(TagHelper tag, string content = "", IDictionary<object, object>? items = null)
    {
        var context = new TagHelperContext([], items ?? new Dictionary<object, object>(), "test");
        var output = new TagHelperOutput("ds", [], (_, _) =>
        {
            var child = new DefaultTagHelperContent();
            child.SetHtmlContent(content);
            return Task.FromResult<TagHelperContent>(child);
        });
        tag.Init(context);
        // What is rendered here never waits.
        tag.ProcessAsync(context, output).GetAwaiter().GetResult();
        if (!output.IsContentModified && output.TagName is not null)
            output.Content.SetHtmlContent(content);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    public static ViewContext View(Type? model = null, params (string Key, string Message)[] errors)
    {
        var state = new ModelStateDictionary();
        foreach (var (key, message) in errors)
            state.AddModelError(key, message);
        var provider = new EmptyModelMetadataProvider();
        var data = new ViewDataDictionary(provider, state);
        if (model is not null)
            data = new ViewDataDictionary<object>(data, Activator.CreateInstance(model)!);
        return new ViewContext { ViewData = data };
    }
}
