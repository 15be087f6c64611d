using Heed.Delivery;
using Heed.Ledger.Kinds;
using Heed.Recommendations;

namespace Heed.Tests.Delivery;

/// <summary>Counts of progress in words.</summary>
[Trait("Database", "None")]
public sealed class AnswersTests
{
    [Fact]
    public void No_status_is_told_in_the_words_of_another()
    {
        var told = Enum.GetValues<DeliveryState>().Select(s => Answers.OfDelivery(new Dictionary<string, int> { [s.Slug] = 1 }, 2))
            .ToList();

        Assert.Equal(told.Count, told.Distinct().Count());
    }

    [Fact]
    public void Parts_whose_progress_is_not_clear_make_a_whole_that_is_not_clear() =>
        Assert.Equal(DeliveryState.NotClear, Whole.Together([DeliveryState.NotClear, DeliveryState.NotStarted]));

    [Fact]
    public void What_there_is_none_of_is_not_counted_in_words() =>
        Assert.Equal("1 is under way", Answers.OfDelivery(new Dictionary<string, int> { ["under-way"] = 1, ["no-return"] = 0 }, 1));
}
