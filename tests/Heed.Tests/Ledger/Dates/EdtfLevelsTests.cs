using System.Globalization;
using Heed.Ledger.Dates;
using Xunit;

namespace Heed.Tests.Ledger.Dates;

/// <summary>The examples of the Library of Congress specification of 4 February 2019, with the days they can mean.</summary>
public sealed class EdtfLevelsTests
{
    [Theory]
    [InlineData("1985-04-12", "1985-04-12", "1985-04-12", EdtfPrecision.Day)]
    [InlineData("1985-04", "1985-04-01", "1985-04-30", EdtfPrecision.Month)]
    [InlineData("1985", "1985-01-01", "1985-12-31", EdtfPrecision.Year)]
    [InlineData("1985-04-12T23:20:30", "1985-04-12", "1985-04-12", EdtfPrecision.Time)]
    [InlineData("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", EdtfPrecision.Time)]
    [InlineData("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12", EdtfPrecision.Time)]
    [InlineData("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", EdtfPrecision.Time)]
    [InlineData("1964/2008", "1964-01-01", "2008-12-31", EdtfPrecision.Interval)]
    [InlineData("2004-06/2006-08", "2004-06-01", "2006-08-31", EdtfPrecision.Interval)]
    [InlineData("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", EdtfPrecision.Interval)]
    [InlineData("2004-02-01/2005-02", "2004-02-01", "2005-02-28", EdtfPrecision.Interval)]
    [InlineData("2004-02-01/2005", "2004-02-01", "2005-12-31", EdtfPrecision.Interval)]
    [InlineData("2005/2006-02", "2005-01-01", "2006-02-28", EdtfPrecision.Interval)]
    public void Level_0(string text, string? earliest, string? latest, EdtfPrecision precision) => Check(text, earliest, latest, precision);

    [Theory]
    [InlineData("Y170000002", null, null, EdtfPrecision.Year)]
    [InlineData("Y-170000002", null, null, EdtfPrecision.Year)]
    [InlineData("2001-21", "2001-03-01", "2001-05-31", EdtfPrecision.Season)]
    [InlineData("2001-22", "2001-06-01", "2001-08-31", EdtfPrecision.Season)]
    [InlineData("2001-23", "2001-09-01", "2001-11-30", EdtfPrecision.Season)]
    [InlineData("2003-24", "2003-12-01", "2004-02-29", EdtfPrecision.Season)]
    [InlineData("1984?", "1984-01-01", "1984-12-31", EdtfPrecision.Year)]
    [InlineData("2004-06~", "2004-06-01", "2004-06-30", EdtfPrecision.Month)]
    [InlineData("2004-06-11%", "2004-06-11", "2004-06-11", EdtfPrecision.Day)]
    [InlineData("201X", "2010-01-01", "2019-12-31", EdtfPrecision.Decade)]
    [InlineData("20XX", "2000-01-01", "2099-12-31", EdtfPrecision.Century)]
    [InlineData("2004-XX", "2004-01-01", "2004-12-31", EdtfPrecision.Year)]
    [InlineData("1985-04-XX", "1985-04-01", "1985-04-30", EdtfPrecision.Month)]
    [InlineData("1985-XX-XX", "1985-01-01", "1985-12-31", EdtfPrecision.Year)]
    [InlineData("1985-04-12/..", "1985-04-12", null, EdtfPrecision.Interval)]
    [InlineData("1985-04/..", "1985-04-01", null, EdtfPrecision.Interval)]
    [InlineData("1985/..", "1985-01-01", null, EdtfPrecision.Interval)]
    [InlineData("../1985-04-12", null, "1985-04-12", EdtfPrecision.Interval)]
    [InlineData("../1985-04", null, "1985-04-30", EdtfPrecision.Interval)]
    [InlineData("../1985", null, "1985-12-31", EdtfPrecision.Interval)]
    [InlineData("1985-04-12/", "1985-04-12", null, EdtfPrecision.Interval)]
    [InlineData("1985-04/", "1985-04-01", null, EdtfPrecision.Interval)]
    [InlineData("1985/", "1985-01-01", null, EdtfPrecision.Interval)]
    [InlineData("/1985-04-12", null, "1985-04-12", EdtfPrecision.Interval)]
    [InlineData("/1985-04", null, "1985-04-30", EdtfPrecision.Interval)]
    [InlineData("/1985", null, "1985-12-31", EdtfPrecision.Interval)]
    [InlineData("1984~/2004-06", "1984-01-01", "2004-06-30", EdtfPrecision.Interval)]
    [InlineData("1984-06-02?/2004-08-08~", "1984-06-02", "2004-08-08", EdtfPrecision.Interval)]
    [InlineData("-1985", null, null, EdtfPrecision.Year)]
    [InlineData("-1985-04-12", null, null, EdtfPrecision.Day)]
    [InlineData("0000", null, null, EdtfPrecision.Year)]
    [InlineData("-20XX", null, null, EdtfPrecision.Century)]
    public void Level_1(string text, string? earliest, string? latest, EdtfPrecision precision) => Check(text, earliest, latest, precision);

