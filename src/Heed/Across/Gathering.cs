using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.Across;

/// <summary>
/// A way to gather records of every kind: all that have one value of a facet. The value is the last part of the page's address.
/// </summary>
/// <param name="Facet">The facet, such as <c>strand</c>; also the name by which it is followed.</param>
/// <param name="List">The address of the page that lists the values.</param>
public sealed record Gathering(string Facet, string List)
{
    /// <summary>By strand of the programme.</summary>
    public static Gathering ByStrand { get; } = new("strand", "strands");

    /// <summary>By whom something applies to: a body, a group, or people such as child protection committees.</summary>
    public static Gathering ByWhom { get; } = new(Applies.Facet, "for");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Gathering> All { get; } = [ByStrand, ByWhom];

    /// <summary>What is gathered for a value. What is another record over again is left out.</summary>
    public ListQuery Query(RequestContext here, KindRegistry registry, string value) =>
        registry.Counted(here.Programme, registry.All.Where(p => p.Kind.List.Length > 0).Select(p => p.Kind))
            with { Facets = new Dictionary<string, IReadOnlyList<string>> { [Facet] = [value] } };

    /// <summary>The values that records have today or on the day read, with how many records have each.</summary>
    public Task<IReadOnlyDictionary<string, int>> CountAsync(RequestContext here, KindRegistry registry, CancellationToken cancel) =>
        here.Reading.CountByFacetAsync(
            registry.Counted(here.Programme, registry.All.Select(p => p.Kind)), Facet, Most.Choices, cancel);

    /// <summary>
    /// What each value is called: as the programme names its strands, as the record of that body or group is titled, or as somebody typed
    /// it. What has no name, such as another record that a promise is about, is left out.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        RequestContext here, KindRegistry registry, IReadOnlyCollection<string> values, CancellationToken cancel)
    {
        if (this == ByStrand)
            return values.ToDictionary(v => v, v => (here.ProgrammeContent as INamesStrands)?.NameOf(v) ?? v);
        var lists = registry.All.Where(p => p.CanBeAddressed).Select(p => p.Kind.List).ToList();
        var titles = await here.Reading.TitlesAsync(
            here.Programme, [.. from list in lists from value in values select $"{list}/{value}"], cancel);
        var typed = new Dictionary<string, string>();
        foreach (var facet in Applies.Typed)
        {
            foreach (var name in (await here.Reading.CountByFacetAsync(
                new ListQuery(here.Programme), facet, Most.Choices, cancel)).Keys)
                typed.TryAdd(Applies.Short(name), name);
        }
        var names = new Dictionary<string, string>();
        foreach (var value in values)
        {
            if ((lists.Select(list => titles.GetValueOrDefault($"{list}/{value}")).OfType<string>().FirstOrDefault()
                ?? typed.GetValueOrDefault(value)) is { } name)
                names[value] = name;
        }
        return names;
    }
}
