using Heed.Ledger.Dates;
using Xunit;

namespace Heed.Tests.Ledger.Dates;

public sealed class EdtfRefusalsTests
{
    [Theory]
    [InlineData("2018-13", "'2018-13' has no month 13; write 2018-12 or a season such as 2018-21.")]
    [InlineData("2018-00", "'2018-00' has no month 00; write 2018-12 or a season such as 2018-21.")]
    [InlineData("2018-42", "has no month 42")]
    [InlineData("2018-13-XX", "'2018-13-XX' has no month 13; write 2018-12 or")]
    [InlineData("2018-13/2019", "'2018-13' has no month 13")]
    [InlineData("2018-21-05", "'2018-21-05' has a day in a season or other part of a year; write 2018-21 or a day such as 2018-12-01.")]
    [InlineData("2017-02-29", "'2017-02-29' has no day 29, as 2017-02 has 28 days; write 2017-02-28 or 2017-02.")]
    [InlineData("2017-06-00", "has no day 00")]
    [InlineData("1900-02-29", "has 28 days")]
    [InlineData("", "The date is empty")]
    [InlineData("  ", "The date is empty")]
    [InlineData(null, "The date is empty")]
    [InlineData("22 June 2017", "contains a space")]
    [InlineData("20170622", "has no hyphens; write 2017-06-22.")]
    [InlineData("2017-6-2", "write 2017-06-02.")]
    [InlineData("22/06/2017", "write the year first and hyphens between: 2017-06-22.")]
    [InlineData("2016/2017/2018", "has more than one slash")]
    [InlineData("soon", "'soon' is not a date in EDTF")]
    [InlineData("\u0662\u0660\u0661\u0667", "is not a date in EDTF")]
    [InlineData("-0000", "a year minus zero")]
    [InlineData("Y1985", "write 1985.")]
    [InlineData("Y-985", "write -0985.")]
    [InlineData("Y017000", "starts with 0")]
    [InlineData("Y1234567890123456", "16 digits; Heed takes at most 15")]
    [InlineData("199u", "write 199X.")]
    [InlineData("1984?~", "write 1984% for both uncertain and approximate.")]
    [InlineData("20?17", "'20?17' is not a date in EDTF")]
    [InlineData("2?0~-1%", "is not a date in EDTF")]
    [InlineData("1984/open", "EDTF draft of 2012")]
    [InlineData("../..", "neither a start nor an end")]
    [InlineData("/", "neither a start nor an end")]
    [InlineData("2018/2016", "ends before it starts; write the earlier date first: 2016/2018.")]
    [InlineData("2004-06-01T10:00:00/2005", "time of day in an interval")]
    [InlineData("2004-06T10:00:00", "something other than a plain day")]
    [InlineData("2004-06-01T25:00:00", "write hours, minutes and seconds")]
    [InlineData("2004-06-01T10:00", "write hours, minutes and seconds")]
    [InlineData("2004-06-01T10:00:00+15:00", "'+15:00', which is not an offset from UTC")]
    [InlineData("2004-06-01T10:00:00z", "not an offset from UTC")]
    [InlineData("[2016,2018", "must list dates and end with ]")]
    [InlineData("{2016]", "end with }")]
    [InlineData("[]", "must list dates")]
    [InlineData("[2016,,2018]", "A date is missing")]
    [InlineData("[2016,..2018]", "write ..2016 only as the first date")]
    [InlineData("[..]", ".. without a date beside it")]
    [InlineData("[2016..2018-02]", "not equally precise")]
    [InlineData("[2018..2016]", "runs backwards")]
    public void Says_what_is_wrong_and_what_to_write(string? text, string part) =>
        Assert.Contains(part, Problem(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Y-17E7")]
    [InlineData("1950S2")]
    [InlineData("Y171010000S3")]
    [InlineData("Y3388E2S3")]
    [InlineData("2004-06~-11")]
    [InlineData("2004?-06-11")]
    [InlineData("?2004-06-~11")]
    [InlineData("2004-%06-11")]
    [InlineData("156X-12-25")]
    [InlineData("15XX-12-25")]
    [InlineData("XXXX-12-XX")]
    [InlineData("1XXX-XX")]
    [InlineData("1XXX-12")]
    [InlineData("1984-1X")]
    [InlineData("2004-06-~01/2004-06-~20")]
    public void The_rest_of_level_2_is_refused_as_such(string text)
    {
        Assert.Contains("is EDTF of level 2 (", Problem(text), StringComparison.Ordinal);
        Assert.Contains("which Heed does not support; write ", Problem(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Too_long_a_text_is_not_repeated()
    {
        Assert.Equal("The date has 1000000 characters; write one of at most 100.", Problem(new string('2', 1_000_000)));
        Assert.False(Edtf.TryParse(new string('[', 100), out _, out _));
    }

    [Fact]
    public void Parse_throws_the_sentence() =>
        Assert.Contains("no month 13", Assert.Throws<EdtfException>(() => Edtf.Parse("2018-13")).Message, StringComparison.Ordinal);

    private static string Problem(string? text)
    {
        Assert.False(Edtf.TryParse(text, out var date, out var problem));
        Assert.Null(date);
        return problem;
    }
}
