using Microsoft.AspNetCore.Html;

namespace Heed.Design.Writing;

/// <summary>
/// The design system's icons as inline SVG: the site's policy allows no data: images, and a file would be one request more.
/// </summary>
internal static class Icon
{
    public static IHtmlContent Search { get; } = Of(24, "M15.5 14h-.79l-.28-.27C15.41 12.59 16 11.11 16 9.5 16 5.91 13.09 3 9.5 3S3 5.91 "
        + "3 9.5 5.91 16 9.5 16c1.61 0 3.09-.59 4.23-1.57l.27.28v.79l5 4.99L20.49 19l-4.99-5zm-6 0C7.01 14 5 11.99 5 9.5S7.01 5 9.5 5 14 "
        + "7.01 14 9.5 11.99 14 9.5 14z");

    public static IHtmlContent Previous { get; } = Of(24, "M15.41 7.41L14 6l-6 6 6 6 1.41-1.41L10.83 12z");

    public static IHtmlContent Next { get; } = Of(24, "M10 6L8.59 7.41 13.17 12l-4.58 4.59L10 18l6-6z");

    public static IHtmlContent Done { get;
    } = Of(24, "M12 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10S17.52 2 12 2zm-2 15-5-5 1.41-1.41L10 14.17l7.59-7.59L19 8l-9 9z");

    public static IHtmlContent Alert { get;
    } = Of(24, "M12 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10S17.52 2 12 2zm1 15h-2v-2h2v2zm0-4h-2V7h2v6z");

    public static IHtmlContent Warning { get; } = Of(24, "M1 21h22L12 2 1 21zm12-3h-2v-2h2v2zm0-4h-2v-4h2v4z");

    public static IHtmlContent Document { get; } = Of(24, "M14 2H6c-1.100 0-1.990.9-1.990 2L4 20c0 1.100.890 2 1.990 2H18c1.100 0 2-.9 "
        + "2-2V8l-6-6zm2 16H8v-2h8v2zm0-4H8v-2h8v2zm-3-5V3.500L18.500 9H13z");

    /// <summary>Heed's own mark: an H whose cross-bar is a tick, for what was asked and then done.</summary>
    public static IHtmlContent Mark { get; } = new HtmlString(
        """
            <svg class="heed_mark" viewBox="0 0 32 32" width="36" height="36" aria-hidden="true" focusable="false"><path fill="currentColor"
            d="M4 3h5v26H4zm19 0h5v26h-5z"/><path fill="none" stroke="currentColor" stroke-width="4" d="m8 15 6 6 10-11"/></svg>
            """);

    private static HtmlString Of(int size, string path) => new(
        $"""<svg class="ds_icon" viewBox="0 0 {size} {size}" aria-hidden="true" focusable="false"><path d="{path}"/></svg>""");
}
