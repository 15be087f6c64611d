using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Heed.Updates.Intake.Pages;

/// <summary>What an article may hold that a text can't: pictures, films, frames, forms, and what is hidden.</summary>
internal static class HtmlMedia
{
    private const int AddressShown = 200;

    /// <summary>The element as something left out; null when it can be imported.</summary>
    public static LeftOut? Named(IElement element) =>
        element.LocalName switch
        {
            "img" when IsSymbol(element) => null,
            "img" => Picture(element),
            "svg" => Described(element, "drawing", element.QuerySelector("title")?.TextContent ?? element.GetAttribute("aria-label")),
            "video" or "audio" or "canvas" or "object" or "embed" or "applet" or "map" or "math" => Described(element, Name(element), null),
            "iframe" when element.GetAttribute("width") is "0" or "1" || IsHidden(element) => new LeftOut("frame", "", IsFurniture: true),
            "iframe" or "frame" => Described(element, "frame", element.GetAttribute("title")),
            "form" => new LeftOut("form", HtmlText.Of(element), IsFurniture: false),
            "input" or "select" or "textarea" => new LeftOut("field of a form", Field(element), IsFurniture: false),
            "button" when element.Closest("h1, h2, h3, h4, h5, h6, summary") is null =>
                new LeftOut("button", HtmlText.Of(element), IsFurniture: true),
            "noscript" => new LeftOut("text for browsers without scripts", Letters.OneLine(element.TextContent), IsFurniture: true),
            "template" when element is IHtmlTemplateElement { Content: var content } =>
                new LeftOut("text that only a script shows", HtmlText.Of(content), IsFurniture: false),
            _ when IsHidden(element) => new LeftOut("text hidden on the page", HtmlText.Of(element), IsFurniture: false),
            _ => null,
        };

    private static LeftOut Picture(IElement picture)
    {
        var isPixel = picture.GetAttribute("width") is "0" or "1" && picture.GetAttribute("height") is "0" or "1";
        return Described(picture, "picture", picture.GetAttribute("alt")) with { IsFurniture = isPixel };
    }

    private static LeftOut Described(IElement element, string part, string? description)
    {
        var address = element.GetAttribute("src") ?? element.GetAttribute("data-src") ?? element.GetAttribute("data")
            ?? element.QuerySelector("source")?.GetAttribute("src") ?? "";
        if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            address = "(in the file)";
        var shown = address.Length > AddressShown ? address[..AddressShown] + "…" : address;
        var words = Letters.OneLine($"{description} {(description is null || part == "drawing" ? HtmlText.Of(element) : "")} {shown}");
        return new LeftOut(part, words.Length > 0 ? words : "(without a description)", IsFurniture: part == "drawing" && words.Length == 0);
    }

    private static string Name(IElement element) =>
        element.LocalName switch { "video" => "film", "audio" => "sound", "math" => "formula", _ => "embedded object" };

    private static string Field(IElement element) =>
        element.GetAttribute("type") == "hidden"
            ? ""
            : Letters.OneLine($"{element.GetAttribute("placeholder")} {element.GetAttribute("value")} {HtmlText.Of(element)}");

    // WordPress shows an emoji as a picture with the emoji as its description.
    private static bool IsSymbol(IElement picture) =>
        picture.GetAttribute("alt") is { Length: > 0 and < 12 } alt && !alt.Any(c => char.IsAscii(c) || char.IsLetter(c));

    private static bool IsHidden(IElement element)
    {
        var style = string.Concat((element.GetAttribute("style") ?? "").Where(c => !char.IsWhiteSpace(c)));
        return element.HasAttribute("hidden") || style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
