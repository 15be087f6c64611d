using System.ComponentModel.DataAnnotations;
using Heed.Ledger.Dates;

namespace Heed.Delivery;

/// <summary>Finds a record whose findings deny what it says: done beside a later finding that it was not, or open beside a finding that it was done.</summary>
public static class Denial
{
    /// <summary>The problem of a record that says something was done, or was not; nothing when its findings agree, or say nothing of it.</summary>
    /// <param name="isDone">Whether the record says that it was done.</param>
    /// <param name="on">When it is said to be done, or was reported; null when that is not known.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="field">The field that says so.</param>
    public static IEnumerable<ValidationResult> Of(bool isDone, FuzzyDate? on, IEnumerable<Finding> findings, string field)
    {
        // What was not done in June may be done in July: only what is certainly later denies it, or what nobody dated.
        var denied = findings.FirstOrDefault(f => f.Shows == (isDone ? Showing.NotDone : Showing.Done) && (on is null || f.On is null || f.On.IsCertainlyAfter(on)));
        if (denied is not null)
            yield return new ValidationResult($"It says that this was {(isDone ? "done" : "not done")}, but a finding{When(denied.On)} shows that it was{(isDone ? " not" : "")}. Change one of them.", [field]);
    }

    /// <summary>The problem of a delivery report that the findings deny. What an owner reports stands beside what others found: both are told, with who says so.</summary>
    internal static IEnumerable<ValidationResult> Of(DeliveryReport? report, IEnumerable<Finding> findings) =>
        report switch
        {
            { Basis: DeliveryBasis.Return } => [],
            { State: DeliveryState.Delivered or DeliveryState.DeliveredInAnotherWay } => Of(true, report.On, findings, "delivery.state"),
            null or { State: null or DeliveryState.NotStarted or DeliveryState.WillNotBeDone } => Of(false, report?.On, findings, "delivery.state"),
            _ => [],
        };

    private static string When(FuzzyDate? on) => on is null ? "" : $" ({on})";
}
