using Heed.Ledger.Records;
using Heed.Ledger.Storage;

namespace Heed.Ledger;

/// <summary>All that lists, filters, links and search read of one edition: as it is served, or as its content gives it.</summary>
internal sealed record DerivedEdition(
    EntryRow Entry, IReadOnlyList<FacetRow> Facets, IReadOnlyList<LinkRow> Links, EditionText? Text)
{
    /// <summary>The differences to what is served, in words.</summary>
    public IEnumerable<(string What, string Served, string Derived)> DifferencesTo(DerivedEdition served, ContentProtector seal)
    {
        var (was, now) = (Columns(served.Entry, seal), Columns(Entry, seal));
        // Whether a title for fewer readers differs may be told; what it says may not.
        var isClosed = served.Entry.Audience != Audience.Public.Value;
        return was.Zip(now, static (before, after) => (What: before.Name, Was: before.Value, Now: after.Value))
            .Append((What: "filters", Was: Said(served.Facets), Now: Said(Facets)))
            .Append((What: "links", Was: Said(served.Links), Now: Said(Links)))
            .Append((What: "search text", Was: served.Text?.ToString() ?? "", Now: Text?.ToString() ?? ""))
            .Where(c => c.Was != c.Now)
            .Select(c => isClosed ? (c.What, Was: "closed", Now: "closed") : c);
    }

    /// <summary>Takes over into the row that is served what this one gives.</summary>
    public void WriteTo(EntryRow served)
    {
        (served.Standing, served.Title, served.TitleKey) = (Entry.Standing, Entry.Title, Entry.TitleKey);
        (served.State, served.IsSettled) = (Entry.State, Entry.IsSettled);
        (served.OnFrom, served.OnTo, served.OnKey) = (Entry.OnFrom, Entry.OnTo, Entry.OnKey);
        (served.DueBy, served.DueKey, served.FirstDueBy) = (Entry.DueBy, Entry.DueKey, Entry.FirstDueBy);
        (served.NotDoneOn, served.ValidTo) = (Entry.NotDoneOn, Entry.ValidTo);
    }

    private static (string Name, string Value)[] Columns(EntryRow e, ContentProtector seal) =>
        [
            ("standing", $"{e.Standing}"),
            ("title", seal.TitleOf(e)),
            ("title in order", e.TitleKey),
            ("state", $"{e.State}"),
            ("settled", $"{e.IsSettled}"),
            ("day", $"{e.OnFrom:O} {e.OnTo:O} {e.OnKey:O}"),
            ("due", $"{e.DueBy:O} {e.DueKey:O}"),
            ("first due", $"{e.FirstDueBy:O}"),
            ("not done on", $"{e.NotDoneOn:O}"),
            ("valid until", $"{e.ValidTo:O}"),
        ];

    private static string Said(IReadOnlyList<FacetRow> facets) =>
        string.Join("; ", facets.Select(f => $"{f.Name}: {f.Value}").Order(StringComparer.Ordinal));

    private static string Said(IReadOnlyList<LinkRow> links) =>
        string.Join("; ", links.OrderBy(l => l.Ordinal).Select(l => $"{l.Role}: {l.ToRecord}"));
}
