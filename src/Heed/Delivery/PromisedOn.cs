using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Records;

namespace Heed.Delivery;

/// <summary>When a deadline was promised, never more exactly than the sources say.</summary>
public static class PromisedOn
{
    /// <summary>
    /// The vague date on which it was promised; null when the day is known. What was said "in 2017" is imported as of the last day that
    /// this can mean.
    /// </summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="history">The editions of its record.</param>
    public static FuzzyDate? Vaguely(Deadline deadline, IReadOnlyList<Edition> history) =>
        history.FirstOrDefault(e => e.Number == deadline.Edition) is { IsImported: true, Content: IHasDatedFacts content }
            ? content.Facts().Select(f => f.On).FirstOrDefault(
                on => on is not null && on.Latest == deadline.PromisedOn && on.Earliest != on.Latest)
            : null;
}
