using System.Text.Json;
using Heed.Ledger.Dates;
using Xunit;

namespace Heed.Tests.Ledger.Dates;

public sealed class FuzzyDateTests
{
    [Theory]
    [InlineData("2017-06-22", "22 June 2017")]
    [InlineData("2017-06", "June 2017")]
    [InlineData("2017", "2017")]
    [InlineData("2018-21", "spring 2018")]
    [InlineData("2018-24", "winter 2018 to 2019")]
    [InlineData("2018-31", "autumn 2018 (southern hemisphere)")]
    [InlineData("2018-34", "April to June 2018")]
    [InlineData("2018-41", "July to December 2018")]
    [InlineData("2017~", "about 2017")]
    [InlineData("2017-06?", "June 2017 (uncertain)")]
    [InlineData("2017%", "about 2017 (uncertain)")]
    [InlineData("201X", "the 2010s")]
    [InlineData("20XX", "the years 2000 to 2099")]
    [InlineData("2004-XX", "a month in 2004")]
    [InlineData("1985-04-XX", "a day in April 1985")]
    [InlineData("1985-XX-XX", "a day in 1985")]
    [InlineData("2016/2018", "2016 to 2018")]
    [InlineData("2017-05-30/..", "from 30 May 2017")]
    [InlineData("2017-05-30/", "from 30 May 2017 to an unknown date")]
    [InlineData("../2017-12-31", "up to 31 December 2017")]
    [InlineData("/2017", "from an unknown date to 2017")]
    [InlineData("[2016,2018]", "one of 2016 or 2018")]
    [InlineData("{2016-03,2017,2019..2021}", "March 2016, 2017 and 2019 to 2021")]
    [InlineData("[..1984]", "1984 or earlier")]
    [InlineData("1985-04-12T23:20:30Z", "12 April 1985, 23:20:30 UTC")]
    [InlineData("1985-04-12T23:20:30+04:30", "12 April 1985, 23:20:30 UTC+04:30")]
    [InlineData("-1985", "-1985")]
    public void Without_words_it_reads_as_plain_English(string edtf, string english) =>
        Assert.Equal(english, FuzzyDate.Parse(edtf).ToString());

    [Fact]
    public void The_words_of_the_source_come_first()
    {
        var date = new FuzzyDate(Edtf.Parse("2017-03-02/2020-03-02"), " within three years ");
        Assert.Equal("within three years", date.ToString());
        Assert.Equal((new DateOnly(2017, 3, 2), new DateOnly(2020, 3, 2)), (date.Earliest!.Value, date.Latest!.Value));
        Assert.Null(new FuzzyDate(date.When, " ").Words);
        Assert.Throws<ArgumentException>(() => new FuzzyDate(date.When, new string('x', 201)));
    }

    [Fact]
    public void A_day_of_the_calendar_is_a_date() => Assert.Equal(FuzzyDate.Parse("2017-06-22"), FuzzyDate.Of(new DateOnly(2017, 6, 22)));

    [Theory]
    [InlineData("\"2017-06-22\"")]
    [InlineData("""{"edtf":"2018-21","words":"spring 2018"}""")]
    [InlineData("null")]
    public void Comes_back_from_JSON_as_it_went(string json) =>
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<FuzzyDate?>(json)));

    [Fact]
    public void An_object_without_words_is_read() =>
        Assert.Equal(FuzzyDate.Parse("2018"), JsonSerializer.Deserialize<FuzzyDate>("""{ "edtf": "2018", "words": null }"""));

    [Theory]
    [InlineData("\"2018-13\"", "'2018-13' has no month 13; write 2018-12 or a season such as 2018-21.")]
    [InlineData("""{"edtf":"soon"}""", "'soon' is not a date in EDTF")]
    [InlineData("""{"words":"soon"}""", "needs \"edtf\"")]
    [InlineData("""{"edtf":"2018","word":"2018"}""", "A date has no \"word\"; it may have \"edtf\", \"words\".")]
    [InlineData("""{"edtf":2018}""", "Write \"edtf\" as text in quotes")]
    [InlineData("""{"edtf":"2018","words":1}""", "Write \"words\" as text in quotes")]
    [InlineData("2018", "Write a date as text, such as")]
    public void Bad_JSON_is_refused_with_the_sentence(string json, string part)
    {
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FuzzyDate>(json));
        Assert.Contains(part, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bare_date_is_a_text_in_JSON()
    {
        Assert.Equal("\"2018-21\"", JsonSerializer.Serialize(Edtf.Parse("2018-21")));
        Assert.Equal(Edtf.Parse("2018-21"), JsonSerializer.Deserialize<Edtf>("\"2018-21\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Edtf>("2018"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Edtf>("\"2018-13\""));
    }
}
