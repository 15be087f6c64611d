using System.Globalization;
using Heed.Design;
using Heed.Layout;

namespace Heed.Overview;

/// <summary>Which programmes to show.</summary>
/// <param name="Status">Only those that go on (<c>open</c>) or only those that have closed (<c>closed</c>).</param>
/// <param name="Owner">Only those of one owner.</param>
/// <param name="Year">Only those announced in one year.</param>
public sealed record OverviewFilter(string? Status, string? Owner, string? Year)
{
    /// <summary>The parameters in addresses.</summary>
    public static IReadOnlyList<string> Parameters { get; } = ["status", "owner", "year"];

    public bool IsSet => Status is not null || Owner is not null || Year is not null;

    /// <summary>What was chosen, for addresses.</summary>
    public string Query => string.Join('&', new (string Name, string? Value)[] { ("status", Status), ("owner", Owner), ("year", Year) }
        .Where(c => c.Value is not null).Select(c => $"{c.Name}={Uri.EscapeDataString(c.Value!)}"));

    /// <summary>Reads what an address asks for.</summary>
    /// <exception cref="BadRequestException">It asks for what no programme has.</exception>
    public static OverviewFilter Read(RequestContext here, IReadOnlyList<OverviewRow> all) =>
        new(Chosen(here, "status", T("Status"), Statuses()), Chosen(here, "owner", T("Owner"), Owners(all)),
            Chosen(here, "year", T("Year announced"), Years(all)));

    /// <summary>The choices for the status.</summary>
    public static IReadOnlyList<DesignOption> Statuses() => [new("open", T("Open")), new("closed", T("Closed"))];

    /// <summary>The owners of the programmes.</summary>
    public static IReadOnlyList<DesignOption> Owners(IReadOnlyList<OverviewRow> all) =>
        [.. all.Where(r => r.OwnerSlug.Length > 0).GroupBy(r => r.OwnerSlug).OrderBy(g => g.First().Owner, StringComparer.OrdinalIgnoreCase)
            .Take(Most.Choices).Select(g => new DesignOption(g.Key, $"{g.First().Owner} ({g.Count()})"))];

    /// <summary>The years in which programmes were announced, the latest first.</summary>
    public static IReadOnlyList<DesignOption> Years(IReadOnlyList<OverviewRow> all) =>
        [.. all.Where(r => r.Year is not null).GroupBy(r => r.Year!.Value).OrderByDescending(g => g.Key).Take(Most.Choices)
            .Select(g => new DesignOption(g.Key.ToString(CultureInfo.InvariantCulture), $"{g.Key} ({g.Count()})"))];

    /// <summary>Whether a programme is shown.</summary>
    public bool Takes(OverviewRow row) =>
        (Status is null || row.IsClosed == (Status == "closed"))
        && (Owner is null || row.OwnerSlug == Owner)
        && (Year is null || row.Year?.ToString(CultureInfo.InvariantCulture) == Year);

    private static string? Chosen(RequestContext here, string name, string label, IReadOnlyList<DesignOption> options)
    {
        var asked = here.Request.Query[name].ToString();
        return asked.Length == 0 ? null : options.Any(o => o.Value == asked) ? asked
            : throw BadRequestException.Of(new WrongChoice(name, label, ProgrammeFilter.Shorten(asked), options));
    }
}
