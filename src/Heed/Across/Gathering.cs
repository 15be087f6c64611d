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
    public async Task<string?> FindAsync(string value, RequestContext here, KindRegistry registry, CancellationToken cancel)
    {
        var isNamed = this == ByStrand && (here.ProgrammeContent as INamesStrands)?.Named.Any(s => s.Slug == value) == true;
        return isNamed || await here.Reading.CountAsync(Query(here, registry, value), cancel) > 0
            ? (await NamesAsync(here, registry, [value], cancel)).GetValueOrDefault(value) : null;
    }

    /// <summary>The record of the body or group of that name; null when there is none.</summary>
    public async Task<string?> RecordAsync(string value, RequestContext here, KindRegistry registry, CancellationToken cancel) =>
        this == ByStrand ? null : (await RecordsAsync(here, registry, [value], cancel)).Select(r => r.Path).FirstOrDefault();

    /// <summary>
    /// What each value is called: as the programme names its strands, as the record of that body or group is titled, or as somebody typed
    /// it. What has no name, such as another record that a promise is about, is left out.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        RequestContext here, KindRegistry registry, IReadOnlyCollection<string> values, CancellationToken cancel)
    {
        if (this == ByStrand)
            return values.ToDictionary(v => v, v => (here.ProgrammeContent as INamesStrands)?.NameOf(v) ?? v);
        var names = new Dictionary<string, string>();
        foreach (var record in await RecordsAsync(here, registry, values, cancel))
            names.TryAdd(record.Reference, record.Title);
        foreach (var facet in Applies.Typed)
        {
            foreach (var typed in (await here.Reading.CountByFacetAsync(
                new ListQuery(here.Programme), facet, Most.Read, cancel)).Keys.SelectMany(Applies.Each))
            {
                if (Applies.Slug(typed) is var value && values.Contains(value))
                    names.TryAdd(value, typed);
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
