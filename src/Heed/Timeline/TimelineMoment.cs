using Heed.Ledger;
using Heed.Lists;

namespace Heed.Timeline;

/// <summary>Something on the timeline.</summary>
/// <param name="Day">Its place: the first day it can mean.</param>
/// <param name="When">The date in its source's words, when it is not one plain day; otherwise null.</param>
/// <param name="IsDue">Whether the record is to be done by that day; otherwise it is the record's own day.</param>
/// <param name="Entry">The record.</param>
public sealed record TimelineMoment(DateOnly Day, string? When, bool IsDue, Entry Entry)
{
    /// <summary>The month it stands in; null when no more than the year is known.</summary>
    public int? Month { get; init; }

    /// <summary>Whose it is: who meets, publishes or promises, by name; null when that is not said.</summary>
    public string? Who { get; init; }

    /// <summary>What else to say of it, in sentences; null when nothing.</summary>
    public string? More { get; init; }

    /// <summary>Whether that it was delivered is what happened, so that its state need not be said besides.</summary>
    public bool IsDelivery => !IsDue && DayOf is { Is: DaySort.Done } && Entry.State == "delivered";

    /// <summary>What happens, in a sentence.</summary>
    public string Sentence
    {
        get
        {
            var kind = T(Entry.Kind.Label);
            var label = T(DayOf?.Label ?? Entry.Kind.Label);
            return IsDue ? T($"{kind} deadline.")
                : IsDelivery ? T($"{kind} delivered.")
                : Who is null ? T($"{label}.")
                : DayOf is { Is: DaySort.Said } ? T($"{label} by {Who}.")
                : T($"{label}: {Who}.");
        }
    }

    private TimelineDay? DayOf => Slices.Registry[Entry.Kind].Day;
}
