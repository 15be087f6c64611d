namespace Heed.Platform.Keeping;

/// <summary>One thing that was kept for its time.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Programme">Its programme; empty when it belongs to none.</param>
/// <param name="Reference">What staff know it by; never a text or an address.</param>
/// <param name="Since">From when its time counts (UTC).</param>
/// <param name="Marks">What holds may name it by (<see cref="HoldScope"/>).</param>
public sealed record DueItem(Guid Id, string Programme, string Reference, DateTime Since, IReadOnlyList<string> Marks);

/// <summary>How much was kept for its time.</summary>
/// <param name="Count">How many things.</param>
/// <param name="Oldest">From when the time of the oldest counts (UTC); null for none.</param>
public sealed record DueSum(int Count, DateTime? Oldest);

/// <summary>A slice's line of the schedule: finds what was kept for its time. Register it as scoped.</summary>
public interface IRetentionRule
{
    /// <summary>What is kept, for how long, and what then.</summary>
    RetentionRule Line { get; }

    /// <summary>The programmes that have any of it; the empty name for what belongs to none.</summary>
    Task<IReadOnlyList<string>> ProgrammesAsync(CancellationToken cancel);

    /// <summary>How much in a programme has been kept since a moment (UTC) or longer.</summary>
    Task<DueSum> SumAsync(string programme, DateTime before, CancellationToken cancel);

    /// <summary>The same, some at a time, the oldest first.</summary>
    Task<IReadOnlyList<DueItem>> DueAsync(string programme, DateTime before, int skip, int take, CancellationToken cancel);
}

/// <summary>A line whose things are destroyed by themselves.</summary>
public interface IDisposalRule : IRetentionRule
{
    /// <summary>The tables from which something goes.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>Destroys those of some things that are still due, within the caller's transaction.</summary>
    /// <param name="items">The things.</param>
    /// <param name="before">The moment (UTC) by which they were found; what was done with one since may keep it.</param>
    /// <param name="at">When it is destroyed (UTC).</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>How many.</returns>
    Task<int> DestroyAsync(IReadOnlyList<DueItem> items, DateTime before, DateTime at, CancellationToken cancel);
}
