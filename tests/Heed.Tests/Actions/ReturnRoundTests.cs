using Heed.Actions;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Tests.Actions;

/// <summary>What a round of returns says of those who were asked.</summary>
public sealed class ReturnRoundTests
{
    private static readonly ReturnRound Round = new()
    {
        Title = "Progress returns due 1 December 2026",
        AskedOn = FuzzyDate.Parse("2026-11-02"),
        DueOn = FuzzyDate.Parse("2026-12-01"),
        StoodOn = FuzzyDate.Parse("2026-11-02"),
        Asked = [
            new AskedReturn { Action = new Ref<ActionItem>("actions/1") }, new AskedReturn { Action = new Ref<ActionItem>("actions/2") }],
    };

    [Theory]
    [InlineData("2026-12-01", null, "open", "Progress report requested, due by 1 December 2026")]
    [InlineData("2026-12-02", null, "none-received", "Progress report requested, due by 1 December 2026; none was received")]
    [InlineData("2026-12-02", "2026-12-01", "some-missing",
        "Progress report requested, due by 1 December 2026; received on 1 December 2026")]
    [InlineData("2026-12-09", "2026-12-02", "some-missing",
        "Progress report requested, due by 1 December 2026; received late, on 2 December 2026")]
    public void It_says_what_is_missing_only_once_the_date_has_passed(string stood, string? received, string state, string told)
    {
        var round = Round with { StoodOn = FuzzyDate.Parse(stood),
            Asked = [Round.Asked[0] with { ReceivedOn = received is null ? null : FuzzyDate.Parse(received) }, Round.Asked[1]] };

        Assert.Equal(state, round.State);
        Assert.Equal(told, Assert.Single(round.FactsFor("actions/1", FuzzyDate.Parse("2026"))).What);
        Assert.Empty(round.FactsFor("actions/9", FuzzyDate.Parse("2026")));
    }

    [Fact]
    public void It_names_at_least_one_action() =>
        Assert.Contains("Choose at least one action.", (Round with { Asked = [] }).Problems().Select(p => p.ErrorMessage));
}
