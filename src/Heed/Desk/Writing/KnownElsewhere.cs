using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.People;

namespace Heed.Desk.Writing;

/// <summary>
/// What other programmes of the site know in public of what somebody looks for, so that its names need not be typed again. Only of bodies:
/// two people of one name may be two people.
/// </summary>
public static class KnownElsewhere
{
    /// <summary>Those of that title or other name, one of each title.</summary>
    public static async Task<IReadOnlyList<Body>> FindAsync(RequestContext here, Kind? kind, string words, CancellationToken cancel)
    {
        if (kind != PeopleDeclarations.OfBody.Kind || words.Length > Content.TitleLength)
            return [];
        var same = await SameBody.FindAsync(here.Now(), words, [], cancel);
        return [.. same.Where(r => r.Entry.Programme != here.Programme).Select(r => r.Content).OfType<Body>()
            .DistinctBy(b => b.Title, StringComparer.OrdinalIgnoreCase)];
    }
}
