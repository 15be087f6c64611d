using System.IO.Compression;
using System.Text;

namespace Heed.Tests.Tables;

/// <summary>A workbook written by hand, so that a test can say what other programs write.</summary>
internal sealed class MadeWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string StrictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string StrictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private readonly List<(string Name, string Rows, string State, string Before, string After, string Comments)> sheets = [];

    /// <summary>What is in sharedStrings.xml.</summary>
    public string SharedStrings { get; init; } = "";

    /// <summary>The formats of styles 1, 2 and so on.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    public string Properties { get; init; } = "";

    public bool IsStrict { get; init; }

    /// <summary>Adds a sheet, whose rows are XML as in sheetData.</summary>
    public MadeWorkbook Sheet(
        string name, string rows, string state = "visible", string before = "", string after = "", string comments = "")
    {
        sheets.Add((name, rows, state, before, after, comments));
        return this;
    }

    /// <summary>A row of inline strings.</summary>
    public static string Row(int number, params string[] texts) =>
        $"<row r=\"{number}\">{string.Concat(texts.Select((t, i) => t.Length == 0 ? "" : Text($"{(char)('A' + i)}{number}", t)))}</row>";

    public static string Text(string at, string text) => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    public byte[] Bytes()
    {
        var parts = new Dictionary<string, string>
        {
            ["_rels/.rels"] = Links(("rId1", "officeDocument", "xl/workbook.xml")),
            ["xl/workbook.xml"] = $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">{Properties}<sheets>"
                + string.Concat(sheets.Select((s, i) =>
                    $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"rId{i + 1}\"/>"))
                + "</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = Links([
                .. sheets.Select((_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")),
                ("rIdT", "sharedStrings", "sharedStrings.xml"), ("rIdS", "styles", "styles.xml")]),
            ["xl/sharedStrings.xml"] = $"<sst xmlns=\"{Main}\">{SharedStrings}</sst>",
            ["xl/styles.xml"] = $"<styleSheet xmlns=\"{Main}\"><numFmts>"
                + string.Concat(Formats.Select((f, i) => $"<numFmt numFmtId=\"{170 + i}\" formatCode=\"{f}\"/>"))
                + "</numFmts><cellXfs><xf/>"
                + string.Concat(Formats.Select((_, i) => $"<xf numFmtId=\"{170 + i}\"/>")) + "</cellXfs></styleSheet>",
        };
        for (var i = 0; i < sheets.Count; i++)
        {
            var sheet = sheets[i];
            parts[$"xl/worksheets/sheet{i + 1}.xml"] = $"<worksheet xmlns=\"{Main}\">{sheet.Before}<sheetData>{sheet.Rows}</sheetData>"
                + $"{sheet.After}</worksheet>";
            if (sheet.Comments.Length == 0)
                continue;
            parts[$"xl/worksheets/_rels/sheet{i + 1}.xml.rels"] = Links(("rId1", "comments", $"../comments{i + 1}.xml"));
            parts[$"xl/comments{i + 1}.xml"] = $"<comments xmlns=\"{Main}\"><commentList>{sheet.Comments}</commentList></comments>";
        }
        return Zip([("[Content_Types].xml", Types(parts.Keys)), .. parts.Select(p => (p.Key, IsStrict ? Strict(p.Value) : p.Value))]);
    }

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }

    private static string Strict(string part) => part.Replace(Main, StrictMain, StringComparison.Ordinal)
        .Replace(Office, StrictOffice, StringComparison.Ordinal);

    private static string Links(params (string Id, string Kind, string To)[] links) =>
        $"<Relationships xmlns=\"{Package}/relationships\">"
        + string.Concat(links.Select(l => $"<Relationship Id=\"{l.Id}\" Type=\"{Office}/{l.Kind}\" Target=\"{l.To}\"/>"))
        + "</Relationships>";

    private static string Types(IEnumerable<string> parts) =>
        $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
        + "relationships+xml\"/>" + string.Concat(parts.Where(p => p.EndsWith(".xml", StringComparison.Ordinal)).Select(p =>
            $"<Override PartName=\"/{p}\" ContentType=\"{Type}.{Kind(Path.GetFileNameWithoutExtension(p).TrimEnd('1', '2', '3'))}+xml\"/>"))
        + "</Types>";

    private static string Kind(string part) => part switch
    {
        "workbook" => "sheet.main",
        "sheet" => "worksheet",
        _ => part,
    };
}
