using System.Text.Json;
using Heed.Ledger.Dates;
using Xunit;

namespace Heed.Tests.Ledger.Dates;

public sealed class CadenceTests
{
    [Theory]
    [InlineData("four times a year", 4, CadencePeriod.Year, 1, "four times a year")]
    [InlineData("annual", 1, CadencePeriod.Year, 1, "once a year")]
    [InlineData("Annually.", 1, CadencePeriod.Year, 1, "once a year")]
    [InlineData("twice a year", 2, CadencePeriod.Year, 1, "twice a year")]
    [InlineData("3 times per month", 3, CadencePeriod.Month, 1, "three times a month")]
    [InlineData("quarterly", 1, CadencePeriod.Quarter, 1, "once a quarter")]
    [InlineData("every month", 1, CadencePeriod.Month, 1, "once a month")]
    [InlineData("every six weeks", 1, CadencePeriod.Week, 6, "every six weeks")]
    [InlineData("fortnightly", 1, CadencePeriod.Week, 2, "every two weeks")]
    [InlineData("six-monthly", 1, CadencePeriod.Month, 6, "every six months")]
    [InlineData("every 2 years", 1, CadencePeriod.Year, 2, "every two years")]
    public void Understands(string words, int times, CadencePeriod per, int every, string plain)
    {
        Assert.True(Cadence.TryUnderstand(words, out var cadence));
        Assert.Equal(new Cadence(times, per, words, every), cadence);
        Assert.Equal(words, cadence.ToString());
        Assert.Equal(plain, new Cadence(times, per, every: every).ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("regularly")]
    [InlineData("biannual")]
    [InlineData("zero times a year")]
    [InlineData("0 times a year")]
    [InlineData("999999999999 times a year")]
    [InlineData("every so often")]
    public void Leaves_to_people_what_is_not_sure(string? words) => Assert.False(Cadence.TryUnderstand(words, out _));

    [Theory]
    [InlineData("""{"times":4,"per":"year","words":"four times a year"}""")]
    [InlineData("""{"times":1,"every":6,"per":"week"}""")]
    public void Comes_back_from_JSON_as_it_went(string json) =>
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Cadence>(json)));

    [Fact]
    public void Words_alone_are_read() =>
        Assert.Equal(new Cadence(1, CadencePeriod.Year, "annual"), JsonSerializer.Deserialize<Cadence>("\"annual\""));

    [Theory]
    [InlineData("\"now and then\"", "is not a cadence that Heed understands")]
    [InlineData("4", "is not a cadence that Heed understands")]
    [InlineData("""{"per":"year"}""", "needs \"times\"")]
    [InlineData("""{"times":4}""", "week, month, quarter or year")]
    [InlineData("""{"times":4,"per":"decade"}""", "not 'decade'")]
    [InlineData("""{"times":0,"per":"year"}""", "write numbers from 1 to 100")]
    [InlineData("""{"times":1.5,"per":"year"}""", "Write \"times\" as a whole number")]
    [InlineData("""{"times":4,"per":"year","when":"spring"}""", "A cadence has no \"when\"")]
    public void Bad_JSON_is_refused_with_the_sentence(string json, string part)
    {
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Cadence>(json));
        Assert.Contains(part, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_have_bounds()
    {
        Assert.Throws<ArgumentException>(() => new Cadence(0, CadencePeriod.Year));
        Assert.Throws<ArgumentException>(() => new Cadence(1, CadencePeriod.Year, every: 101));
        Assert.Throws<ArgumentException>(() => new Cadence(1, (CadencePeriod)9));
    }
}
