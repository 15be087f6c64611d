using System.Globalization;
using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Timeline;

/// <summary>What a reader asks of the timeline.</summary>
/// <param name="Kind">Only records of this kind; null for all.</param>
/// <param name="Strand">Only records of this strand; null for all.</param>
/// <param name="Year">The year shown; null for the latest entries, whatever their year.</param>
public sealed record TimelineRequest(string? Kind, string? Strand, int? Year)
{
    /// <summary>The parameters that the timeline takes.</summary>
    public static readonly IReadOnlyList<string> Parameters = ["kind", "strand", "year", "page"];

    /// <summary>Whether anything but the year is chosen.</summary>
    public bool IsFiltered => Kind is not null || Strand is not null;

    /// <summary>The kinds that it can be narrowed to.</summary>
    public static IReadOnlyList<Kind> Kinds(KindRegistry registry) => [.. registry.Dated.Union(registry.Promising.Select(p => p.Kind))];

    /// <summary>Reads it from an address.</summary>
    /// <exception cref="BadRequestException">A value is not allowed; the message says what is.</exception>
    public static TimelineRequest Read(RequestContext here, KindRegistry registry)
    {
        var kind = Asked(here, "kind");
        List<DesignOption> kinds = [.. Kinds(registry).Select(k => new DesignOption(k.Name, T(k.Plural)))];
        if (kind is not null && kinds.All(k => k.Value != kind))
            throw BadRequestException.Of(new WrongChoice("kind", T("Type"), ProgrammeFilter.Shorten(kind), kinds));
        var year = Asked(here, "year");
        var number = 0;
        if (year is not null
            && !(int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1900 and <= 2200))
            throw new BadRequestException(T($"The year “{
                ProgrammeFilter.Shorten(year)}” can’t be shown. Write a year from 1900 to 2200 in four figures, such as year=2017."));
        return new TimelineRequest(kind, Asked(here, "strand"), year is null ? null : number);
    }

    /// <summary>The query for kinds of records, with the filters; null when the kind asked for is none of them.</summary>
    public ListQuery? Query(string programme, IReadOnlyList<Kind> kinds)
    {
        if (Kind is not null && kinds.All(k => k.Name != Kind))
            return null;
        var query = new ListQuery(programme) { Kinds = Kind is null ? [.. kinds.Select(k => k.Name)] : [Kind] };
        return Strand is null ? query : query with { Facets = new Dictionary<string, IReadOnlyList<string>> { ["strand"] = [Strand] } };
    }

    /// <summary>The timeline's address with the filters and another year; null for the latest entries.</summary>
    public string Address(RequestContext here, int? year, int page = 1)
    {
        var parameters = new[] { ("kind", Kind), ("strand", Strand), ("year", year?.ToString(CultureInfo.InvariantCulture)),
            ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null) };
        var query = string.Join('&', parameters.Where(p => p.Item2 is not null).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));
        return here.Url("timeline" + (query.Length > 0 ? "?" + query : ""));
    }

    private static string? Asked(RequestContext here, string name) => here.Request.Query[name].ToString().Trim() is { Length: > 0 } value
        ? value
        : null;
}
