using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace Heed.Tests.Accounts;

/// <summary>The QR code of the code app, read by a program that shares no code with the one that drew it.</summary>
public sealed partial class QrPictureTests : AccountSite
{
    private const int PixelsAModule = 4;

    [Fact]
    public async Task The_code_app_page_shows_the_same_address_as_a_picture_a_link_and_a_key()
    {
        var person = await SignedInAsync("isla.reid-of.the-steering-group", Editor);
        var page = (await person.GetAsync("/desk/account/code-app")).Page;

        var picture = Assert.Single(page.QuerySelectorAll("main svg"));
        Assert.Equal("img", picture.GetAttribute("role"));
        Assert.Contains("key below", picture.GetAttribute("aria-label"), StringComparison.Ordinal);
        var address = ReadBack(picture);
        Assert.StartsWith("otpauth://totp/Heed:isla.reid-of.the-steering-group?secret=", address, StringComparison.Ordinal);
        Assert.Equal(page.QuerySelector("main a[href^='otpauth:']")!.GetAttribute("href"), address);
        Assert.Contains($"secret={page.QuerySelector("main code")!.TextContent.Replace(" ", "", StringComparison.Ordinal)}&", address,
            StringComparison.Ordinal);
    }

    private static string ReadBack(IElement picture)
    {
        var modules = int.Parse(picture.GetAttribute("viewBox")!.Split(' ')[^1], CultureInfo.InvariantCulture);
        var side = modules * PixelsAModule;
        var grey = new byte[side * side];
        Array.Fill(grey, byte.MaxValue);
        foreach (Match dark in DarkModule().Matches(picture.QuerySelector("path")!.GetAttribute("d")!))
        {
            var (x, y) = (int.Parse(dark.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(
                dark.Groups[2].Value, CultureInfo.InvariantCulture));
            for (var row = y * PixelsAModule; row < (y + 1) * PixelsAModule; row++)
                Array.Clear(grey, row * side + x * PixelsAModule, PixelsAModule);
        }
        var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, side, side, RGBLuminanceSource.BitmapFormat.Gray8)));
        // Drawn, not photographed: where the modules are need not be guessed.
        return new QRCodeReader().decode(seen, new Dictionary<DecodeHintType, object> { [DecodeHintType.PURE_BARCODE] = true }).Text;
    }

    [GeneratedRegex("M([0-9]+) ([0-9]+)h1v1h-1z")]
    private static partial Regex DarkModule();
}
