using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace Heed.Tests.Platform.Files;

/// <summary>Small files of every sort, good and bad, made in memory.</summary>
internal static class SampleFiles
{
    public static byte[] Plain(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Pdf(string catalogue = "/Pages 2 0 R", string more = "") =>
        Encoding.Latin1.GetBytes(
            $"%PDF-1.7\n1 0 obj\n<< /Type /Catalog {catalogue} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 "
                + $">>\nendobj\n{more}\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 3 >>\nstartxref\n9\n%%EOF\n"
        );

    /// <summary>A list of objects packed as programs since PDF 1.5 do.</summary>
    public static string Packed(string objects, string head = "")
    {
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.SmallestSize, leaveOpen: true))
            zlib.Write(Encoding.Latin1.GetBytes(objects));
        return $"3 0 obj\n<< {head}/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length {target.Length} "
            + $">>\nstream\n{Encoding.Latin1.GetString(target.ToArray())}\nendstream\nendobj";
    }

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return target.ToArray();
    }

    public static byte[] Docx(params (string Name, string Text)[] more) =>
        Zip([("[Content_Types].xml", "<Types><Override ContentType=\"application/"
            + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"), ("word/document.xml", "<w:document/>"),
            .. more]);

    public static byte[] Xlsx(params (string Name, string Text)[] more) =>
        Zip([("[Content_Types].xml",
            "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></"
                + "Types>"), ("xl/workbook.xml", "<workbook/>"), .. more]);

    public static byte[] OpenDocument(string sort, params (string Name, string Text)[] more) =>
        Zip([("mimetype", $"application/vnd.oasis.opendocument.{sort}"), ("content.xml", "<office/>"), .. more]);

    public static byte[] Picture(SKEncodedImageFormat format, int width = 40, int height = 20)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.White);
        // The corner at the top left is red, so that turning shows.
        using (var canvas = new SKCanvas(bitmap))
        using (var red = new SKPaint { Color = SKColors.Red })
            canvas.DrawRect(0, 0, width / 4, height / 4, red);
        using var written = bitmap.Encode(format, 90);
        return written.ToArray();
    }

    /// <summary>A JPEG as a telephone makes it: with how it was held and where it was.</summary>
    public static byte[] TelephonePicture(byte held, string place)
    {
        var jpeg = Picture(SKEncodedImageFormat.Jpeg);
        // Big-endian TIFF: orientation, and a description in which the place stands as text.
        var text = Encoding.ASCII.GetBytes(place + "\0");
        byte[] tiff =
        [
            .. "MM\0*"u8, 0, 0, 0, 8, 0, 2,
            0x01, 0x0E, 0, 2, 0, 0, 0, (byte)text.Length, 0, 0, 0, 38,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, held, 0, 0,
            0, 0, 0, 0, .. text,
        ];
        byte[] body = [.. "Exif\0\0"u8, .. tiff];
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body, .. jpeg[2..]];
    }

    /// <summary>A PNG of a few bytes that says it is as large as this.</summary>
    public static byte[] Bomb(int width, int height)
    {
        var png = Picture(SKEncodedImageFormat.Png);
        byte[] header = [.. "IHDR"u8, .. Big(width), .. Big(height), 8, 6, 0, 0, 0];
        return [.. png[..8], .. Big(13), .. header, .. Big((int)Crc(header)), .. png[33..]];
    }

    private static byte[] Big(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var octet in bytes)
        {
            crc ^= octet;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
