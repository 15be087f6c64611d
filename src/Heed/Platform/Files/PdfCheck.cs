using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Heed.Platform.Files;

/// <summary>Whether bytes are a PDF, and one that runs nothing. What stands in compressed lists of objects is looked at too.</summary>
internal static partial class PdfCheck
{
    private const int MostUnpacked = 64 * 1024 * 1024;
    private const int LongestHead = 4096;
    private const int EndWithin = 1024;

    public static string? Problem(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("%PDF-"u8))
            return FileCheck.NotA(FileKind.Pdf);
        var end = bytes.LastIndexOf("%%EOF"u8);
        // Something hung on behind the end is another file in disguise.
        if (end < 0 || bytes.Length - end > EndWithin || bytes[(end + 5)..].ContainsAnyExcept(" \t\r\n\0"u8))
            return FileCheck.NotA(FileKind.Pdf);
        var unpacked = 0;
        while (true)
        {
            var start = bytes.IndexOf("stream"u8);
            var head = Names(bytes[..(start < 0 ? bytes.Length : start)]);
            if (Runs(head) is { } problem)
                return problem;
            if (start < 0)
                return null;
            var length = bytes[start..].IndexOf("endstream"u8);
            if (length < 0)
                return FileCheck.NotA(FileKind.Pdf);
            if (head.Length > 0 && head[^Math.Min(head.Length, LongestHead)..].Contains("/ObjStm", StringComparison.Ordinal))
            {
                var objects = Unpacked(bytes.Slice(start + 6, length - 6), MostUnpacked - unpacked);
                unpacked += objects.Length;
                if (unpacked >= MostUnpacked)
                    return "The PDF unpacks to far more than it should. Save it again from the program that made it.";
                if (Runs(Names(objects)) is { } inside)
                    return inside;
            }
            bytes = bytes[(start + length + 9)..];
        }
    }

    private static string? Runs(string names)
    {
        if (!Running().IsMatch(names))
            return null;
        return names.Contains("/Encrypt", StringComparison.Ordinal)
            ? "The PDF is closed with a password or restrictions. Save it without them, so that everyone can read it."
            : "The PDF holds scripts, actions that start programs, or other files. Save it without them, for example as PDF/A.";
    }

    // A name may be written with its letters as numbers: /#4AS is /JS.
    private static string Names(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        return text.Contains('#', StringComparison.Ordinal)
            ? Numbered().Replace(text, m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
            : text;
    }

    private static byte[] Unpacked(ReadOnlySpan<byte> stream, int most)
    {
        var packed = stream.TrimStart("\r\n"u8).ToArray();
        using var target = new MemoryStream();
        try
        {
            using var source = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            var buffer = new byte[81920];
            for (int read; target.Length < most && (read = source.Read(buffer)) > 0;)
                target.Write(buffer, 0, read);
        }
        catch (InvalidDataException)
        {
            // Packed in another way: what could be read is looked at.
        }
        return target.ToArray();
    }

    [GeneratedRegex(@"/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|Encrypt)(?![A-Za-z0-9_.-])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Running();

    [GeneratedRegex("#([0-9A-Fa-f]{2})", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();
}
