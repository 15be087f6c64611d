using System.Text;
using Heed.Tables;
using static Heed.Tests.Tables.MadeWorkbook;

namespace Heed.Tests.Tables;

/// <summary>What cannot be read is refused with a sentence that says what to do, and costs little.</summary>
[Trait("Database", "None")]
public sealed class RefusedFileTests
{
    private static readonly byte[] Workbook = new MadeWorkbook().Sheet("One", Row(1, "No", "Text") + Row(2, "1", "x")).Bytes();

    public static TheoryData<string, byte[], string> Others => new()
    {
        { "a.xlsx", [], "This file is empty." },
        { "a.pdf", "%PDF-1.7 rest"u8.ToArray(), "This is a PDF." },
        { "a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D], "This is a picture." },
        { "a.xls", [0xD0, 0xCF, 0x11, 0xE0, .. Encoding.Unicode.GetBytes("Workbook")], "This is a workbook of an old Excel (.xls)." },
        { "a.xlsx", [0xD0, 0xCF, 0x11, 0xE0, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "This file is protected with a password." },
        { "a.ods", Zip(("mimetype", "x"), ("content.xml", "<x/>")), "This is an OpenDocument file" },
        { "a.numbers", Zip(("Index/Document.iwa", "x")), "This is a file of Numbers or Pages." },
        { "a.xlsb", Zip(("xl/workbook.bin", "x")), "This is a binary Excel workbook" },
        { "a.zip", Zip(("a.csv", "x")), "This is a compressed folder." },
        { "a.xls", "<html><table><tr><td>1</td></tr></table></html>"u8.ToArray(), "This is a web page, whatever its name says." },
        { "a.xml", "<?xml version=\"1.0\"?><rss/>"u8.ToArray(), "This is XML, not a table." },
        { "a.json", "{\"a\": 1}"u8.ToArray(), "This is JSON, not a table." },
        { "a.csv", Workbook, "The name of this file ends in .csv, but it is an Excel workbook." },
        { "a.xlsx", "No,Text\n1,x\n"u8.ToArray(), "The name of this file ends in .xlsx, but it is plain text." },
        { "a.xlsx", Workbook[..^40], "This file is damaged" },
        { "a.xlsx", Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>")), "This file is damaged" },
        { "a.xlsx", Zip(("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"aa\">]><x>&a;</x>")), "This file has definitions" },
        { "a.xlsx", Zip(("xl/workbook.xml", "<x/>"), ("b", new string(' ', 51 * 1024 * 1024))), "This file is far larger unpacked" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void What_is_no_table_is_refused_with_what_to_do(string name, byte[] bytes, string sentence) =>
        Assert.StartsWith(sentence, Refused(bytes, name).Message, StringComparison.Ordinal);

    [Fact]
    public void A_workbook_and_its_name_agree() =>
        Assert.Equal("Excel workbook", TableFile.Read(Workbook, "a.XLSX", null, TestContext.Current.CancellationToken).Format);

    [Theory]
    [InlineData(20_002, 1, 1, "more than 20,000 rows")]
    [InlineData(2, 201, 1, "more than 200 columns")]
    [InlineData(2, 1, 100_001, "more than 100,000 characters")]
    public void A_table_has_bounds(int rows, int columns, int length, string sentence)
    {
        var row = string.Join(',', Enumerable.Repeat(new string('x', length), columns)) + "\n";

        Assert.Contains(sentence, Refused(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(row, rows))), "a.csv").Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Merged_cells_cannot_make_a_small_workbook_large()
    {
        var rows = string.Concat(Enumerable.Range(1, 9000).Select(n => Row(n, $"a{n}")));
        var made = new MadeWorkbook().Sheet("Merged", rows, after: "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>");

        Assert.Contains("1,000,000 cells", Refused(made.Bytes(), "a.xlsx").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_beyond_the_last_that_Excel_has_is_refused()
    {
        var made = new MadeWorkbook().Sheet("Far", Row(1, "No", "Text") + Row(2, "1", "x") + Row(2_000_000_000, "2", "y"),
            after: "<mergeCells><mergeCell ref=\"A2:A2000000000\"/></mergeCells>");

        Assert.StartsWith("This file is damaged", Refused(made.Bytes(), "a.xlsx").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_within_parts_without_end_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<r>", 50_000)) + string.Concat(Enumerable.Repeat("</r>", 50_000));
        var made = new MadeWorkbook { SharedStrings = $"<si>{deep}</si>" }.Sheet("Deep", Row(1, "No", "Text") + Row(2, "1", "x"));

        Assert.StartsWith("This file is nested", Refused(made.Bytes(), "a.xlsx").Message, StringComparison.Ordinal);
    }

    private static TableException Refused(byte[] bytes, string name) =>
        Assert.Throws<TableException>(() => TableFile.Read(bytes, name, null, TestContext.Current.CancellationToken));
}
