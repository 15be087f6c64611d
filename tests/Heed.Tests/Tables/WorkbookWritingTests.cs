using System.IO.Compression;
using Heed.Tables;

namespace Heed.Tests.Tables;

/// <summary>What leaves as a workbook comes back equal.</summary>
[Trait("Database", "None")]
public sealed class WorkbookWritingTests
{
    [Theory]
    [InlineData("60.10")]
    [InlineData("01")]
    [InlineData("=1+1")]
    [InlineData("2025-03-31")]
    [InlineData("two\nlines & <signs> “é” 👍")]
    [InlineData("_x000D_ is what somebody typed")]
    public async Task A_text_comes_back_as_it_was(string text)
    {
        var sheet = Assert.Single((await Written(new WorkbookSheet("One", ["No", "Text"], [["1", text], ["2", null]]))).Sheets);

        Assert.Equal(text, sheet.Rows[0].Cells[1].Text);
        Assert.Null(sheet.Rows[0].Cells[1].Number);
        Assert.True(sheet.Rows[1].Cells[1].IsBlank);
    }

    [Fact]
    public async Task Sheets_get_names_that_Excel_allows()
    {
        var reading = await Written(new WorkbookSheet("a/b: c", ["No", "x"], [["1", "y"]]), new("A/B: C", ["No", "x"], [["1", "y"]]),
            new(new string('x', 40), ["No", "x"], [["1", "y"]]));

        Assert.Equal(["a b  c", "A B  C (2)", new string('x', 31)], reading.Sheets.Select(s => s.Name));
    }

    [Fact]
    public async Task A_text_longer_than_a_cell_is_cut_and_says_so()
    {
        var reading = await Written(new WorkbookSheet("One", ["No", "Text"], [["1", new string('x', 40_000)]]));

        Assert.EndsWith("x… (cut: a cell holds no more. The CSV has all of it.)", reading.Sheets[0].Rows[0].Cells[1].Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Characters_that_a_workbook_cannot_hold_are_left_out() => Assert.Equal("ab",
        (await Written(new WorkbookSheet("One", ["No", "Text"], [["1", "a\u0001b"]]))).Sheets[0].Rows[0].Cells[1].Text);

    [Fact]
    public async Task The_headings_are_bold_frozen_and_filter()
    {
        using var zip = new ZipArchive(new MemoryStream(await Bytes(new WorkbookSheet("One", ["No", "Text"], [["1", "x"], ["2", "y"]]))));
        using var part = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var sheet = await part.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Contains("state=\"frozen\"", sheet, StringComparison.Ordinal);
        Assert.Contains("<autoFilter ref=\"A1:B3\"", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_without_rows_has_its_headings() =>
        Assert.NotEmpty(await Bytes(new WorkbookSheet("Template", ["No", "Text"], [])));

    private static async Task<TableReading> Written(params WorkbookSheet[] sheets) =>
        TableFile.Read(await Bytes(sheets), "written.xlsx", null, TestContext.Current.CancellationToken);

    private static async Task<byte[]> Bytes(params WorkbookSheet[] sheets)
    {
        using var bytes = new MemoryStream();
        await Workbook.WriteAsync(bytes, sheets, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }
}
