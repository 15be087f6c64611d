using Heed.Ledger.Kinds;

namespace Heed.Updates;

/// <summary>A promise as the page of the update that made it tells of it; commitments are a slice that uses this one.</summary>
public interface IPromise
{
    /// <summary>By when, or how often; null when neither was said.</summary>
    string? DueInWords();

    /// <summary>When it was kept or how far that has been counted; null when nothing of it has been found.</summary>
    string? KeptInWords();

    /// <summary>The record that keeps it or that shows how it was kept last; null when none is given.</summary>
    IRef? ShownBy();
}
