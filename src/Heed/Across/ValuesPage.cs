using Heed.Design;
using Heed.Layout;
using Heed.Lists;

namespace Heed.Across;

/// <summary>The strands of a programme, or the bodies, groups and people that something applies to.</summary>
public sealed class ValuesPage : Page
{
    public required Gathering By { get; init; }

    /// <summary>Each with its address, what it is called, and how many records it has.</summary>
    public required IReadOnlyList<(string Value, string Name, int Count)> Values { get; init; }

    public override string Title => By == Gathering.ByStrand ? T("Strands") : T("What applies to whom");

    /// <summary>What the page is for.</summary>
    public string Lead => By == Gathering.ByStrand ? T("The areas of work in this programme, and everything in each.")
        : T("Choose an organisation or a group of people to see what they must do or know, with deadlines.");

    public override string? Section => "contents";

    public override string? Description => Lead;

    public static async Task<ValuesPage> LoadAsync(Gathering by, RequestContext here, KindRegistry registry, CancellationToken cancel)
    {
        var counts = await by.CountAsync(here, registry, cancel);
        var values = by == Gathering.ByStrand && here.ProgrammeContent is INamesStrands programme
            ? [.. programme.Named.Select(s => s.Slug).Union(counts.Keys)] : counts.Keys.ToList();
        var names = await by.NamesAsync(here, registry, values, cancel);
        var all = values.Where(names.ContainsKey).Select(v => (Value: v, names[v].Name, Count: counts.GetValueOrDefault(v)));
        return new ValuesPage
        {
            Here = here,
            By = by,
            Values = [.. by == Gathering.ByStrand ? all : all.OrderBy(v => v.Name, StringComparer.OrdinalIgnoreCase)],
        };
    }
}
