using System.Text;
using Heed.Tables;

namespace Heed.Tests.Tables;

/// <summary>The table is found among titles, totals and notes, and whatever is left out is listed.</summary>
[Trait("Database", "None")]
public sealed class FoundTableTests
{
    private const string Whole = """""
        OFFICIAL,,,
        Tracker of recommendations,,,
        Last updated,17/12/2025,,
        ,,,
        No,Text,Owner,Due
        1,First,Home Office,2026
        2,Second,as above,Ditto
        ,,,
        no,text,OWNER,due
        3,Third,"""",
        4,Fourth,,2027
        ,,,
        Total,,4 recommendations,
        Accepted: 3,,,
        "Source: our own words, others",,,
        Page 1 of 3,,,
        """"";

    private static readonly TableSheet Found = Read(Whole);

    [Fact]
    public void The_header_is_found_below_titles()
    {
        Assert.Equal(5, Found.HeaderRow);
        Assert.Equal(["No", "Text", "Owner", "Due"], Found.Columns.Select(c => c.Heading));
    }

    [Fact]
    public void Every_row_is_either_read_or_left_out_with_its_reason()
    {
        Assert.Equal([6, 7, 10, 11], Found.Rows.Select(r => r.Number));
        Assert.Equal(
        [
            (1, LeftOutReason.Title), (2, LeftOutReason.Title), (3, LeftOutReason.Title), (4, LeftOutReason.Blank),
            (8, LeftOutReason.Blank), (9, LeftOutReason.RepeatedHeader), (12, LeftOutReason.Blank),
            (13, LeftOutReason.Total), (14, LeftOutReason.Total), (15, LeftOutReason.Footer), (16, LeftOutReason.Footer),
        ], Found.LeftOut.Select(r => (r.Number, r.Why)));
        Assert.Equal("Total | 4 recommendations", Found.LeftOut[7].Text);
    }

    [Fact]
    public void As_above_and_ditto_marks_are_filled_down_and_say_so()
    {
        Assert.Equal(["Home Office", "Home Office", "Home Office", ""], Found.Rows.Select(r => r[Found.Columns[2]].Text));
        Assert.Equal([CellOrigin.Typed, CellOrigin.FilledDown, CellOrigin.FilledDown, CellOrigin.Typed],
            Found.Rows.Select(r => r[Found.Columns[2]].Origin));
    }

    [Fact]
    public void A_blank_is_never_filled_down() =>
        Assert.Equal(["2026", "2026", "", "2027"], Found.Rows.Select(r => r[Found.Columns[3]].Text));

    [Theory]
    [InlineData("No,Theme,Part,Text\n1,Care,a,x\n,,b,y\n2,,a,z\n", "“No” is blank in some rows")]
    [InlineData("No,Theme,Part,Text\n1,Care,a,x\n,,b,y\n2,Law,a,z\n", "“No” and “Theme” are blank in some rows")]
    public void Blanks_that_may_come_from_merged_cells_are_told(string text, string told) =>
        Assert.Contains(
            told,
            Assert.Single(TableFile.Read(
                System.Text.Encoding.UTF8.GetBytes(text), "a.csv", cancel: TestContext.Current.CancellationToken).Notices),
            StringComparison.Ordinal);

    [Fact]
    public void A_known_heading_weighs_more_than_being_first()
    {
        const string text = "Department,Home Office\nVersion,final\nNo,Text\n1,First\n";

        Assert.Equal(3, Read(text, new() { IsHeading = t => t is "No" or "Text" }).HeaderRow);
    }

    [Theory]
    [InlineData("Tracker,,,\nRef,Action,2025,2026\nA,Do,Open,Closed\n", 2)]
    [InlineData("Ref,Action,31/03/2026,30/06/2026\nA,Do,Open,Closed\n", 1)]
    public void Columns_may_be_headed_by_years_or_days(string text, int header) => Assert.Equal(header, Read(text).HeaderRow);

    [Fact]
    public void A_chosen_header_row_is_used() => Assert.Equal(2, Read("a,b\nc,d\ne,f\n", new() { HeaderRow = 2 }).HeaderRow);

    [Fact]
    public void Each_column_has_a_heading_of_its_own() => Assert.Equal(["No", "Status", "Status (2)", "Column D"],
        Read("No,Status,status,,\n1,a,b,c,\n".Replace("status", "Status", StringComparison.Ordinal)).Columns.Select(c => c.Heading));

    [Theory]
    [InlineData("No,Text,Due\n1,a,b\nTotal cost of the scheme should be published,x,y\n")]
    [InlineData("No,Text,Due\n1,a,b\n2,,\n")]
    [InlineData("Text,Due\na,2025\nTotal ban,2026\n")]
    [InlineData("Body,Count\na,1\nOfficial Receiver,2\n")]
    [InlineData("Report,No,Text,Due\nA,1,a,b\n\nA,2,,\n", 2, 4)]
    [InlineData("No,Text,Due\n1,a,b\nTBC,Sum it up,\n")]
    public void A_record_that_looks_like_a_total_or_note_stays(string text, params int[] rows) =>
        Assert.Equal(rows.Length > 0 ? rows : [2, 3], Read(text).Rows.Select(r => r.Number));

    [Theory]
    [InlineData("")]
    [InlineData("Only a line of words")]
    [InlineData("No,Text,Due\n")]
    [InlineData("\n\n,,\n")]
    public void Where_there_is_no_table_it_is_said(string text) => Assert.Throws<TableException>(() => Read(text));

    private static TableSheet Read(string text, TableReadingOptions? options = null) => Assert.Single(TableFile.Read(
        Encoding.UTF8.GetBytes(text), "made.csv", options, TestContext.Current.CancellationToken).Sheets);
}
