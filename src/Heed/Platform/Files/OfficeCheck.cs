using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Heed.Platform.Files;

/// <summary>Whether bytes are a document of an office program, and one that runs nothing.</summary>
/// <remarks>
/// Only names and sizes are read, the small part that says what the document is, and those that say what belongs to what: nothing else that
/// it packs is unpacked.
/// </remarks>
internal static class OfficeCheck
{
    private const int MostParts = 5_000;
    private const long MostUnpacked = 500L * 1024 * 1024;
    private const int LargestTypes = 1024 * 1024;
    private const int MostRelations = 500;
    private const int EndLength = 22;

    private static readonly string[] Runs = ["vbaproject", "vbadata", "macrosheets/", "activex/", "basic/", "scripts/", "customui/"];

    private static readonly string[] Embedded = [".xlsx", ".docx", ".pptx"];

    public static string? Problem(FileKind kind, byte[] bytes)
    {
        // The package is the whole file: nothing stands before it or after it.
        if (!bytes.AsSpan().StartsWith("PK\x03\x04"u8) || bytes.Length < EndLength || !bytes.AsSpan(bytes.Length - EndLength)
            .StartsWith("PK\x05\x06"u8))
            return FileCheck.NotA(kind);
        try
        {
            using var package = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (package.Entries.Count > MostParts || package.Entries.Sum(e => e.Length) > MostUnpacked)
                return "The document unpacks to far more than it should. Save it again from the program that made it.";
            if (package.Entries.Any(e => IsOutside(e.FullName)))
                return FileCheck.NotA(kind);
            if (!Is(kind, package))
                return FileCheck.NotA(kind);
            return package.Entries.Any(e => Runs.Any(r => ("/" + e.FullName).Contains("/" + r, StringComparison.OrdinalIgnoreCase)))
                || HasMacroTypes(package)
                ? "The document contains macros or other parts that run. Save it without them."
                : package.Entries.Any(IsForeign)
                ? "The document contains another type of file, or part of another program. Save it without that part."
                : LoadsFromElsewhere(package) ? "The document loads something from elsewhere when it is opened, such as a template or a "
                    + "picture. Embed it in the document, or remove it."
                : null;
        }
        catch (Exception e)
            when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return FileCheck.NotA(kind);
        }
    }

    private static bool Is(FileKind kind, ZipArchive package) =>
        kind == FileKind.Docx ? Types(package).Contains("wordprocessingml.document.main+xml", StringComparison.OrdinalIgnoreCase)
            && package.GetEntry("word/document.xml") is not null
        : kind == FileKind.Xlsx ? Types(package).Contains("spreadsheetml.sheet.main+xml", StringComparison.OrdinalIgnoreCase)
            && package.GetEntry("xl/workbook.xml") is not null
        : Text(package, "mimetype").Trim() == kind.MediaType && package.GetEntry("content.xml") is not null;

    private static bool HasMacroTypes(ZipArchive package) =>
        Types(package) is var types
            && (types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
                || types.Contains("vbaProject", StringComparison.OrdinalIgnoreCase));

    // A chart keeps its table as a workbook of its own; whatever else is embedded may be a program.
    private static bool IsForeign(ZipArchiveEntry part) =>
        ("/" + part.FullName).Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) && part.Name.Length > 0
            && !Embedded.Any(e => part.Name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    // What readers click on may lead anywhere; nothing is fetched by itself.
    private static bool LoadsFromElsewhere(ZipArchive package)
    {
        var relations = package.Entries.Where(e => e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).ToList();
        return relations.Count > MostRelations || relations.Any(LoadsFromElsewhere);
    }

    private static bool LoadsFromElsewhere(ZipArchiveEntry relations)
    {
        if (relations.Length > LargestTypes)
            return true;
        try
        {
            using var stream = relations.Open();
            using var xml = XmlReader.Create(
                stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null,
                    MaxCharactersInDocument = LargestTypes });
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship"
                    && string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
                    && xml.GetAttribute("Type")?.EndsWith("/hyperlink", StringComparison.Ordinal) != true)
                    return true;
            }
            return false;
        }
        catch (XmlException)
        {
            return true;
        }
    }

    private static bool IsOutside(string part) =>
        part.StartsWith('/') || part.Contains('\\', StringComparison.Ordinal) || part.Contains(':', StringComparison.Ordinal)
            || part.Split('/').Contains("..");

    private static string Types(ZipArchive package) => Text(package, "[Content_Types].xml");

    private static string Text(ZipArchive package, string part)
    {
        if (package.GetEntry(part) is not { } entry || entry.Length > LargestTypes)
            return "";
        using var stream = entry.Open();
        // What a part says of its size may be a lie.
        var buffer = new byte[LargestTypes];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}
