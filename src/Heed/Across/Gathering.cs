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
        here.Reading.CountByFacetAsync(registry.Counted(here.Programme, registry.All.Select(p => p.Kind)), Facet, Most.Choices, cancel);

    /// <summary>What a value is called; null where there is no page for it: no record has it, or it has no name.</summary>
    public async Task<Named?> FindAsync(string value, RequestContext here, KindRegistry registry, CancellationToken cancel)
    {
        var isNamed = this == ByStrand && (here.ProgrammeContent as INamesStrands)?.Named.Any(s => s.Slug == value) == true;
        return isNamed || await here.Reading.CountAsync(Query(here, registry, value), cancel) > 0
            ? (await NamesAsync(here, registry, [value], cancel)).GetValueOrDefault(value) : null;
    }

    /// <summary>
    /// What each value is called: as the programme names its strands, as the record of that body or group is titled, or as somebody typed
    /// it. What has no name, such as another record that a promise is about, is left out.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, Named>> NamesAsync(
        RequestContext here, KindRegistry registry, IReadOnlyCollection<string> values, CancellationToken cancel)
    {
        if (this == ByStrand)
            return values.ToDictionary(v => v, v => new Named((here.ProgrammeContent as INamesStrands)?.NameOf(v) ?? v, null));
        var names = new Dictionary<string, Named>();
        foreach (var record in await RecordsAsync(here, registry, values, cancel))
            names.TryAdd(record.Reference, new Named(record.Title, record.Path));
        foreach (var facet in Applies.Typed)
        {
            foreach (var typed in (await here.Reading.CountByFacetAsync(
                new ListQuery(here.Programme), facet, Most.Read, cancel)).Keys.SelectMany(Applies.Each))
            {
                if (Applies.Slug(typed) is var value && values.Contains(value))
                    names.TryAdd(value, new Named(typed, null));
            }
        }
        return names;
    }

    private static async Task<IEnumerable<Entry>> RecordsAsync(
        RequestContext here, KindRegistry registry, IReadOnlyCollection<string> values, CancellationToken cancel)
    {
        string[] paths =
            [.. from pages in registry.All where pages.CanBeAddressed from value in values select $"{pages.Kind.List}/{value}"];
        return (await here.Reading.ListAsync(new ListQuery(here.Programme) { Among = paths, Take = paths.Length }, cancel)).Records
            .Select(r => r.Entry);
    }
}

/// <summary>What a value is called.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Record">The record of the body or group of that name; null when there is none.</param>
public sealed record Named(string Name, string? Record);
