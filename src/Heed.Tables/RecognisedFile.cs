using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Heed.Tables;

/// <summary>What a file is by its content. Its name may say something else.</summary>
internal enum FileKind
{
    Text,
    Workbook,
    Document,
}

/// <summary>Recognises files, and says of those that cannot be read what to do.</summary>
internal static class RecognisedFile
{
    private const string SaveAs = "Save it as .xlsx or CSV and choose it again.";

    private static readonly (byte[] Start, string What)[] Others =
    [
        ("%PDF"u8.ToArray(), $"This is a PDF. Copy its table into a spreadsheet, or ask for the file it was made from. {SaveAs}"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "This is a picture. Type its table into a spreadsheet and choose that."),
        ([0xFF, 0xD8, 0xFF], "This is a picture. Type its table into a spreadsheet and choose that."),
        ("GIF8"u8.ToArray(), "This is a picture. Type its table into a spreadsheet and choose that."),
        ("II*\0"u8.ToArray(), "This is a picture. Type its table into a spreadsheet and choose that."),
        ("MM\0*"u8.ToArray(), "This is a picture. Type its table into a spreadsheet and choose that."),
        ("RIFF"u8.ToArray(), "This is a picture or a recording. Type its table into a spreadsheet and choose that."),
        ([0x1F, 0x8B], "This file is compressed. Unpack it and choose the file inside."),
        ([0x37, 0x7A, 0xBC, 0xAF], "This file is compressed. Unpack it and choose the file inside."),
        (@"{\rtf"u8.ToArray(), "This is a document in rich text. Open it in Word, save it as .docx and choose it again."),
        ("SQLite format 3"u8.ToArray(), $"This is a database. {SaveAs}"),
    ];

