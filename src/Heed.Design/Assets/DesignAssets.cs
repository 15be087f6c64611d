using System.Reflection;
using System.Text.Json;

namespace Heed.Design.Assets;

/// <summary>
/// The addresses of the stylesheet, the fonts, the mark and the scripts. Each carries a hash of its content, so it never changes and
/// may be kept for ever.
/// </summary>
public static class DesignAssets
{
    /// <summary>The path under which <see cref="DesignAssetEndpoints.MapDesignAssets"/> serves them.</summary>
    public const string Root = "/assets";

    private static readonly Names Made = Read();

    /// <summary>The one stylesheet, for instance <c>/assets/heed.0123456789ab.css</c>.</summary>
    public static string Stylesheet { get; } = Address(Made.Stylesheet);

    /// <summary>The mark as an SVG icon for the browser's tab.</summary>
    public static string Favicon { get; } = Address(Made.Favicon);

    /// <summary>The two fonts (Roboto 400 and 700, Latin) to preload.</summary>
    public static IReadOnlyList<string> Fonts { get; } = [.. Made.Fonts.Select(Address)];

    /// <summary>A script by the name of its file without ending, for instance <c>/assets/passkey.0123456789ab.js</c>.</summary>
    public static string Script(string name) => Address(Made.Scripts[name]);

    private static string Address(string file) => $"{Root}/{file}";

    private static Names Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("assets/assets.json")
            ?? throw new InvalidOperationException("The design system's assets were not built into Heed.Design.");
        return JsonSerializer.Deserialize<Names>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record Names(string Stylesheet, string Favicon, string[] Fonts, Dictionary<string, string> Scripts);
}
