using Heed.Tables;
using static Heed.Tests.Tables.MadeWorkbook;

namespace Heed.Tests.Tables;

/// <summary>A workbook is read as a person sees it in Excel.</summary>
[Trait("Database", "None")]
public sealed class WorkbookReadingTests
{
    private static readonly string Header = Row(1, "Ref", "Value");

    [Theory]
    [InlineData("0.00", "60.1", "60.10")]
    [InlineData("0", "7", "7")]
    [InlineData("0%", "0.5", "50%")]
    [InlineData("#,##0", "1234567", "1,234,567")]
    [InlineData("000", "7", "007")]
    [InlineData("[$£-809]#,##0.00", "1234.5", "£1,234.50")]
    [InlineData("General", "0.30000000000000004", "0.3")]
    [InlineData("General", "41", "41")]
    [InlineData("General", "123456789012", "123456789012")]
    [InlineData("mmm yyyy", "45747", "Mar 2025")]
    [InlineData("[h]:mm", "1.5", "36:00")]
    public void A_number_is_shown_in_the_format_of_its_cell(string format, string value, string shown)
    {
        var cell = Single($"<c r=\"B2\" s=\"1\"><v>{value}</v></c>", format);

        Assert.Equal(shown, cell.Text);
        Assert.Null(cell.Date);
    }

    [Theory]
    [InlineData("dd/mm/yyyy", "45747", "2025-03-31")]
    [InlineData("d mmmm yyyy", "45747.0", "2025-03-31")]
    [InlineData("yyyy-mm-dd hh:mm", "45747.5", "2025-03-31 12:00")]
    public void A_date_is_written_year_first_so_that_it_has_one_meaning(string format, string value, string shown)
    {
        var cell = Single($"<c r=\"B2\" s=\"1\"><v>{value}</v></c>", format);

        Assert.Equal(shown, cell.Text);
        Assert.Equal(new DateOnly(2025, 3, 31), cell.Date);
    }

    [Fact]
    public void A_date_of_the_1904_system_is_the_day_that_Excel_shows()
    {
        var made = new MadeWorkbook { Formats = ["dd/mm/yyyy"], Properties = "<workbookPr date1904=\"1\"/>" }
            .Sheet("Dates", Header + "<row r=\"2\"><c r=\"B2\" s=\"1\"><v>44285</v></c></row>");

        Assert.Equal(new DateOnly(2025, 3, 31), Read(made).Sheets[0].Rows[0].Cells[1].Date);
    }

    [Theory]
    [InlineData("<c r=\"B2\" t=\"s\"><v>0</v></c>", "One run and another")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>1</v></c>", "東京")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>2</v></c>", "two\nlines")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c>", "ab")]
    [InlineData("<c r=\"B2\" t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c r=\"B2\" t=\"d\"><v>2025-03-31</v></c>", "2025-03-31")]
    public void Every_kind_of_cell_has_the_text_that_Excel_shows(string cell, string text)
    {
        var made = new MadeWorkbook
        {
            SharedStrings = "<si><r><t>One run</t></r><r><t xml:space=\"preserve\"> and another</t></r></si>"
                + "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si><si><t>two_x000D_\nlines</t></si>",
        }.Sheet("Cells", $"{Header}<row r=\"2\">{Text("A2", "1")}{cell}</row>");

        Assert.Equal(text, Read(made).Sheets[0].Rows[0].Cells[1].Text);
    }

    [Fact]
    public void Cells_and_rows_without_a_reference_follow_each_other()
    {
        var made = new MadeWorkbook().Sheet("Plain", Header + "<row><c/><c t=\"inlineStr\"><is><t>x</t></is></c></row>");

        Assert.Equal((2, "x"), (Read(made).Sheets[0].Rows[0].Number, Read(made).Sheets[0].Rows[0].Cells[1].Text));
    }

    [Fact]
    public void Strict_workbooks_are_read_too()
    {
        var made = new MadeWorkbook { IsStrict = true }.Sheet("Strict", Header + Row(2, "1", "One"));

        Assert.Equal("One", Read(made).Sheets[0].Rows[0].Cells[1].Text);
    }

    [Fact]
    public void Merged_cells_are_filled_and_say_so()
    {
        var made = new MadeWorkbook().Sheet("Merged", Row(1, "Rec", "Part", "Text") + Row(2, "1", "a", "First") + Row(3, "", "b", "Second")
            + Row(4, "2", "", "Third"), after: "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>");

        var sheet = Read(made).Sheets[0];

        Assert.Equal(["1", "1", "2"], sheet.Rows.Select(r => r.Cells[0].Text));
        Assert.Equal([CellOrigin.Typed, CellOrigin.Merged, CellOrigin.Typed], sheet.Rows.Select(r => r.Cells[0].Origin));
        Assert.True(sheet.Rows[2].Cells[1].IsBlank);
    }

    [Fact]
    public void A_chapter_merged_over_the_table_is_no_row_of_it()
    {
        var made = new MadeWorkbook().Sheet("Chapters", Row(1, "No", "Text", "Due") + Row(2, "Chapter 1") + Row(3, "1", "One", "2026"),
            after: "<mergeCells><mergeCell ref=\"A2:C2\"/></mergeCells>");

        var sheet = Read(made).Sheets[0];

        Assert.Equal(new LeftOutRow(2, LeftOutReason.Section, "Chapter 1"), Assert.Single(sheet.LeftOut));
        Assert.Equal(3, Assert.Single(sheet.Rows).Number);
    }

