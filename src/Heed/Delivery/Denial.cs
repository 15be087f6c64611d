using System.ComponentModel.DataAnnotations;
using Heed.Ledger.Dates;

namespace Heed.Delivery;

/// <summary>
/// Finds a record whose findings deny what it says: done beside a later finding that it was not, or open beside a finding that it was done.
/// </summary>
public static class Denial
{
    /// <summary>
    /// The problem of a record that says something was done, or was not; nothing when its findings agree, or say nothing of it.
    /// </summary>
    /// <param name="isDone">Whether the record says that it was done; else it says that it was not, or nothing.</param>
    /// <param name="on">When it is said to be done, or was reported; null when that is not known.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="field">The field that says so.</param>
    public static IEnumerable<ValidationResult> Of(bool isDone, FuzzyDate? on, IEnumerable<Finding> findings, string field)
    {
        // What was not done in June may be done in July: of the findings that are certainly later, or of all when no day is said, the last
        // one counts.
        var last = findings
            .Where(f => f.Shows is Showing.Done or Showing.NotDone && f.On?.Latest is not null && (on is null || f.On.IsCertainlyAfter(on)))
            .MaxBy(f => f.On!.Latest);
        if (last?.Shows == (isDone ? Showing.NotDone : Showing.Done))
            yield return new ValidationResult(isDone
                ? $"This record says that it was done, but a finding ({last.On}) shows that it was not. Change one of them."
                : $"A finding ({last.On}) shows that this was done, but the record does not say so. Update the record, or "
                    + "change the finding.", [field]);
    }

    /// <summary>
    /// The problem of a delivery report that the findings deny. What an owner reports stands beside what others found: both are told, with
    /// who says so.
    /// </summary>
    internal static IEnumerable<ValidationResult> Of(DeliveryReport? report, IEnumerable<Finding> findings) =>
        report switch
        {
            { Basis: DeliveryBasis.Return } => [],
            { State: DeliveryState.Delivered or DeliveryState.DeliveredInAnotherWay } => Of(true, report.On, findings, "delivery.state"),
            null or { State: null or DeliveryState.NotStarted or DeliveryState.WillNotBeDone } =>
                Of(false, report?.On, findings, report is null ? "delivery" : "delivery.state"),
            _ => [],
        };
}
