using Heed.Ledger.Dates;

namespace Heed.Tests.Ledger.Dates;

public sealed class LatenessTests
{
    [Theory]
    [InlineData("2018-04", "2018", LatenessVerdict.MayBeLate, 0, 245)]
    [InlineData("2018-04", "2018-05", LatenessVerdict.Late, 1, 31)]
    [InlineData("2018-04-30", "2018-05-31", LatenessVerdict.Late, 31, 31)]
    [InlineData("2018-04-30", "2018-06", LatenessVerdict.Late, 32, 61)]
    [InlineData("2018", "2018-12-31", LatenessVerdict.InTime, 0, 0)]
    [InlineData("2018", "2018-03", LatenessVerdict.InTime, 0, 0)]
    [InlineData("2018", "2017/2019", LatenessVerdict.MayBeLate, 0, 365)]
    [InlineData("2018", "2019/..", LatenessVerdict.Late, 1, null)]
    [InlineData("2018/..", "2019", LatenessVerdict.NotKnown, 0, null)]
    public void Nothing_is_late_or_in_time_unless_its_dates_tell(
        string promised, string done, LatenessVerdict verdict, int atLeast, int? atMost) =>
        Assert.Equal(new Lateness(verdict, atLeast, atMost), Lateness.Of(FuzzyDate.Parse(promised), FuzzyDate.Parse(done)));

    [Fact]
    public void Without_one_of_the_dates_nothing_is_known()
    {
        Assert.Equal(LatenessVerdict.NotKnown, Lateness.Of(null, FuzzyDate.Parse("2018")).Verdict);
        Assert.Equal(LatenessVerdict.NotKnown, Lateness.Of(FuzzyDate.Parse("2018"), null).Verdict);
    }

    [Theory]
    [InlineData("2018-03", "2018-04-01", true, false)]
    [InlineData("2018-04", "2018-04-01", false, false)]
    [InlineData("2018-05", "2018-04-30", false, true)]
    public void Dates_are_compared_as_the_spans_they_are(string one, string other, bool before, bool after)
    {
        Assert.Equal(before, FuzzyDate.Parse(one).IsCertainlyBefore(FuzzyDate.Parse(other)));
        Assert.Equal(after, FuzzyDate.Parse(one).IsCertainlyAfter(FuzzyDate.Parse(other)));
    }
}
