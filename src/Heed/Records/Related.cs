using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Records;

/// <summary>The records that stand in one relation to a record, the latest first.</summary>
/// <param name="Relation">The relation in words, in English, read from the record's side.</param>
/// <param name="Records">The records; of very many, the latest.</param>
public sealed record Related(string Relation, IReadOnlyList<Entry> Records)
{
    private const int Shown = 6;

    /// <summary>The sorts of links of which there are more than <see cref="Records"/> holds.</summary>
    public IReadOnlyList<LinkGroup> More { get; init; } = [];

    /// <summary>How many there are.</summary>
    public int Total => Records.Count + More.Sum(m => Math.Max(0, m.Count - Records.Count(r => r.Kind == m.Kind)));

    /// <summary>Those that are shown at once.</summary>
    public IEnumerable<Entry> First => Records.Count <= Shown + 1 ? Records : Records.Take(Shown);

    /// <summary>Those that are folded.</summary>
    public IReadOnlyList<Entry> Rest => [.. Records.Skip(First.Count())];

    /// <summary>Links grouped by relation.</summary>
    /// <param name="links">The links.</param>
    /// <param name="first">The relations that come first, in their order; others follow.</param>
    public static IReadOnlyList<Related> Of(IEnumerable<Link> links, params string[] first) =>
        [
            .. links
                .GroupBy(l => l.Relation)
                .OrderBy(g => Array.IndexOf(first, g.Key) is >= 0 and var place ? place : first.Length)
                .Select(g => new Related(
                    g.Key, Latest(g.Select(l => l.Other))) { More = [.. g.Select(l => l.Among).OfType<LinkGroup>().Distinct()] }),
        ];

    /// <summary>The address, below the programme, that lists all records of a kind that link to a record in a role.</summary>
    public static string ListAddress(Kind kind, string path, string role) =>
        $"{kind.List}?linked={Uri.EscapeDataString(path)}&as={Uri.EscapeDataString(role)}";

    /// <summary>The day or span a record is about, in words; null when it has none.</summary>
    public static string? When(Entry entry) =>
        (entry.OnFrom, entry.OnTo) switch
        {
            ({ } from, { } to) => DaysInWords.Words(from, to) ?? Layout.Phrases.Day(from),
            ({ } from, null) => T($"from {from}"),
            (null, { } to) => T($"up to {to}"),
            _ => null,
        };

    private static IReadOnlyList<Entry> Latest(IEnumerable<Entry> entries) =>
        [.. entries.DistinctBy(e => e.Path).OrderByDescending(e => e.OnFrom ?? e.OnTo ?? DateOnly.MinValue)
            .ThenBy(e => e.Title, StringComparer.Ordinal)];
}
