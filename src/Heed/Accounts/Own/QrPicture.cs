using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Heed.Accounts.Own;

/// <summary>Draws a QR code into the page, which may load no picture from elsewhere.</summary>
public static class QrPicture
{
    private const int PixelsAModule = 5;

    /// <summary>The text as an inline SVG: dark on light in either theme, with the quiet zone that cameras need.</summary>
    /// <param name="text">What the camera reads.</param>
    /// <param name="label">What a screen reader says.</param>
    public static IHtmlContent Of(string text, string label)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var dark = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows.Count; x++)
                if (rows[y][x])
                    dark.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        var size = rows.Count;
        var picture = new HtmlContentBuilder();
        picture.AppendFormat("<svg role=\"img\" aria-label=\"{0}\" width=\"{1}\" height=\"{1}\" viewBox=\"0 0 {2} {2}\" "
            + "shape-rendering=\"crispEdges\">", label, size * PixelsAModule, size);
        picture.AppendFormat("<rect width=\"{0}\" height=\"{0}\" fill=\"#fff\"/><path d=\"{1}\" fill=\"#000\"/></svg>", size, dark);
        return picture;
    }
}
