using Heed.Delivery;
using Heed.Design.Charts;
using Heed.Lists;

namespace Heed.Recommendations;

/// <summary>
/// How far a recommendation has come: what its owner reports, and where there is no report, whether anything else shows it.
/// </summary>
public static class Progress
{
    /// <summary>The bar of all recommendations, best known first.</summary>
    public static ProgressBar Bar { get; } = new(
        "progress",
        [
            new("delivered", "delivered", Fill.Solid),
            new("under-way", "under way", Fill.Stripes),
            new("not-started", "reported as not started", Fill.Lines),
            new("ended-another-way", "ended another way", Fill.Crossed),
            new("evidence-only", "with evidence but no progress report", Fill.Dots),
            new("no-evidence", "with no report or evidence of delivery", Fill.Hollow),
            new("no-words", "whose wording is not known", Fill.Grid),
        ],
        (done, all) => (done, all) switch
        {
            (0, 1) => T("The recommendation is not known to be delivered."),
            (_, 1) => T("The recommendation is delivered."),
            (0, _) => T($"None of the {all} recommendations is known to be delivered."),
            _ => T($"{done} of {all} recommendations {done:is|are} delivered."),
        });

    /// <summary>Where a recommendation is on that bar.</summary>
    public static string Of(Recommendation it) => it.DeliveryOfWhole switch
    {
        { State: DeliveryState.Delivered or DeliveryState.DeliveredInAnotherWay } => "delivered",
        { State: DeliveryState.WillNotBeDone or DeliveryState.Superseded } => "ended-another-way",
        { State: DeliveryState.NotStarted } => "not-started",
        { Basis: DeliveryBasis.Return } => "under-way",
        not null => "evidence-only",
        _ when it.Findings.Any(f => f.Shows is Showing.Done) => "evidence-only",
        _ when it is { Words: null, Parts.Count: 0, Wording: Wording.NotGiven } => "no-words",
        _ => "no-evidence",
    };
}