    [Theory]
    [InlineData("2001-25", "2001-03-01", "2001-05-31", EdtfPrecision.Season)]
    [InlineData("2001-28", "2001-12-01", "2002-02-28", EdtfPrecision.Season)]
    [InlineData("2001-29", "2001-09-01", "2001-11-30", EdtfPrecision.Season)]
    [InlineData("2001-30", "2001-12-01", "2002-02-28", EdtfPrecision.Season)]
    [InlineData("2001-31", "2001-03-01", "2001-05-31", EdtfPrecision.Season)]
    [InlineData("2001-32", "2001-06-01", "2001-08-31", EdtfPrecision.Season)]
    [InlineData("2001-33", "2001-01-01", "2001-03-31", EdtfPrecision.Quarter)]
    [InlineData("2001-34", "2001-04-01", "2001-06-30", EdtfPrecision.Quarter)]
    [InlineData("2001-36", "2001-10-01", "2001-12-31", EdtfPrecision.Quarter)]
    [InlineData("2001-37", "2001-01-01", "2001-04-30", EdtfPrecision.Quadrimester)]
    [InlineData("2001-39", "2001-09-01", "2001-12-31", EdtfPrecision.Quadrimester)]
    [InlineData("2001-40", "2001-01-01", "2001-06-30", EdtfPrecision.Semester)]
    [InlineData("2001-41", "2001-07-01", "2001-12-31", EdtfPrecision.Semester)]
    [InlineData("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", EdtfPrecision.Set)]
    [InlineData("[..1760-12-03]", null, "1760-12-03", EdtfPrecision.Set)]
    [InlineData("[1760-12..]", "1760-12-01", null, EdtfPrecision.Set)]
    [InlineData("[1760-01,1760-02,1760-12..]", "1760-01-01", null, EdtfPrecision.Set)]
    [InlineData("[1667,1760-12]", "1667-01-01", "1760-12-31", EdtfPrecision.Set)]
    [InlineData("[..1984]", null, "1984-12-31", EdtfPrecision.Set)]
    [InlineData("{1667,1668,1670..1672}", "1667-01-01", "1672-12-31", EdtfPrecision.Set)]
    [InlineData("{1960,1961-12}", "1960-01-01", "1961-12-31", EdtfPrecision.Set)]
    [InlineData("{..1984}", null, "1984-12-31", EdtfPrecision.Set)]
    [InlineData("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", EdtfPrecision.Interval)]
    public void Level_2_in_part(string text, string? earliest, string? latest, EdtfPrecision precision) =>
        Check(text, earliest, latest, precision);

    [Theory]
    [InlineData("2017", false, false)]
    [InlineData("2017~", true, false)]
    [InlineData("2017?", false, true)]
    [InlineData("2017-06-22%", true, true)]
    [InlineData("2016~/2018?", true, true)]
    [InlineData("[2016~,2018]", true, false)]
    [InlineData("Y-170000002?", false, true)]
    public void Marks_say_how_sure_it_is(string text, bool approximate, bool uncertain)
    {
        var date = Edtf.Parse(text);
        Assert.Equal((approximate, uncertain), (date.IsApproximate, date.IsUncertain));
    }

    private static void Check(string text, string? earliest, string? latest, EdtfPrecision precision)
    {
        var date = Edtf.Parse(text);
        Assert.Equal(text, date.Text);
        Assert.Equal((Day(earliest), Day(latest), precision), (date.Earliest, date.Latest, date.Precision));
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
