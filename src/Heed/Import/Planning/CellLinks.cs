using Heed.Desk.Writing;
using Heed.Import.Cells;
using Heed.Import.Targets;
using Heed.Ledger.Kinds;

namespace Heed.Import.Planning;

/// <summary>What a cell names.</summary>
/// <param name="Paths">The records.</param>
/// <param name="Problem">Why there are none, as a sentence; null when there are some, or the cell names nobody.</param>
public sealed record FoundLinks(IReadOnlyList<string> Paths, string? Problem = null)
{
    /// <summary>The part of the record that is named; empty for a whole one.</summary>
    public string Part { get; init; } = "";

    /// <summary>Those for whom the one named speaks.</summary>
    public IReadOnlyList<string> OnBehalfOf { get; init; } = [];
}

/// <summary>Finds the records that cells name, and makes those that are entered because others name them, such as a body.</summary>
/// <param name="known">The records there are.</param>
/// <param name="map">What names mean.</param>
/// <param name="table">The kind of record that the table is of.</param>
public sealed class CellLinks(KnownRecords known, TableMap map, KindTargets table)
{
    private static readonly HashSet<string> All = ["all", "all recommendations", "all of them", "whole report"];

    private readonly Dictionary<(string Text, string Kind), FoundName> names = [];
    private readonly HashSet<string> certain = [];
    private readonly Dictionary<string, string> prefixes = [];

    /// <summary>The names, those that are new first.</summary>
    public IReadOnlyList<FoundName> Names =>
        [.. names.Values.OrderByDescending(n => n.MayBeSeveral).ThenByDescending(n => n.IsNew).ThenByDescending(n => n.Count)];

    /// <summary>Whether records of a kind can be made because a table names them.</summary>
    public static bool CanMake(Kind kind) => Slices.Registry[kind] is { } pages && (pages.IsNamedByOthers || pages.StartsProgramme);

    /// <summary>Notes the names that are certain to be one each, wherever they are in the table: lists can then be parted.</summary>
    public void Learn(string text) => certain.UnionWith(CellNames.Certainly(text).Select(Sameness.Of));

    /// <summary>Says which letters are before all numbers in a column of links.</summary>
    public void PrefixAt(string place, string prefix) => prefixes[place] = prefix;

    /// <summary>Finds what a cell names.</summary>
    /// <param name="target">The field with the link.</param>
    /// <param name="text">What the cell says.</param>
    /// <param name="prefix">The letters before each number in the column.</param>
    /// <param name="cells">1; or 0 when the cell is looked at once more, so that names are counted once.</param>
    public FoundLinks Find(TableTarget target, string text, string prefix, int cells = 1)
    {
        prefix = prefixes.GetValueOrDefault(target.Place) is { Length: > 0 } own ? own : prefix;
        var kind = LinkSearchKind(target);
        // An address is an address, also of what is imported after this.
        var addresses = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(PathIn).ToList();
        if (addresses.Count > 0 && addresses.TrueForAll(a => a.Contains('/', StringComparison.Ordinal)
            && Slices.Kinds.TryResolve(a, out var at, out _) && (kind is null || at == kind)))
            return new FoundLinks(addresses);
        if (kind is null)
            return NoSuch(text, "record");
        if (Meant(kind, text.Trim(), cells) is { } whole)
            return Each(kind, whole, text, cells);
        var of = KindTargets.Of(Slices.Registry[kind]);
        if (of.Number is not null && !CanMake(kind))
            return Numbered(of, target, text, prefix);
        var found = CellNames.In(text, n => IsKnown(kind, n), hasOthers: of.At(target.Beside("onBehalfOf")) is not null
            || table.At(target.Beside("onBehalfOf")) is not null);
        return Each(kind, found.SelectMany(n => Meant(kind, n.Name, cells) ?? [n]), text, cells);
    }

    // What somebody said that a name is: one name, several, or none.
    private IEnumerable<CellName>? Meant(Kind kind, string name, int cells)
    {
        if (!map.Names.TryGetValue(name, out var meant))
            return null;
        var count = names.GetValueOrDefault((name, kind.Name))?.Count ?? 0;
        names[(name, kind.Name)] = new FoundName(name, kind, count + cells, null, IsNew: false, MayBeSeveral: false);
        return meant.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(n => new CellName(n));
    }

    private bool IsKnown(Kind kind, string name) => certain.Contains(Sameness.Of(name)) || known.Named(kind, name).Count == 1
        || map.Names.ContainsKey(name);

