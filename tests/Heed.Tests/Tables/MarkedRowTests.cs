using Heed.Tables;
using static Heed.Tests.Tables.MadeWorkbook;

namespace Heed.Tests.Tables;

/// <summary>What the look of a cell, or of the cells around it, says of its text.</summary>
[Trait("Database", "None")]
public sealed class MarkedRowTests
{
    private static string Struck(string at, string text) =>
        $"<c r=\"{at}\" t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>{text}</t></r></is></c>";

    [Fact]
    public void A_row_that_is_struck_out_is_left_out_and_told()
    {
        var read = Read(new MadeWorkbook().Sheet("List", Row(1, "No", "Text", "Due") + Row(2, "1", "One", "May")
            + $"<row r=\"3\">{Struck("A3", "2")}{Struck("B3", "Two")}</row>" + Row(4, "3", "Three", "June")));

        Assert.Equal([2, 4], read.Sheets[0].Rows.Select(r => r.Number));
        Assert.Equal(new LeftOutRow(3, LeftOutReason.StruckOut, "2 | Two"), Assert.Single(read.Sheets[0].LeftOut));
        Assert.Contains("Row 3 of “List” is struck out, so we left it out.", Assert.Single(read.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_are_struck_out_are_read_and_told()
    {
        var read = Read(new MadeWorkbook().Sheet("List", Row(1, "No", "Text") + "<row r=\"2\"><c r=\"A2\"><v>1</v></c>"
            + "<c r=\"B2\" t=\"inlineStr\"><is><r><t>Be </t></r><r><rPr><strike/></rPr><t>painted</t></r></is></c></row>"
            + Row(3, "2", "Two")));

        Assert.Equal("Be painted", read.Sheets[0].Rows[0].Cells[1].Text);
        Assert.Contains("has words with a line through them in B2", Assert.Single(read.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_as_a_spreadsheet_stores_it_is_read_among_dates_and_told()
    {
        var read = Text("No,Due\n1,31/03/2023\n2,45107\n3,1 May 2024\n");

        var cell = read.Sheets[0].Rows[1].Cells[1];
        Assert.Equal(("2023-06-30", new DateOnly(2023, 6, 30)), (cell.Text, cell.Date));
        Assert.Contains("B3 (45107, read as 2023-06-30)", Assert.Single(read.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_among_numbers_is_no_day() =>
        Assert.Equal("45107", Text("No,Cost\n1,45107\n2,38000\n3,1 May 2024\n").Sheets[0].Rows[0].Cells[1].Text);

    [Fact]
    public void Headings_without_rows_are_told() => Assert.Contains(
        "has headings in row 1 and no rows of a table below them",
        Assert.Throws<TableException>(() => Text("No,Recommendation,Status\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_theme_that_numbers_its_chapters_is_not_the_number_of_a_record()
    {
        var sheet = Text("Theme,Text\n1. Leadership,a\n2. Practice,b\n").Sheets[0];

        Assert.Equal(["Theme", "Text"], sheet.Columns.Select(c => c.Heading));
    }

    private static TableReading Read(MadeWorkbook made) => TableFile.Read(made.Bytes(), "made.xlsx");

    private static TableReading Text(string text) => TableFile.Read(System.Text.Encoding.UTF8.GetBytes(text), "made.csv");
}
