using Heed.Tables;

namespace Heed.Tests.Tables;

/// <summary>Cells that were copied are read from a box on a page.</summary>
[Trait("Database", "None")]
public sealed class PastedTests
{
    [Fact]
    public void Cells_of_Excel_come_with_tabs_and_quotes_around_lines()
    {
        var reading = Read("No\tText\r\n1\t\"two\nlines\"\r\n2\tsaid \"yes\", once\r\n");

        Assert.Equal("Pasted cells", reading.Format);
        Assert.Equal(["two\nlines", "said \"yes\", once"], reading.Sheets[0].Rows.Select(r => r.Cells[1].Text));
    }

    [Fact]
    public void A_cell_may_begin_with_a_quotation_mark() =>
        Assert.Equal("\"Never again\" is our aim", Read("No\tText\n1\t\"Never again\" is our aim\n").Sheets[0].Rows[0].Cells[1].Text);

    [Fact]
    public void A_table_in_HTML_is_read_with_its_spanned_cells()
    {
        var sheet = Assert.Single(Read("""
            <table><caption>Answers</caption><tr><th>No</th><th>Part</th><th>Text</th></tr>
            <tr><td rowspan="2">1</td><td>a</td><td>One<br>two   three</td></tr>
            <tr><td>b</td><td><p>Four</p><p>five</p></td></tr></table>
            """).Sheets);

        Assert.Equal("Answers", sheet.Name);
        Assert.Equal(["1", "a", "One\ntwo three"], sheet.Rows[0].Cells.Select(c => c.Text));
        Assert.Equal(["1", "b", "Four\nfive"], sheet.Rows[1].Cells.Select(c => c.Text));
        Assert.Equal(CellOrigin.Merged, sheet.Rows[1].Cells[0].Origin);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("<p>No table</p>")]
    public void Where_there_is_no_table_it_is_said(string text) => Assert.Throws<TableException>(() => Read(text));

    private static TableReading Read(string text) => TableFile.ReadPasted(text, null, TestContext.Current.CancellationToken);
}
