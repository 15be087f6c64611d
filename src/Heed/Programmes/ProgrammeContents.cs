using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.Programmes;

/// <summary>Everything a programme's record holds, kind by kind.</summary>
public sealed class ProgrammeContents : Page
{
    /// <summary>The lists, in the order in which kinds are shown.</summary>
    public required IReadOnlyList<ListedKind> Lists { get; init; }

    /// <summary>How many records there are in all.</summary>
    public int Total => Lists.Sum(l => l.Count);

    /// <summary>How many lists hold nothing.</summary>
    public int Empty => Lists.Count(l => l.Count == 0);

    public override string Title => T("Everything in this programme");

    public override string? Section => "contents";

    public override string? Description =>
        T($"All the lists for {Here.ProgrammeTitle}, and how many records are in each.");

    /// <summary>Counts every kind.</summary>
    public static async Task<ProgrammeContents> LoadAsync(RequestContext here, KindRegistry registry, CancellationToken cancel)
    {
        var counts = await CountsAsync(here, here.Programme, registry, cancel);
        var lists = registry.All.Where(f => f.Kind.List.Length > 0).Select(f => new ListedKind(f, counts.GetValueOrDefault(f.Kind.Name)));
        return new ProgrammeContents { Here = here, Lists = [.. lists] };
    }

    /// <summary>
    /// How many records of each kind a programme holds, by the kind's name; what a list does not count is left out here too.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, int>> CountsAsync(
        RequestContext here, string programme, KindRegistry registry, CancellationToken cancel)
    {
        var counts = new Dictionary<string, int>(await here.Reading.CountByKindAsync(new ListQuery(programme), cancel));
        foreach (var pages in registry.All.Where(f => f.List.CountedElsewhere is not null && counts.ContainsKey(f.Kind.Name)))
        {
            var counted = ListOfRecords.Counted(new ListQuery(programme) { Kinds = [pages.Kind.Name] }, pages);
            counts[pages.Kind.Name] = await here.Reading.CountAsync(counted, cancel);
        }
        return counts;
    }
}

/// <summary>A kind of record with how many there are.</summary>
public sealed record ListedKind(KindPages Pages, int Count)
{
    /// <summary>"26 meetings", "None so far".</summary>
    public string Holds(RequestContext here) =>
        Count == 0 ? here.Voiced(T("We have not found any"), T("None so far")) : Phrases.Count(Count, Pages.Kind);
}
