using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.Programmes;

namespace Heed.Overview;

/// <summary>A programme beside others.</summary>
/// <param name="Entry">Its entry.</param>
/// <param name="Programme">What it says of itself.</param>
public sealed record OverviewRow(Entry Entry, Programme Programme)
{
    /// <summary>What it is called in addresses.</summary>
    public required string Name { get; init; }

    /// <summary>The title of its owner; null when none is given or may be seen.</summary>
    public string? Owner { get; init; }

    /// <summary>How many recommendations its record holds, each counted once.</summary>
    public int Total { get; init; }

    /// <summary>How many were answered how.</summary>
    public IReadOnlyDictionary<string, int> Answers { get; init; } = new Dictionary<string, int>();

    /// <summary>How far how many have come.</summary>
    public IReadOnlyDictionary<string, int> Progress { get; init; } = new Dictionary<string, int>();

    /// <summary>How many promises of all kinds are past their deadline and known not to be kept.</summary>
    public int Overdue { get; init; }

    /// <summary>For how many promises the deadline passed and nothing was reported since.</summary>
    public int Silent { get; init; }

    /// <summary>The day on which something in it last changed.</summary>
    public required DateOnly LastUpdate { get; init; }

    public bool IsClosed => Programme.Closing is not null;

    /// <summary>The year in which it was announced; null when that is not given.</summary>
    public int? Year => Programme.AnnouncedOn?.Earliest?.Year;

    /// <summary>How many have one of these values.</summary>
    public static int Sum(IReadOnlyDictionary<string, int> counts, IEnumerable<string> values) =>
        values.Sum(v => counts.GetValueOrDefault(v));

    /// <summary>The owner in the address of a filter.</summary>
    public string OwnerSlug => Applies.Slug(Owner ?? "");
}
