using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Lists;

/// <summary>What is known of all kinds, in the order of the catalogue.</summary>
public sealed class KindRegistry(IReadOnlyList<KindPages> all)
{
    private readonly Dictionary<string, KindPages> byKind = all.ToDictionary(p => p.Kind.Name);

    public IReadOnlyList<KindPages> All => all;

    /// <summary>What is known of a kind.</summary>
    public KindPages this[Kind kind] => byKind[kind.Name];

    /// <summary>What is known of the kind that lies at an address below a programme; null when none does.</summary>
    public KindPages? At(string path) => all.FirstOrDefault(p => p.Kind.ReferenceIn(path) is not null);

    /// <summary>The kinds whose records take place on a day.</summary>
    public IReadOnlyList<Kind> Held { get; } = [.. all.Where(p => p.Day?.Is == DaySort.TakesPlace).Select(p => p.Kind)];

    /// <summary>The kinds whose records have a day on the timeline.</summary>
    public IReadOnlyList<Kind> Dated { get; } = [.. all.Where(p => p.Day is not null).OrderBy(p => p.Day!.Place).Select(p => p.Kind)];

    /// <summary>The kinds in which something is promised.</summary>
    public IReadOnlyList<KindPages> Promising { get; } = [.. all.Where(p => p.Promise is not null)];

    /// <summary>The kinds whose promises the editors follow up.</summary>
    public IReadOnlyList<Kind> Tasks { get; } = [.. all.Where(p => p.Promise is { IsTask: true }).Select(p => p.Kind)];

    /// <summary>The fields whose link says that a record is another one over again; what has one is not counted.</summary>
    public IReadOnlyList<string> CountedElsewhere { get; } = [.. all.Select(p => p.List.CountedElsewhere).OfType<string>().Distinct()];

    /// <summary>The kind whose records have members.</summary>
    public KindPages WithMembers { get; } = all.First(p => p.HasMembers);

    /// <summary>The kind whose progress is drawn as a bar.</summary>
    public KindPages Progressing { get; } = all.First(p => p.Progress is not null);

    /// <summary>The kind whose records in several programmes can be of one and the same.</summary>
    public KindPages SharedBySite { get; } = all.First(p => p.Shared is not null);

    /// <summary>The kind of which progress is asked.</summary>
    public KindPages Answerable { get; } = all.First(p => p.IsAnswerable);

    /// <summary>The kind whose text is followed.</summary>
    public KindPages Bulletins { get; } = all.First(p => p.Bulletin is not null);

    /// <summary>The states of all kinds, with words and colours.</summary>
    public IReadOnlyDictionary<string, KnownState> States { get; } =
        all.SelectMany(p => KnownState.In(p.Kind).Concat(p.States)).Concat(KnownState.OfEveryKind).DistinctBy(s => s.Slug)
            .ToDictionary(s => s.Slug);

    public IReadOnlyList<Kind> Menu { get; } = [.. all.Where(p => p.IsInMenu).Select(p => p.Kind)];

    /// <summary>The ways through the site that every page has.</summary>
    public Navigation Navigation => new([.. Menu.Select(k => (k.Plural, k.List))], [(Bulletins.Kind.Plural, Bulletins.Kind.List)]);

    /// <summary>A query for all records of some kinds that count.</summary>
    public ListQuery Counted(string programme, IEnumerable<Kind> kinds) =>
        new(programme) { Kinds = [.. kinds.Select(k => k.Name)], WithoutLinkIn = CountedElsewhere };
}
