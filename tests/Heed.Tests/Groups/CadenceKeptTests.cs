using Heed.Groups;
using Heed.Ledger.Dates;

namespace Heed.Tests.Groups;

public sealed class CadenceKeptTests
{
    [Theory]
    [InlineData("2017-06-22 2017-09-21 2018-03", "2018-12-31", "2 in 2017, 1 in 2018")]
    [InlineData("2017-06-22 2021-04", "2023-01-01", "1 in 2017, 1 in 2021; none in 2018 to 2020, 2022 and 2023")]
    [InlineData("2017-06-22", "2017-06-30", "1 in 2017")]
    public void Meetings_found_are_counted_by_year_and_years_without_any_are_said(string held, string until, string sentence) =>
        Assert.Equal(sentence, CadenceKept.Sentence(held.Split(' ').Select(FuzzyDate.Parse), DateOnly.ParseExact(until, "yyyy-MM-dd")));

    [Fact]
    public void Without_a_meeting_nothing_is_said() => Assert.Null(CadenceKept.Sentence([], new DateOnly(2018, 1, 1)));
}
