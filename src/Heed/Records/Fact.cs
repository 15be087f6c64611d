using Heed.Ledger.Dates;

namespace Heed.Records;

/// <summary>A fact that a story tells.</summary>
/// <param name="On">When it happened; null when our sources give no date.</param>
/// <param name="What">What happened, as a sentence without a full stop at its end.</param>
/// <param name="Path">The record that shows it, below the programme; null for the record that tells it.</param>
/// <param name="Detail">More about it; null when there is none.</param>
public sealed record Fact(FuzzyDate? On, string What, string? Path = null, string? Detail = null);

/// <summary>A content that holds dated facts of its own, such as answers and findings, for the story of its record.</summary>
public interface IHasDatedFacts
{
    /// <summary>The facts it holds, each with its own date.</summary>
    IEnumerable<Fact> Facts();
}

/// <summary>A content that has something to tell in the stories of records it links to.</summary>
public interface IAddsToOtherTimelines
{
    /// <summary>What it tells in the story of a record; nothing when the link alone says it.</summary>
    /// <param name="path">The record whose story it is, below the programme.</param>
    /// <param name="since">When it was first public, as exactly as is known.</param>
    IEnumerable<Fact> FactsFor(string path, FuzzyDate since);
}

/// <summary>A content whose state rests on somebody's report.</summary>
public interface IReportsState
{
    /// <summary>When the state was reported; null when our sources give no date.</summary>
    FuzzyDate? ReportedOn { get; }

    /// <summary>On whose word, as the start of a sentence: "Reported", "Public sources show".</summary>
    string ReportedAs { get; }

    /// <summary>What was reported besides the state; null when nothing was.</summary>
    string? ReportedWhat { get; }
}
