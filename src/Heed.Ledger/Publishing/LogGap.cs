namespace Heed.Ledger;

/// <summary>Editions that were lost from the log and are never numbered again, as the site's owner declared in public.</summary>
/// <param name="After">The last edition that the database had.</param>
/// <param name="UpTo">The last edition that is known to have been published.</param>
/// <param name="Reason">Why, in the owner's words.</param>
/// <param name="AcceptedAt">When it was declared (UTC).</param>
public sealed record LogGap(long After, long UpTo, string Reason, DateTime AcceptedAt)
{
    /// <summary>What was lost, in a sentence.</summary>
    public string Sentence =>
        UpTo == After + 1 ? T($"Version {UpTo:0} was lost when the database was restored.")
        : UpTo > After ? T($"Versions {After + 1:0} to {UpTo:0} were lost when the database was restored.")
        : T("Versions or removals were lost when the database was restored.");
}

/// <summary>How the database falls short of what is known to have been published.</summary>
/// <param name="Known">Where the log is known to have been.</param>
/// <param name="Found">Where the database's log is.</param>
public sealed record LogShortfall(LedgerHead Known, LedgerHead Found)
{
    /// <summary>What is wrong, in a sentence.</summary>
    public string Sentence =>
        Known.Sequence > Found.Sequence
            ? $"The database ends at edition {Found.Sequence}, but edition {Known.Sequence} was already published."
        : Known.Redactions > Found.Redactions ? $"The database has {Found.Redactions} removals, but {Known.Redactions} were made: "
            + "something that was removed may be public again."
        : $"Edition {Known.Sequence} in the database is not the one that was published.";
}
