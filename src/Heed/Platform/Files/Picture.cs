using SkiaSharp;

namespace Heed.Platform.Files;

/// <summary>
/// Pictures are decoded and written anew: nothing but the picture survives, neither the place it was taken at nor a file hidden in it.
/// </summary>
internal static class Picture
{
    private const long MostPixels = 40_000_000;
    private const int JpegQuality = 90;

    // One at a time: a picture of 40 million pixels takes 160 MB while it is open.
    private static readonly Lock OneAtATime = new();

    public static byte[] WrittenAnew(FileKind kind, byte[] bytes)
    {
        using var stream = new SKMemoryStream(bytes);
        using var codec = SKCodec.Create(stream);
        if (codec is null || codec.EncodedFormat != FormatOf(kind))
            throw FileCheck.NotWhatItSays(kind);
        // The head of the file says how large it would be: looked at before a single pixel is made.
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if (width <= 0 || height <= 0 || (long)width * height > MostPixels)
            throw FileCheck.Refused("The picture has more than 40 million pixels. Make it smaller.");
        lock (OneAtATime)
        {
            using var picture = Upright(Decoded(kind, codec), codec.EncodedOrigin);
            using var written = picture.Encode(FormatOf(kind), JpegQuality);
            return written?.ToArray() ?? throw FileCheck.NotWhatItSays(kind);
        }
    }

    private static SKBitmap Decoded(FileKind kind, SKCodec codec)
    {
        using var colours = SKColorSpace.CreateSrgb();
        var alpha = codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul;
        var bitmap = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, alpha, colours));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success)
            return bitmap;
        bitmap.Dispose();
        throw FileCheck.NotWhatItSays(kind);
    }

    // How the camera was held stands in what is taken away, so the picture is turned first.
    private static SKBitmap Upright(SKBitmap picture, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default)
            return picture;
        var (w, h) = (picture.Width, picture.Height);
        var isOnItsSide = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom
            or SKEncodedOrigin.LeftBottom;
        var turned = new SKBitmap(picture.Info.WithSize(isOnItsSide ? h : w, isOnItsSide ? w : h));
        using (picture)
        using (var canvas = new SKCanvas(turned))
        {
            canvas.SetMatrix(origin switch
            {
                SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
                SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
                SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
                SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
                SKEncodedOrigin.RightTop => new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1),
                SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1),
                _ => new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1),
            });
            canvas.Clear(SKColors.Transparent);
            canvas.DrawBitmap(picture, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest));
        }
        return turned;
    }

    private static SKEncodedImageFormat FormatOf(FileKind kind) =>
        kind == FileKind.Png ? SKEncodedImageFormat.Png : kind == FileKind.Jpeg ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Webp;
}
