using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.Across;

/// <summary>What is asked of one body in all programmes of the site.</summary>
public sealed class EverywherePage : Page
{
    private const int Shown = 10;

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The list of its kind, as in the address.</summary>
    public required string List { get; init; }

    /// <summary>Its short name in the address.</summary>
    public required string Slug { get; init; }

    /// <summary>Which programmes this page shows.</summary>
    public required PageOf Page { get; init; }

    /// <summary>The programmes with what each asks of it.</summary>
    public required IReadOnlyList<AskedInProgramme> Programmes { get; init; }

    public override string Title => T($"{Name}: requests and promises in all programmes");

    public override string? Description => T($"What {Name} was asked to do, leads or promised, in every programme on this site.");

    public override PageTools Tools => new($"“{Title}”");

    /// <summary>In how many programmes, and how much.</summary>
    public string Finding =>
        Page.Pages > 1 ? T($"{Page.Total:# programme names|# programmes name} {Name}.")
        : T($"{Page.Total:# programme names|# programmes name} {Name}. {Total:# record applies|# records apply} to it, and {
            Overdue:# is|# are} overdue.");

    private int Total => Programmes.Sum(p => p.Total);

    private int Overdue => Programmes.Sum(p => p.Overdue);

    /// <summary>Gathers it; null when no public programme knows such a body.</summary>
    public static async Task<EverywherePage?> LoadAsync(string slug, RequestContext here, KindRegistry registry, CancellationToken cancel)
    {
        var same = await SiteWideKind.NamedAsync(registry.SharedBySite, here.Reading, slug, cancel);
        if (same.Count == 0)
            return null;
        var programmes = same.GroupBy(r => r.Entry.Programme).ToList();
        var page = PageOf.Read(here, Most.Programmes, programmes.Count);
        var asked = new List<AskedInProgramme>();
        foreach (var records in programmes.Skip(page.Skip).Take(page.Size))
        {
            if (await here.EnterAsync(records.Key, cancel))
                asked.Add(await OfAsync(here, [.. records.Select(r => r.Entry)], registry, cancel));
        }
        here.Leave();
        var name = same.FirstOrDefault(r => Applies.Slug(r.Entry.Title) == slug) ?? same[0];
        return new EverywherePage { Here = here, List = registry.SharedBySite.Kind.List, Slug = slug, Name = name.Entry.Title,
            Page = page, Programmes = asked };
    }

    private static async Task<AskedInProgramme> OfAsync(
        RequestContext here, IReadOnlyList<Entry> bodies, KindRegistry registry, CancellationToken cancel)
    {
        var query = registry.Counted(here.Programme, registry.All.Where(p => p.Kind.List.Length > 0).Select(p => p.Kind)) with
        {
            Facets = new Dictionary<string, IReadOnlyList<string>> { [Applies.Facet] = [.. bodies.Select(b => b.Reference)] },
            Order = EntryOrder.Awaited,
            Take = Shown,
        };
        var list = await here.Reading.ListAsync(query, cancel);
        return new AskedInProgramme(
            new DesignLink(here.ProgrammeTitle, here.Url()), [.. bodies.Select(b => new DesignLink(b.Title, here.Url(b.Path)))],
            [.. (await ListOfRecords.RowsAsync(here, list.Records, cancel)).Select(r => (new DesignLink(r.Entry.Title,
                here.Url(r.Entry.Path)), r))],
            list.Total, await here.Reading.CountAsync(here.Overdue(query), cancel),
            await here.Reading.CountAsync(here.NothingFound(query), cancel), here.Url($"for/{bodies[0].Reference}"));
    }
}

/// <summary>What one programme asks of the body.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Bodies">Its records of the body.</param>
/// <param name="Rows">The first of what applies to it: what is open and due soonest comes first.</param>
/// <param name="Total">How much applies to it.</param>
/// <param name="Overdue">How much of it is overdue.</param>
/// <param name="Silent">Of how much of it nothing is known since its deadline passed.</param>
/// <param name="All">Where all of it is listed.</param>
public sealed record AskedInProgramme(
    DesignLink Programme, IReadOnlyList<DesignLink> Bodies, IReadOnlyList<(DesignLink Link, ListRow Row)> Rows, int Total, int Overdue,
    int Silent, string All)
{
    public string Sentence
    {
        get
        {
            if (Total == 0)
                return T("Nothing in this record applies to it.");
            string?[] sentences =
            [
                T($"{Total:# record applies|# records apply} to it."),
                Overdue == 0 ? null : T($"{Overdue:# is|# are} overdue."),
                Silent == 0 ? null : T($"For {Silent}, the deadline has passed and we have found nothing since."),
            ];
            return string.Join(' ', sentences.OfType<string>());
        }
    }
}
