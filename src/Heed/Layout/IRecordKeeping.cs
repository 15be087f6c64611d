using Heed.Ledger.Dates;

namespace Heed.Layout;

/// <summary>A content that says how the record of its programme is kept.</summary>
public interface IRecordKeeping
{
    /// <summary>
    /// Whether the programme keeps the record itself, so that what it does not say is its own silence. Otherwise others compile it from
    /// public sources.
    /// </summary>
    bool IsKeptByProgramme { get; }

    /// <summary>When the sources of the record were last gone through; null when not given.</summary>
    FuzzyDate? CheckedOn { get; }

    /// <summary>What every page and email of the programme says first, such as that it is a demonstration; null when nothing.</summary>
    string? Notice { get; }

    /// <summary>What every page says first once the programme has closed and its record is read-only; null while it goes on.</summary>
    string? ClosedNotice { get; }

    /// <summary>The name of the programme that took over from a closed one; null when none did.</summary>
    string? Successor { get; }

    /// <summary>The tag of the language that the record is written in; null when nobody said, which is the site's.</summary>
    string? Language { get; }

    /// <summary>The tags of the languages in which its pages can be read besides.</summary>
    IReadOnlyList<string> PagesIn { get; }
}