    public static FileKind Of(byte[] bytes)
    {
        if (bytes is [])
            throw new TableException("This file is empty.");
        if (bytes.Length > Limits.MostBytes)
            throw new TableException("This file is larger than 20 MB. Delete what is not needed, such as pictures, or divide it.");
        if (Others.FirstOrDefault(o => bytes.AsSpan().StartsWith(o.Start)) is { What: { } sentence })
            throw new TableException(sentence);
        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..])
            throw new TableException(OldOffice(bytes));
        if (bytes is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..])
            return Zipped(bytes);
        CheckMarkup(bytes);
        return FileKind.Text;
    }

    /// <summary>Refuses a file whose name says it is something else: a person may have chosen the wrong one.</summary>
    public static void CheckName(FileKind kind, string fileName)
    {
        var ending = Path.GetExtension(fileName).ToLowerInvariant();
        var (endings, what, right) = kind switch
        {
            FileKind.Workbook => (new[] { ".xlsx", ".xlsm", ".xltx", ".xltm", "" }, "an Excel workbook", ".xlsx"),
            FileKind.Document => ([".docx", ".docm", ".dotx", ".dotm", ""], "a Word document", ".docx"),
            _ => ([".csv", ".tsv", ".tab", ".txt", ".psv", ""], "plain text", ".csv"),
        };
        if (!endings.Contains(ending))
            throw new TableException($"The name of this file ends in {ending}, but it is {what}. Check that it is the right file. If it "
                + $"is, rename it so that its name ends in {right} and choose it again.");
    }

    private static FileKind Zipped(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
            var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Contains("xl/workbook.xml"))
                return Unpacked(zip, FileKind.Workbook);
            if (names.Contains("word/document.xml"))
                return Unpacked(zip, FileKind.Document);
            throw new TableException(
                names.Contains("xl/workbook.bin") ? "This is a binary Excel workbook (.xlsb). Save it as .xlsx and choose it again."
                : names.Contains("mimetype") && names.Contains("content.xml") ? $"This is an OpenDocument file (.ods or .odt). {SaveAs}"
                : names.Any(n => n.EndsWith(".iwa", StringComparison.OrdinalIgnoreCase) || n is "Index.zip" or "index.apxl")
                    ? "This is a file of Numbers or Pages. Export it as Excel or CSV and choose it again."
                : names.Contains("ppt/presentation.xml") ? "This is a presentation. Copy its table into a spreadsheet and choose that."
                : "This is a compressed folder. Unpack it and choose the file inside.");
        }
        catch (InvalidDataException)
        {
            throw new TableException("This file is damaged and cannot be opened. Save it again and choose it again.");
        }
    }

    // A part may say that it is small and be endless, so what it unpacks to is counted.
    private static FileKind Unpacked(ZipArchive zip, FileKind kind)
    {
        var whole = 0L;
        var buffer = new byte[0x10000];
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            var (length, isFirst) = (0, true);
            for (var read = part.Read(buffer); read > 0; read = part.Read(buffer))
            {
                (length, whole) = (length + read, whole + read);
                if (length > Limits.MostPartBytes || whole > Limits.MostUnpackedBytes)
                    throw new TableException("This file is far larger unpacked than it seems. Copy its table into a new workbook.");
                if (isFirst && HasDefinitions(buffer.AsSpan(0, read)))
                    throw new TableException("This file has definitions that Office programs do not write. Save it as a new file.");
                isFirst = false;
            }
            if (IsTooDeep(entry))
                throw new TableException("This file is nested more deeply than Office programs write. Copy its table into a new workbook.");
        }
        return kind;
    }

    // The library that reads these files goes one call deeper with each level, which would end the program.
    private static bool IsTooDeep(ZipArchiveEntry entry)
    {
        try
        {
            using var part = entry.Open();
            using var reader = XmlReader.Create(part);
            while (reader.Read())
            {
                if (reader.Depth > Limits.DeepestElement)
                    return true;
            }
        }
        catch (XmlException)
        {
            // A picture, or damaged: what follows is not read by anybody.
        }
        return false;
    }

    private static bool HasDefinitions(ReadOnlySpan<byte> start) => start.IndexOf("<!DOCTYPE"u8) >= 0 || start.IndexOf("<!ENTITY"u8) >= 0;

    private static string OldOffice(byte[] bytes) =>
        Has(bytes, "EncryptedPackage") || Has(bytes, "EncryptionInfo")
            ? "This file is protected with a password. Remove the password in Excel or Word, save it and choose it again."
        : Has(bytes, "Workbook") || Has(bytes, "Book") ? "This is a workbook of an old Excel (.xls). Save it as .xlsx and choose it again."
        : Has(bytes, "WordDocument") ? "This is a document of an old Word (.doc). Save it as .docx and choose it again."
        : $"This is a file of an old Office program. {SaveAs}";

    private static bool Has(byte[] bytes, string name) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;

    private static void CheckMarkup(byte[] bytes)
    {
        var start = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 1024)).Replace("\0", "", StringComparison.Ordinal)
            .TrimStart('\xEF', '\xBB', '\xBF', '\xFE', '\xFF', ' ', '\t', '\r', '\n');
        string[] web = ["<!doctype html", "<html", "<table", "<head", "<body", "<div", "<!--"];
        if (web.Any(w => start.StartsWith(w, StringComparison.OrdinalIgnoreCase)))
            throw new TableException("This is a web page, whatever its name says. Open it in Excel, save it as .xlsx and choose that, or "
                + "copy its table and paste it.");
        if (start.Contains("wordpress.org/export", StringComparison.OrdinalIgnoreCase))
            throw new TableException("This is an export of a WordPress site, not a table. Import it as a blog.");
        if (start.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.OrdinalIgnoreCase))
            throw new TableException("This is an Excel 2003 XML spreadsheet. Save it as .xlsx and choose it again.");
        if (start.StartsWith('{') || start.StartsWith("[{", StringComparison.Ordinal) || start.StartsWith("[\n", StringComparison.Ordinal))
            throw new TableException($"This is JSON, not a table. Open it in a spreadsheet program. {SaveAs}");
        if (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
            throw new TableException($"This is XML, not a table. Open it in a spreadsheet program. {SaveAs}");
    }
}
