using System.ComponentModel.DataAnnotations;
using Heed.Ledger.Dates;

namespace Heed.Delivery;

/// <summary>Finds what is said to be done while the findings beside it show that it was not, and the other way round.</summary>
public static class Denial
{
    /// <summary>The problem of a record whose findings deny its state; nothing when they agree, or say nothing.</summary>
    /// <param name="isDone">Whether the record says that it was done.</param>
    /// <param name="isNotDone">Whether the record says that it was not, or that nothing has been done.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="field">The field that says so.</param>
    public static IEnumerable<ValidationResult> Of(bool isDone, bool isNotDone, IEnumerable<Finding> findings, string field)
    {
        // The latest finding that says either way counts: what was not done in June may be done in July.
        var last = findings.Where(f => f.Shows is Showing.Done or Showing.NotDone).MaxBy(f => f.On?.Latest ?? DateOnly.MinValue);
        if (isDone && last?.Shows == Showing.NotDone)
            yield return new ValidationResult($"It says that this was done, but the latest finding{When(last.On)} shows that it was not. Change one of them.", [field]);
        if (isNotDone && last?.Shows == Showing.Done)
            yield return new ValidationResult($"It says that this was not done, but the latest finding{When(last.On)} shows that it was. Change one of them.", [field]);
    }

    /// <summary>The problem of a delivery report that the findings deny.</summary>
    internal static IEnumerable<ValidationResult> Of(DeliveryReport? report, IEnumerable<Finding> findings) =>
        Of(
            report?.State is DeliveryState.Delivered or DeliveryState.DeliveredInAnotherWay,
            report?.State is DeliveryState.NotStarted or DeliveryState.WillNotBeDone,
            findings,
            "delivery.state"
        );

    private static string When(FuzzyDate? on) => on is null ? "" : $" ({on})";
}
