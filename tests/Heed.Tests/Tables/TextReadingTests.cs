using System.Text;
using Heed.Tables;

namespace Heed.Tests.Tables;

/// <summary>Text files are read whatever program wrote them.</summary>
[Trait("Database", "None")]
public sealed class TextReadingTests
{
    private const string Words = "No,Answer\n1,“Café’s” – £5\n2,Fine\n";
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding Mac = CodePagesEncodingProvider.Instance.GetEncoding(10000)!;

    public static TheoryData<string, byte[]> Encoded => new()
    {
        { "CSV: UTF-8, commas", Encoding.UTF8.GetBytes(Words) },
        { "CSV: UTF-8, commas", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Words)] },
        { "CSV: UTF-16, commas", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Words)] },
        { "CSV: UTF-16, commas", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Words)] },
        { "CSV: UTF-16, commas", Encoding.Unicode.GetBytes(Words) },
        { "CSV: UTF-16, commas", Encoding.BigEndianUnicode.GetBytes(Words) },
        { "CSV: Windows-1252, commas", Windows.GetBytes(Words) },
        { "CSV: Mac Roman, commas", Mac.GetBytes(Words.Replace('\n', '\r')) },
        { "CSV: Mac Roman, commas", Mac.GetBytes(Words.Replace("Fine", "don’t", StringComparison.Ordinal)) },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Letters_are_right_in_every_encoding(string format, byte[] bytes)
    {
        var reading = Read(bytes);

        Assert.Equal(format, reading.Format);
        Assert.Equal("“Café’s” – £5", reading.Sheets[0].Rows[0].Cells[1].Text);
    }

    [Fact]
    public void A_guessed_encoding_is_said() => Assert.Equal(
        ["The file does not say how its letters are encoded. We read them as Windows-1252. Check letters such as é, ’ and £."],
        Read(Windows.GetBytes(Words)).Notices);

    [Theory]
    [InlineData(",", "commas")]
    [InlineData(";", "semicolons")]
    [InlineData("\t", "tabs")]
    [InlineData("|", "pipes")]
    public void The_separator_is_found_although_texts_have_others(string separator, string name)
    {
        var text = $"No_Text_Due\n1_\"a; b, c | d\"_2026\n2_\"a, b; c\"_2027\n".Replace("_", separator, StringComparison.Ordinal);

        var reading = Read(text);

        Assert.Equal($"CSV: UTF-8, {name}", reading.Format);
        Assert.Equal(["1", "a; b, c | d", "2026"], reading.Sheets[0].Rows[0].Cells.Select(c => c.Text));
    }

    [Fact]
    public void A_first_line_may_name_the_separator()
    {
        var sheet = Read("sep=;\r\nNo;Text\r\n1;a, b, c\r\n").Sheets[0];

        Assert.Equal((2, 3), (sheet.HeaderRow, sheet.Rows[0].Number));
        Assert.Equal("a, b, c", sheet.Rows[0].Cells[1].Text);
    }

    [Fact]
    public void A_chosen_separator_is_used() =>
        Assert.Equal(["No,Text", "Due"],
            Read("No,Text^Due\n1,a^2026\n", new() { Separator = "^" }).Sheets[0].Columns.Select(c => c.Heading));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_row_has_the_number_of_the_line_where_it_starts(string end)
    {
        var rows = Read($"No,Text{end}1,\"two{end}lines, and \"\"quotes\"\"\"{end}{end}2,x{end}").Sheets[0].Rows;

        Assert.Equal([2, 5], rows.Select(r => r.Number));
        Assert.Equal("two\nlines, and \"quotes\"", rows[0].Cells[1].Text);
    }

    [Fact]
    public void A_heading_may_begin_with_a_number_sign() =>
        Assert.Equal(["#", "Text"], Read("#,Text\n1,x\n#2,y\n").Sheets[0].Columns.Select(c => c.Heading));

    [Fact]
    public void An_unclosed_quote_is_refused_with_the_row_where_it_begins()
    {
        var refused = Assert.Throws<TableException>(() => Read("No,Text\n1,\"two\nlines\"\n2,\"never closed\n3,x\n"));

        Assert.Equal(4, refused.Row);
        Assert.StartsWith("Row 4 has a cell that begins with a quotation mark and does not end with one.", refused.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_with_more_cells_than_headings_are_refused_by_number()
    {
        var refused = Assert.Throws<TableException>(() => Read("No,Text\n1,a, b\n2\n3,x\n4,c, d\n"));

        Assert.Equal(2, refused.Row);
        Assert.Equal("Rows 2 and 5 have more cells than there are headings (2). Check whether a text with a comma or a line break needs "
            + "quotation marks around it. Row 3 has fewer.", refused.Message);
    }

    [Fact]
    public void Rows_with_fewer_cells_are_read_and_named() => Assert.Equal(
        ["Row 3 has fewer cells than the 3 headings in row 1. The missing cells at the end were read as blank."],
        Read("No,Text,Due\n1,a,2026\n2,b\n").Notices);

    [Fact]
    public void Damaged_UTF_8_is_refused_with_its_row()
    {
        var refused = Assert.Throws<TableException>(() => Read([.. Encoding.UTF8.GetBytes("No,Text\n1,Café\n2,é"), 0xE9, .. ",x\n"u8]));

        Assert.Equal(3, refused.Row);
    }

    [Theory]
    [InlineData("No,Text\n1,a\0b\n")]
    [InlineData("No,Text\n1,a\u0001b\n")]
    public void Characters_that_are_no_text_are_refused_with_their_row(string text) =>
        Assert.Equal(2, Assert.Throws<TableException>(() => Read(text)).Row);

    private static TableReading Read(string text, TableReadingOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    private static TableReading Read(byte[] bytes, TableReadingOptions? options = null) =>
        TableFile.Read(bytes, "made.csv", options, TestContext.Current.CancellationToken);
}