    [Fact]
    public void Repeated_headings_below_a_merged_one_take_its_name()
    {
        var made = new MadeWorkbook().Sheet("Quarters", Row(1, "", "Q1", "", "Q2") + Row(2, "No", "Status", "Note", "Status", "Note")
            + Row(3, "1", "Open", "x", "Closed", "y"),
            after: "<mergeCells><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"D1:E1\"/></mergeCells>");

        Assert.Equal(["No", "Q1: Status", "Q1: Note", "Q2: Status", "Q2: Note"], Read(made).Sheets[0].Columns.Select(c => c.Heading));
    }

    [Fact]
    public void Values_of_formulas_are_read_and_named()
    {
        var made = new MadeWorkbook().Sheet("Sums", Header + $"<row r=\"2\">{Text("A2", "1")}<c r=\"B2\"><f>1+1</f><v>2</v></c></row>"
            + $"<row r=\"3\">{Text("A3", "2")}<c r=\"B3\" t=\"str\"><f>\"\"</f><v></v></c></row>");

        var reading = Read(made);

        Assert.Equal(("2", CellOrigin.Formula), (reading.Sheets[0].Rows[0].Cells[1].Text, reading.Sheets[0].Rows[0].Cells[1].Origin));
        Assert.Equal(["“Sums” has formulas in B2. We read the values they had when the file was saved."], reading.Notices);
    }

    [Fact]
    public void A_formula_without_a_value_is_refused_with_its_cell()
    {
        var made = new MadeWorkbook().Sheet("Sums", Header + $"<row r=\"2\">{Text("A2", "1")}<c r=\"B2\"><f>1+1</f></c></row>");

        var refused = Assert.Throws<TableException>(() => Read(made));

        Assert.StartsWith("Cell B2 of “Sums” holds a formula without a value.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, refused.Row);
    }

    [Fact]
    public void A_formula_without_a_value_in_a_total_stops_nothing()
    {
        var made = new MadeWorkbook().Sheet("Sums", Header + Row(2, "1", "x")
            + $"<row r=\"4\">{Text("A4", "Total")}<c r=\"B4\"><f>COUNTA(B2)</f><v></v></c></row>");

        Assert.Equal(new LeftOutRow(4, LeftOutReason.Total, "Total"), Read(made).Sheets[0].LeftOut[^1]);
    }

    [Fact]
    public void An_error_in_a_cell_is_named()
    {
        var made = new MadeWorkbook().Sheet("Sums", Header + $"<row r=\"2\">{Text("A2", "1")}<c r=\"B2\" t=\"e\"><v>#REF!</v></c></row>");

        Assert.Equal("#REF!", Read(made).Sheets[0].Rows[0].Cells[1].Text);
        Assert.Equal(["“Sums” shows an error such as #REF! in B2. Check these cells."], Read(made).Notices);
    }

    [Fact]
    public void What_is_hidden_is_named_and_not_read()
    {
        var reading = Read(Hidden());

        Assert.Equal(["Ref"], Assert.Single(reading.Sheets).Columns.Select(c => c.Heading));
        Assert.Equal([2], reading.Sheets[0].Rows.Select(r => r.Number));
        Assert.All(reading.Sheets[0].Rows, r => Assert.DoesNotContain(r.Cells, c => c.Text == "secret"));
        Assert.Equal(
        [
            "“Shown” has 1 hidden row that we did not read: 3. Clear the filter if you need them.",
            "“Shown” has comments on A2. We did not read them.",
            "The sheet “Lists” is hidden. We did not read it.",
            "“Shown” has hidden columns that we did not read: B (Value).",
        ], reading.Notices);
    }

    [Fact]
    public void What_is_hidden_is_read_if_somebody_chooses_so()
    {
        var reading = Read(Hidden(), new() { TakesHidden = true });

        Assert.Equal([false, true], reading.Sheets.Select(s => s.IsHidden));
        Assert.Equal([false, true], reading.Sheets[0].Columns.Select(c => c.IsHidden));
        Assert.Equal([2, 3], reading.Sheets[0].Rows.Select(r => r.Number));
    }

    private static MadeWorkbook Hidden() => new MadeWorkbook()
        .Sheet("Shown", Header + Row(2, "1", "secret") + Row(3, "2", "x").Replace("<row ", "<row hidden=\"1\" ", StringComparison.Ordinal),
            before: "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>",
            comments: "<comment ref=\"A2\" authorId=\"0\"><text><t>Ask</t></text></comment>")
        .Sheet("Lists", Header + Row(2, "a", "b"), state: "hidden");

    private static TableCell Single(string cell, string format) => Read(new MadeWorkbook { Formats = [format] }
        .Sheet("Values", $"{Header}<row r=\"2\">{Text("A2", "x")}{cell}</row>")).Sheets[0].Rows[0].Cells[1];

    private static TableReading Read(MadeWorkbook made, TableReadingOptions? options = null) =>
        TableFile.Read(made.Bytes(), "made.xlsx", options, TestContext.Current.CancellationToken);
}
