using Heed.Layout;
using Heed.Ledger;

namespace Heed.Records.Elsewhere;

/// <summary>A record of another programme as a page shows it.</summary>
/// <param name="Address">Its address, read as at the same day.</param>
/// <param name="Title">Its title on that day; null when it cannot be read then.</param>
/// <param name="Programme">What its programme is called.</param>
public sealed record ElsewhereLink(string Address, string? Title, string? Programme)
{
    // A page shows the first of them; who names more than this has made a list.
    private const int Most = 20;

    /// <summary>What a content names, as the reader may read it on the page's day.</summary>
    public static async Task<IReadOnlyList<ElsewhereLink>> LoadAsync(
        RequestContext here, IEnumerable<string> typed, CancellationToken cancel)
    {
        var links = new List<ElsewhereLink>();
        foreach (var address in typed.Select(t => ElsewhereAddress.Of(t)).OfType<ElsewhereAddress>().Distinct().Take(Most))
        {
            var programme = here.Names.ProgrammeOf(address.Name);
            var found = here.Kinds.TryResolve(address.Path, out _, out _)
                ? await here.Reading.FindAsync(programme, address.Path, cancel) : null;
            links.Add(await OfAsync(here, programme, address.Path, found is { Content: not null } ? found.Entry.Title : null, cancel));
        }
        return links;
    }

    /// <summary>The records of other programmes that name one, by a facet with the addresses.</summary>
    public static async Task<IReadOnlyList<ElsewhereLink>> NamingAsync(
        RequestContext here, Entry entry, string facet, CancellationToken cancel)
    {
        var addresses = here.Names.AllOf(here.Programme).Select(name => new ElsewhereAddress(name, entry.Path).Facet);
        var links = new List<ElsewhereLink>();
        foreach (var other in await here.Reading.EverywhereAsync(facet, addresses, Most, cancel))
            links.Add(await OfAsync(here, other.Programme, other.Path, other.Title, cancel));
        return links;
    }

    private static async Task<ElsewhereLink> OfAsync(
        RequestContext here, string programme, string path, string? title, CancellationToken cancel) =>
        new(here.WithAsAt($"/{here.Names.NameOf(programme)}/{path}"), title,
            title is null ? null : (await here.Reading.FindAsync(programme, "", cancel))?.Content?.Title);
}
