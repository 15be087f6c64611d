using Heed.Ledger;

namespace Heed.Timeline;

/// <summary>Something on the timeline.</summary>
/// <param name="Day">Its place: the first day it can mean.</param>
/// <param name="When">The date in its source's words, when it is not one plain day; otherwise null.</param>
/// <param name="IsDue">Whether the record is to be done by that day; otherwise it is the record's own day.</param>
/// <param name="Entry">The record.</param>
/// <param name="More">What else to say of it: who, how many; null when nothing.</param>
public sealed record TimelineMoment(DateOnly Day, string? When, bool IsDue, Entry Entry, string? More = null)
{
    /// <summary>The month it stands in; null when no more than the year is known.</summary>
    public int? Month { get; init; }

    /// <summary>What happens, in words: the kind of record, or that it is due.</summary>
    public string Label => IsDue ? T($"{T(Entry.Kind.Label)} due") : T(Slices.Registry[Entry.Kind].Day?.Label ?? Entry.Kind.Label);
}
