using System.Collections.Frozen;
using System.IO.Compression;

namespace Heed.Platform.Files;

/// <summary>
/// Whether bytes are a PDF, and one that runs nothing. Programs that show PDFs differ in where they look for objects, so nothing is
/// believed of where the file says they are: every byte is searched for the names of what runs, whatever it stands in, and so is every
/// packed list of objects, wherever one begins. A list that is packed in a way we can't look into is refused.
/// </summary>
internal static class PdfCheck
{
    private const int MostUnpacked = 64 * 1024 * 1024;
    private const int EndWithin = 1024;
    // An honest file's dictionaries are read once; one that is made to be read again and again is not read to its end.
    private const int MostReadings = 4;

    private const string RunsSomething = "The PDF contains scripts, forms that send data, actions that start programs, or other files. "
        + "Save it without them, for example as PDF/A.";
    private const string CannotBeChecked =
        "We cannot check how this PDF is packed. Save it again from the program that made it, for example as PDF/A.";

    private static readonly FrozenSet<string> Closed = FrozenSet.Create(StringComparer.Ordinal, "Encrypt");
    // Each begins something that acts, or carries another file.
    private static readonly FrozenSet<string> Runs = FrozenSet.Create(
        StringComparer.Ordinal, "JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "Rendition", "GoToE", "SubmitForm",
        "ImportData");
    // The short ones come by chance in packed pictures, so they count in dictionaries and lists of objects alone.
    private static readonly FrozenSet<string> RunsInObjects = FrozenSet.Create(
        StringComparer.Ordinal, [.. Runs, "JS", "XFA", "AA", "EF", "Movie", "Sound", "Screen", "GoToR", "Thread", "Collection"]);

    public static string? Problem(byte[] file)
    {
        ReadOnlySpan<byte> bytes = file;
        if (!bytes.StartsWith("%PDF-"u8))
            return FileCheck.NotA(FileKind.Pdf);
        var end = bytes.LastIndexOf("%%EOF"u8);
        // Something hung on behind the end is another file in disguise.
        if (end < 0 || bytes.Length - end > EndWithin || bytes[(end + 5)..].ContainsAnyExcept(" \t\r\n\0"u8))
            return FileCheck.NotA(FileKind.Pdf);
        if (PdfTokens.HoldsName(bytes, Closed))
            return "The PDF has a password or restrictions. Save it without them, so that everyone can read it.";
        return PdfTokens.HoldsName(bytes, Runs) ? RunsSomething : ProblemOfObjects(file);
    }

    private static string? ProblemOfObjects(byte[] file)
    {
        var (read, unpacked) = (0L, 0);
        for (var at = 0; ;)
        {
            var found = file.AsSpan(at).IndexOf("obj"u8);
            if (found < 0)
                return null;
            at += found + 3;
            if (PdfTokens.Dictionary(file, at) is not { } dictionary)
                continue;
            if (dictionary.Names.Any(RunsInObjects.Contains))
                return RunsSomething;
            read += dictionary.End - at;
            if (read > (long)MostReadings * file.Length || dictionary.IsListOfObjects && !dictionary.IsPlainlyPacked)
                return CannotBeChecked;
            if (dictionary.IsStream && file.AsSpan(dictionary.End).IndexOf("endstream"u8) < 0)
                return FileCheck.NotA(FileKind.Pdf);
            if (!dictionary.IsListOfObjects)
                continue;
            if (Unpacked(file, dictionary.End, MostUnpacked - unpacked) is not { } objects)
                return FileCheck.NotA(FileKind.Pdf);
            unpacked += objects.Length;
            if (unpacked >= MostUnpacked)
                return "The PDF unpacks to far more than it should. Save it again from the program that made it.";
            if (PdfTokens.HoldsName(objects, RunsInObjects))
                return RunsSomething;
        }
    }

    // Null when it is damaged.
    private static byte[]? Unpacked(byte[] file, int from, int most)
    {
        using var target = new MemoryStream();
        try
        {
            using var source = new ZLibStream(
                new MemoryStream(file, from, file.Length - from, writable: false), CompressionMode.Decompress);
            var buffer = new byte[81920];
            for (int read; target.Length < most && (read = source.Read(buffer)) > 0;)
                target.Write(buffer, 0, read);
        }
        catch (InvalidDataException)
        {
            return null;
        }
        return target.ToArray();
    }
}
