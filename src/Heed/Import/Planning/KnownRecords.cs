using Heed.Import.Cells;
using Heed.Import.Targets;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Import.Planning;

/// <summary>The records of a programme, published or drafted, and those that a table makes; found by address, name or number.</summary>
public sealed class KnownRecords
{
    /// <summary>So many records of a programme are looked through.</summary>
    private const int Most = 100_000;

    private readonly Dictionary<string, KnownRecord> byPath = [];
    private readonly Dictionary<(string Kind, string Name), List<string>> byName = [];
    private readonly Dictionary<(string Kind, string Number), List<(string Path, string? Within)>> byNumber = [];
    private readonly HashSet<string> numbered = [];
    private readonly HashSet<string> taken = [];
    private readonly Dictionary<string, HashSet<string>> references = [];
    private readonly Dictionary<string, bool> severalAbove = [];

    /// <summary>Those that this table made, in the order in which they were named.</summary>
    public List<KnownRecord> Made { get; } = [];

    public IEnumerable<KnownRecord> All => byPath.Values;

    /// <summary>Reads them, with what they say.</summary>
    public static async Task<KnownRecords> LoadAsync(
        Reading reading, string programme, IEnumerable<Kind> kinds, CancellationToken cancel, bool withDrafts = true)
    {
        var known = new KnownRecords();
        var drafts = !withDrafts ? [] : (await reading.OpenDraftsAsync(programme, cancel)).ToDictionary(d => d.Line.Path);
        foreach (var kind in kinds.Distinct())
        {
            var entries = new List<Entry>();
            await foreach (var entry in reading.OutlineAsync(programme, kind.Name, 0, Most, cancel))
                entries.Add(entry);
            var editions = await reading.EditionsAsync(programme, entries, cancel);
            foreach (var entry in entries)
            {
                if (drafts.Remove(entry.Path, out var draft))
                    known.Add(Of(draft));
                else if (editions.GetValueOrDefault(entry.Sequence)?.Content is { } content)
                    known.Add(Of(entry.Path, kind, content, 0) with { IsWithdrawn = entry.Standing == Standing.Withdrawn });
            }
            foreach (var draft in drafts.Values.Where(d => d.Line.Kind == kind).ToList())
                known.Add(Of(draft));
        }
        return known;
    }

    /// <summary>The record at an address; null when there is none.</summary>
    public KnownRecord? At(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The records of a kind that have a name, capital letters, marks and a "the" before it aside.</summary>
    public IReadOnlyList<KnownRecord> Named(Kind kind, string name) =>
        byPath.GetValueOrDefault(name) is { } one && one.Kind == kind ? [one]
        : byName.TryGetValue((kind.Name, NameKey(name)), out var paths) ? [.. paths.Distinct().Select(p => byPath[p])] : [];

    /// <summary>The records of a kind that have a number, within another record where that is known.</summary>
    public IReadOnlyList<string> Numbered(KindTargets targets, string number, string? within)
    {
        if (numbered.Add(targets.Kind.Name))
        {
            foreach (var record in byPath.Values.Where(r => r.Kind == targets.Kind && r.Content is not null).ToList())
                Number(record.Path, targets, record.Content!);
        }
        return byNumber.TryGetValue((targets.Kind.Name, number), out var found)
            ? [.. found.Where(f => within is null || f.Within is null || f.Within == within).Select(f => f.Path)] : [];
    }

    /// <summary>The one record within which all of a kind are; null when there are several, or none.</summary>
    public string? AllWithin(KindTargets targets) => Above(targets) is [var one] ? one : null;

    /// <summary>Whether the records of a kind are within different ones, such as the recommendations of two reports.</summary>
    public bool HaveSeveralAbove(KindTargets targets) => severalAbove.TryGetValue(targets.Kind.Name, out var several) ? several
        : severalAbove[targets.Kind.Name] = Above(targets).Count > 1;

    private List<string> Above(KindTargets targets) => targets.Within is not { } within ? []
        : byPath.Values.Where(r => r.Kind == targets.Kind && r.Content is not null)
            .SelectMany(r => within.Field.ValuesIn(r.Content!)).OfType<IRef>().Select(r => r.Path).Distinct().Take(2).ToList();

    /// <summary>Notes the number of a record that the table makes.</summary>
    public void Number(string path, KindTargets targets, string number, string? within)
    {
        if (!byNumber.TryGetValue((targets.Kind.Name, number), out var found))
            byNumber[(targets.Kind.Name, number)] = found = [];
        found.Add((path, within));
    }

    private void Number(string path, KindTargets targets, Content content)
    {
        var number = targets.Number?.Field.ValuesIn(content).FirstOrDefault()?.ToString();
        var within = targets.Within?.Field.ValuesIn(content).OfType<IRef>().FirstOrDefault()?.Path;
        if (number is not null)
            Number(path, targets, RecordNumber.Read(number)?.Key ?? number, within);
    }

    /// <summary>Whether an address is taken.</summary>
    public bool IsTaken(string path) => byPath.ContainsKey(path) || taken.Contains(path);

    /// <summary>Takes an address for a record that the table makes.</summary>
    public void Take(string path) => taken.Add(path);

    /// <summary>The references of a kind that are taken.</summary>
    public HashSet<string> ReferencesOf(Kind kind) =>
        references.TryGetValue(kind.Name, out var used) ? used
        : references[kind.Name] = [.. byPath.Values.Where(r => r.Kind == kind).Select(r => kind.ReferenceIn(r.Path)!)];

    /// <summary>Adds a record that the table makes.</summary>
    public KnownRecord Make(string path, Kind kind, string title, IReadOnlyList<string> otherNames)
    {
        var made = new KnownRecord(path, kind, null, 0, title, otherNames);
        Made.Add(made);
        Add(made);
        return made;
    }

    private void Add(KnownRecord record)
    {
        byPath[record.Path] = record;
        if (references.TryGetValue(record.Kind.Name, out var used))
            used.Add(record.Kind.ReferenceIn(record.Path)!);
        foreach (var name in record.OtherNames.Prepend(record.Title).Select(NameKey).Where(n => n.Length > 0).Distinct())
        {
            if (!byName.TryGetValue((record.Kind.Name, name), out var paths))
                byName[(record.Kind.Name, name)] = paths = [];
            paths.Add(record.Path);
        }
    }

    private static KnownRecord Of(OpenDraft draft) => Of(draft.Line.Path, draft.Line.Kind, draft.Content, draft.Line.Version);

    private static KnownRecord Of(string path, Kind kind, Content content, int version) =>
        new(path, kind, content, version, content.Title, content is INamed named ? [.. named.OtherNames] : []);

    private static string NameKey(string name)
    {
        var same = Sameness.Of(name);
        return same.StartsWith("the ", StringComparison.Ordinal) ? same[4..] : same;
    }
}