    private FoundLinks Each(Kind kind, IEnumerable<CellName> found, string text, int cells)
    {
        var paths = new List<string>();
        var behalf = new List<string>();
        foreach (var name in found)
        {
            if (One(kind, name, text, cells) is not { } path)
                return NoSuch(name.Name, kind.Label.ToLowerInvariant());
            paths.Add(path);
            if (name.OnBehalfOf is { } others && One(kind, new CellName(others), others, cells) is { } whole)
                behalf.Add(whole);
        }
        return new FoundLinks([.. paths.Distinct()]) { OnBehalfOf = behalf };
    }

    private string? One(Kind kind, CellName name, string cell, int cells)
    {
        var path = PathIn(name.Name);
        var there = known.At(path) is { } exact && exact.Kind == kind ? [exact] : known.Named(kind, name.Name);
        if (there.Count == 0 && name.ShortForm is { } shortened)
            there = known.Named(kind, shortened);
        var isNew = false;
        if (there.Count != 1)
        {
            if (there.Count > 1 || !CanMake(kind))
                return null;
            there = [Make(kind, name)];
            isNew = true;
        }
        var key = (name.Name, kind.Name);
        var before = names.GetValueOrDefault(key);
        var several = isNew && (cell.Contains(',', StringComparison.Ordinal) || cell.Contains(" and ", StringComparison.Ordinal))
            && name.Name.Length > 3 && Sameness.Of(cell).Contains(Sameness.Of(name.Name), StringComparison.Ordinal)
            && (name.Name.Contains(',', StringComparison.Ordinal) || name.Name.Contains(" and ", StringComparison.Ordinal));
        names[key] = new FoundName(
            name.Name, kind, (before?.Count ?? 0) + cells, there[0].Path, before?.IsNew == true || isNew,
            before?.MayBeSeveral == true || several);
        return there[0].Path;
    }

    private KnownRecord Make(Kind kind, CellName name)
    {
        var reference = NewReference.Propose(kind, name.Name, known.ReferencesOf(kind));
        return known.Make(kind.PathOf(reference.Length == 0 ? $"{kind.Name}-{known.Made.Count + 1}" : reference), kind, name.Name,
            name.ShortForm is { } shortened ? [shortened] : []);
    }

    private FoundLinks Numbered(KindTargets of, TableTarget target, string text, string prefix)
    {
        // A judgement of all recommendations is one of their report.
        if (All.Contains(Sameness.Of(text)) && !target.Field.ValueType.IsGenericType && known.AllWithin(of) is { } above)
            return new FoundLinks([above]);
        var paths = new List<string>();
        var part = "";
        foreach (var number in RecordNumber.NamesSeveral(text) && target.Field.IsList ? RecordNumber.Several(text, prefix)
            : RecordNumber.Read(text, prefix) is { } single ? [single] : [])
        {
            var found = known.Numbered(of, number.Key, null);
            if (found.Count == 0 && number.Part.Length > 0)
                (found, part) = (known.Numbered(of, number.Number, null), number.Part);
            if (found.Count > 1)
                return new FoundLinks([], $"There are {found.Count} records with the number {number.Number}. Use a column with their "
                    + "addresses, such as " + found[0] + ".");
            paths.AddRange(found);
        }
        if (paths.Count > 0)
            return new FoundLinks([.. paths.Distinct()]) { Part = part };
        return known.Named(of.Kind, text) is [var titled] ? new FoundLinks([titled.Path]) : NoSuch(text, of.Kind.Label.ToLowerInvariant());
    }

    private Kind? LinkSearchKind(TableTarget target) =>
        table.Table.Links.GetValueOrDefault(target.Place) is { } name ? Slices.Kinds[name]
        : target.Field.ValueType.IsGenericType
            ? Slices.Kinds.All.FirstOrDefault(k => k.ContentType == target.Field.ValueType.GetGenericArguments()[0]) : null;

    // An address may be written whole, as a browser has it.
    private static string PathIn(string text)
    {
        var said = text.Trim();
        if (!said.Contains("://", StringComparison.Ordinal))
            return said.Trim('/');
        return Uri.TryCreate(said, UriKind.Absolute, out var address) && address.AbsolutePath.Trim('/').Split('/', 2) is [_, var path]
            ? path : said;
    }

    private static FoundLinks NoSuch(string text, string what) =>
        new([], $"There is no {what} called “{Layout.ProgrammeFilter.Shorten(text)}”. Import it first, or correct the name.");
}
