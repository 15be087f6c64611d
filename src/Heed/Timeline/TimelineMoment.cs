using Heed.Ledger;

namespace Heed.Timeline;

/// <summary>Something on the timeline.</summary>
/// <param name="Day">Its place: the first day it can mean.</param>
/// <param name="When">The date in its source's words, when it is not one plain day; otherwise null.</param>
/// <param name="What">What happens to the record on that day.</param>
/// <param name="Entry">The record.</param>
/// <param name="More">What else to say of it: who, how many; null when nothing.</param>
public sealed record TimelineMoment(DateOnly Day, string? When, MomentSort What, Entry Entry, string? More = null)
{
    /// <summary>The month it stands in; null when no more than the year is known.</summary>
    public int? Month { get; init; }

    /// <summary>What happens, in words: the kind of record, or "Due".</summary>
    public string Label =>
        What switch
        {
            MomentSort.Due => $"{Entry.Kind.Label} due",
            MomentSort.Done => $"{Entry.Kind.Label} done",
            MomentSort.Said => "Commitment made",
            _ => Entry.Kind.Label,
        };
}

/// <summary>What happens to a record on a day of the timeline.</summary>
public enum MomentSort
{
    /// <summary>It takes place or comes out.</summary>
    Happens,

    /// <summary>It was promised.</summary>
    Said,

    /// <summary>It is to be done by then.</summary>
    Due,

    /// <summary>It was done.</summary>
    Done,
}
