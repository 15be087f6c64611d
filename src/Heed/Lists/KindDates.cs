using Heed.Design;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Lists;

/// <summary>What a kind's day means.</summary>
/// <param name="Place">Where the kind stands among those that the timeline can be narrowed to.</param>
/// <param name="Is">What happens to the record on its day.</param>
/// <param name="Label">What the timeline calls that; null for the kind's own label.</param>
public sealed record TimelineDay(int Place, DaySort Is = DaySort.Happens, string? Label = null);

/// <summary>What happens to a record on its day.</summary>
public enum DaySort
{
    /// <summary>It comes out, or something happened.</summary>
    Happens,

    /// <summary>It takes place, and is planned before: it has a calendar entry and is shown as coming up.</summary>
    TakesPlace,

    /// <summary>It was promised.</summary>
    Said,

    Done,
}

/// <summary>What is promised in a kind of record.</summary>
/// <param name="By">The field that names who owes it.</param>
/// <param name="As">Why they owe it, for their own page: "Leads", "Was asked".</param>
public sealed record Promise(string By, string As)
{
    /// <summary>Where it comes among what a body owes.</summary>
    public int Place { get; init; }

    /// <summary>Whether the programme's editors are to say what became of it when its day comes.</summary>
    public bool IsTask { get; init; } = true;

    /// <summary>
    /// How long an undated one has been open, in words; kinds that have this are shown on the home page also without a date.
    /// </summary>
    public Func<Content, DateOnly, string?>? Age { get; init; }
}

/// <summary>The times and the place of something that takes place.</summary>
public sealed record Sitting(TimeOnly? Starts, TimeOnly? Ends, string? Place);

/// <summary>A date of a record besides its day and what it promises.</summary>
/// <param name="Date">The date.</param>
/// <param name="Sort">What it is: "Task due".</param>
public sealed record FurtherDate(FuzzyDate? Date, string Sort)
{
    /// <summary>What is to be done; null for the record's title.</summary>
    public string? What { get; init; }

    public TagColour Colour { get; init; } = TagColour.Yellow;

    /// <summary>Whether only those who write in the whole programme are told.</summary>
    public bool IsForEditors { get; init; }
}

/// <summary>A text that is written to be followed: read whole in feeds, and the latest of it on the programme's home.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsParaphrase">Whether the text is not word for word.</param>
public sealed record Bulletin(Func<Content, Prose?> Text, Func<Content, bool> IsParaphrase);
