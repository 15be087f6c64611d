using Heed.Layout;

namespace Heed.Commitments;

/// <summary>How far a commitment was kept, in words.</summary>
public static class Keeping
{
    /// <summary>By how many days it was kept late: "64 days late", "at least 64 days late" when the day is not known; null when it was not late.</summary>
    public static string? DaysLate(Commitment commitment) => Delivery.LatenessWords.Of(commitment.Lateness);

    /// <summary>How long it has been open since it was said, when it has no date to be late by: "open for 3,400 days".</summary>
    public static string? OpenFor(Commitment commitment, DateOnly day) =>
        commitment.State == "open" && commitment.SaidOn?.Latest is { } said && said < day ? $"open for {Say.Days(day.DayNumber - said.DayNumber)}" : null;
}
