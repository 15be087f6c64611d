using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.History;

/// <summary>What people ask of a change first: from which state to which, and from which promised date to which.</summary>
/// <param name="StateBefore">The state before, as a slug.</param>
/// <param name="StateAfter">The state after, as a slug.</param>
/// <param name="DueBefore">The date promised before.</param>
/// <param name="DueAfter">The date promised after.</param>
public sealed record Moves(string? StateBefore, string? StateAfter, FuzzyDate? DueBefore, FuzzyDate? DueAfter)
{
    /// <summary>What moved between two contents.</summary>
    public static Moves Between(Content before, Content after) => new(before.State, after.State, before.OwnDueBy, after.OwnDueBy);

    /// <summary>Whether the state is another.</summary>
    public bool StateMoved => StateBefore != StateAfter;

    /// <summary>Whether the date is another.</summary>
    public bool DateMoved => !Equals(DueBefore, DueAfter);

    /// <summary>By how many days the date moved; null when either has no last day.</summary>
    public int? Days => DueBefore?.Latest is { } was && DueAfter?.Latest is { } now ? now.DayNumber - was.DayNumber : null;

    /// <summary>The state in words: "from Under way to Delivered"; null when it did not move.</summary>
    public string? StateInWords => StateMoved ? T($"from {Word(StateBefore)} to {Word(StateAfter)}") : null;

    /// <summary>The date in words; null when it did not move.</summary>
    public string? DateInWords =>
        !DateMoved ? null
        : DueBefore is null ? T($"Date promised: {DueAfter}")
        : DueAfter is null ? T($"Date removed (was {DueBefore})")
        : Days switch
        {
            > 0 and var days => T($"Date changed from {DueBefore} to {DueAfter} ({days:# day|# days} later)"),
            < 0 and var days => T($"Date changed from {DueBefore} to {DueAfter} ({-days:# day|# days} earlier)"),
            _ => T($"Date changed from {DueBefore} to {DueAfter}"),
        };

    private static string Word(string? state) => state is null ? T("no status") : $"“{States.Word(state)}”";
}
