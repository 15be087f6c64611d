using Heed.Design;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Groups;

/// <summary>Where a meeting's minute stands on a day.</summary>
/// <param name="Word">The state in words, for a tag.</param>
/// <param name="Colour">The tag's colour.</param>
/// <param name="Detail">How long it took, or has taken; null when there is nothing to say.</param>
/// <param name="IsPublished">Whether the minute or a part of it is known to be published.</param>
/// <param name="Address">Where it is read; null when our sources do not give that.</param>
public sealed record MinuteStanding(string Word, TagColour Colour, string? Detail, bool IsPublished = false, string? Address = null)
{
    /// <summary>Whether our sources give the address to read it at.</summary>
    public bool CanBeRead => Address is not null;
}

/// <summary>A task without an outcome.</summary>
/// <param name="Text">The task.</param>
/// <param name="Person">Who is to do it.</param>
/// <param name="Due">By when.</param>
public sealed record OpenTask(string Text, IRef? Person, FuzzyDate? Due);
