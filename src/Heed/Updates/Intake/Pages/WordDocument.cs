using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Heed.Updates.Intake.Pages;

/// <summary>
/// A Word document (.docx) as a page: paragraphs, headings, lists, tables and links. Comments, headers and footers are other parts of it.
/// </summary>
internal sealed class WordDocument
{
    private const int MostCharacters = 20_000_000;
    private const int Deepest = 200;

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, string> links;
    private readonly StringBuilder html = new("<html><body><article>");
    private bool isInList;
    private int depth;

    private WordDocument(XElement? relations) =>
        links = (relations?.Elements() ?? []).Where(r => (string?)r.Attribute("TargetMode") == "External")
            .GroupBy(r => (string?)r.Attribute("Id") ?? "")
            .ToDictionary(g => g.Key, g => (string?)g.First().Attribute("Target") ?? "");

    /// <summary>Whether a file is packed as such documents are.</summary>
    public static bool Is(byte[] file) => file.AsSpan().StartsWith("PK\x03\x04"u8);

    /// <summary>The page.</summary>
    /// <exception cref="IntakeException">It is another sort of file, or damaged.</exception>
    public static string Html(byte[] file)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (Part(package, "word/document.xml")?.Element(W + "body") is not { } body)
                throw Refused();
            var document = new WordDocument(Part(package, "word/_rels/document.xml.rels"));
            document.Blocks(body);
            return document.html.Append("</article></body></html>").ToString();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            throw Refused();
        }
    }

    private static IntakeException Refused() =>
        new("The file is packed like a Word document, but cannot be read as one. Save it again as a Word document (.docx) or as a web "
            + "page. Nothing was changed.");

    private static XElement? Part(ZipArchive package, string name)
    {
        if (package.GetEntry(name) is not { } entry)
            return null;
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings
            { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters });
        return XElement.Load(reader);
    }

    // No document that people wrote is nested so deeply; one that is would end the program.
    private void Within(XElement parent, Action<XElement> read)
    {
        if (++depth > Deepest)
            throw Refused();
        read(parent);
        depth--;
    }

    private void Blocks(XElement parent)
    {
        foreach (var block in parent.Elements())
        {
            if (block.Name == W + "p")
                Paragraph(block);
            else if (block.Name == W + "tbl")
                Within(block, Table);
            else if (block.Name == W + "sdt" && block.Element(W + "sdtContent") is { } held)
                Within(held, Blocks);
        }
        EndList();
    }

    private void Paragraph(XElement paragraph)
    {
        var look = paragraph.Element(W + "pPr");
        var style = ((string?)look?.Element(W + "pStyle")?.Attribute(W + "val") ?? "").ToLowerInvariant();
        var tag = style == "title" ? "h1" : style.StartsWith("heading", StringComparison.Ordinal) && style[^1] is >= '1' and <= '6'
            ? $"h{style[^1]}" : "p";
        if (look?.Element(W + "numPr") is not null || style.StartsWith("list", StringComparison.Ordinal))
        {
            html.Append(isInList ? "" : "<ul>");
            (isInList, tag) = (true, "li");
        }
        else
            EndList();
        html.Append('<').Append(tag).Append('>');
        Words(paragraph);
        html.Append("</").Append(tag).Append('>');
    }

    private void EndList()
    {
        html.Append(isInList ? "</ul>" : "");
        isInList = false;
    }

    private void Table(XElement table)
    {
        EndList();
        html.Append("<table>");
        foreach (var row in table.Elements(W + "tr"))
        {
            html.Append("<tr>");
            foreach (var cell in row.Elements(W + "tc"))
            {
                html.Append(CultureInfo.InvariantCulture, $"<td{Spans(cell)}>");
                Within(cell, Blocks);
                html.Append("</td>");
            }
            html.Append("</tr>");
        }
        html.Append("</table>");
    }

    private static string Spans(XElement cell) =>
        (int?)cell.Element(W + "tcPr")?.Element(W + "gridSpan")?.Attribute(W + "val") is { } over and > 1 ? $" colspan=\"{over}\"" : "";

    // What was deleted with changes tracked is in elements that are not named here.
    private void Words(XElement parent)
    {
        foreach (var part in parent.Elements())
        {
            if (part.Name == W + "hyperlink" && links.TryGetValue((string?)part.Attribute(R + "id") ?? "", out var address))
            {
                html.Append(CultureInfo.InvariantCulture, $"<a href=\"{WebUtility.HtmlEncode(address)}\">");
                Within(part, Words);
                html.Append("</a>");
            }
            else if (part.Name == W + "r")
                Run(part);
            else if (part.Name.LocalName is "ins" or "smartTag" or "sdt" or "sdtContent" or "hyperlink" or "fldSimple")
                Within(part, Words);
        }
    }

    private void Run(XElement run)
    {
        string[] marks = [.. Mark(run, "b", "b"), .. Mark(run, "i", "i"), .. Mark(run, "strike", "del")];
        html.AppendJoin("", marks.Select(m => $"<{m}>"));
        foreach (var part in run.Elements())
            html.Append(part.Name.LocalName switch
            {
                "t" => WebUtility.HtmlEncode(part.Value),
                "tab" => " ",
                "br" or "cr" => "<br>",
                "noBreakHyphen" => "‑",
                "drawing" or "pict" => $"<img src=\"data:,\" alt=\"{WebUtility.HtmlEncode(Described(part))}\">",
                "footnoteReference" or "endnoteReference" => "<object data=\"a footnote\"></object>",
                _ => "",
            });
        html.AppendJoin("", marks.Reverse().Select(m => $"</{m}>"));
    }

    private static IEnumerable<string> Mark(XElement run, string name, string tag) =>
        run.Element(W + "rPr")?.Element(W + name) is { } set && (string?)set.Attribute(W + "val") is not ("0" or "false") ? [tag] : [];

    private static string Described(XElement picture) =>
        picture.Descendants().Where(e => e.Name.LocalName == "docPr").Select(e => (string?)e.Attribute("descr")).FirstOrDefault() ?? "";
}
