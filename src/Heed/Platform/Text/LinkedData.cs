using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Html;

namespace Heed.Platform.Text;

/// <summary>Writes a page's facts as schema.org JSON-LD, a block of data that browsers never run.</summary>
public static class LinkedData
{
    // The default encoder writes <, > and & as escapes, so no text can end the block.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Default,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The block; nothing when there are no facts.</summary>
    public static IHtmlContent Script(object? facts) =>
        facts is null ? HtmlString.Empty
            : new HtmlString($"<script type=\"application/ld+json\">{JsonSerializer.Serialize(facts, Options)}</script>");
}
