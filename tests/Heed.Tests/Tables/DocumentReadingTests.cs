using Heed.Tables;

namespace Heed.Tests.Tables;

/// <summary>The tables of a Word document are read as its readers see them.</summary>
[Trait("Database", "None")]
public sealed class DocumentReadingTests
{
    [Fact]
    public void Each_table_is_a_sheet_named_by_its_caption()
    {
        var table = Table(Row(Cell("No"), Cell("Text")), Row(Cell("1"), Cell("One")));

        Assert.Equal(["Annex A", "Table 2", "Table 3"], Read(Paragraph("Annex A") + table + table
            + Paragraph("A sentence before a table is no name for it.") + table).Sheets.Select(s => s.Name));
    }

    [Fact]
    public void Paragraphs_of_a_cell_are_lines() => Assert.Equal("One\ntwo\nthree", Read(Table(Row(Cell("No"), Cell("Text")),
        Row(Cell("1"), $"<w:tc>{Paragraph("One")}<w:p><w:r><w:t>two</w:t><w:br/><w:t>three</w:t></w:r></w:p></w:tc>")))
        .Sheets[0].Rows[0].Cells[1].Text);

    [Fact]
    public void Merged_cells_are_filled_and_say_so()
    {
        var sheet = Read(Table(Row(Cell("No"), Cell("Part"), Cell("Text")),
            Row(Cell("1", "<w:vMerge w:val=\"restart\"/>"), Cell("a"), Cell("One")),
            Row(Cell("", "<w:vMerge/>"), Cell("both", "<w:gridSpan w:val=\"2\"/>")))).Sheets[0];

        Assert.Equal([new("1", CellOrigin.Merged), new("both", CellOrigin.Typed), new("both", CellOrigin.Merged)], sheet.Rows[1].Cells);
    }

    [Fact]
    public void Deleted_words_are_left_out_and_inserted_words_are_read()
    {
        var changed = "<w:tc><w:p><w:r><w:t xml:space=\"preserve\">is </w:t></w:r>"
            + "<w:del w:id=\"1\"><w:r><w:delText>red</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"2\"><w:r><w:t>green</w:t></w:r></w:ins></w:p></w:tc>";
        var reading = Read(Table(Row(Cell("No"), Cell("Text")), Row(Cell("1"), changed),
            "<w:tr><w:trPr><w:del w:id=\"3\"/></w:trPr>" + Cell("2") + Cell("gone") + "</w:tr>"));

        Assert.Equal("is green", Assert.Single(reading.Sheets[0].Rows).Cells[1].Text);
        Assert.Equal(["This document has tracked changes. We read it as if they were all accepted."], reading.Notices);
    }

    [Fact]
    public void Numbers_that_Word_counts_itself_are_named_as_not_read() => Assert.StartsWith(
        "Some cells are numbered automatically.",
        Assert.Single(Read(Table(Row(Cell("No"), Cell("Text")), Row(Cell("1"), "<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/>"
            + "<w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>One</w:t></w:r></w:p></w:tc>"))).Notices), StringComparison.Ordinal);

    private static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{Paragraph(text)}</w:tc>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    private static string Table(params string[] rows) => $"<w:tbl>{string.Concat(rows)}</w:tbl>";

    private static TableReading Read(string body) => TableFile.Read(MadeWorkbook.Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
            + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" "
            + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
        ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
            + "</Relationships>"),
        ("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + $"{body}<w:p/></w:body></w:document>")), "made.docx", null, TestContext.Current.CancellationToken);
}
