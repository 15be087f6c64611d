using System.Globalization;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Http;

namespace Heed.Lists;

/// <summary>What a reader asks of a list, read from its address. The same for the page and for every format.</summary>
public sealed class ListRequest
{
    private static readonly string[] OfEveryList = ["q", "sort", "after", "from", "to", "linked", "as"];

    private readonly Dictionary<string, string> chosen = [];

    private ListRequest(KindPages pages, ListQuery query) => (Pages, Query) = (pages, query);

    /// <summary>The kind whose list it is.</summary>
    public KindPages Pages { get; }

    /// <summary>The record that all of the list is below, by its address; null when the list is the programme's.</summary>
    public string? Above { get; private init; }

    /// <summary>The list's own address below the programme.</summary>
    public string Path => Above is null ? Pages.Kind.List : $"{Above}/{Pages.Kind.ListBelow.Split('/')[^1]}";

    /// <summary>What to ask the ledger.</summary>
    public ListQuery Query { get; private set; }

    /// <summary>The filters in use, by name, as the reader wrote them.</summary>
    public IReadOnlyDictionary<string, string> Chosen => chosen;

    /// <summary>Whether the list is filtered at all.</summary>
    public bool IsFiltered => chosen.Count > 0;

    /// <summary>The order asked for, as written; null for the list's own.</summary>
    public string? Sort { get; private set; }

    /// <summary>The parameters that the addresses of a list take.</summary>
    public static IReadOnlyList<string> Parameters(KindPages pages) =>
        [.. pages.List.Filters.Select(f => f.Name).Concat(OfEveryList).Distinct()];

    // In which field a record must link to the one named by "linked"; null for any.
    private string? Role { get; set; }

    /// <summary>Reads a request.</summary>
    /// <exception cref="BadRequestException">A filter is not one of this list's, or its value is not allowed; the message says which and
    /// what is.</exception>
    public static ListRequest Read(KindPages pages, RequestContext here, int take)
    {
        var above = AboveIn(here.Request, pages.Kind);
        if (above is not null)
            pages = pages with { List = pages.List.Below(pages.Kind) };
        var list = pages.List;
        var whole = new ListQuery(here.Programme) { Kinds = [pages.Kind.Name], LinkedTo = LinkedTo(pages.Kind, above) };
        var request = new ListRequest(
            pages, whole with { Order = list.Order, Descending = list.Descending, Take = take }) { Above = above };
        if (here.Request.Query["as"].ToString().Trim() is { Length: > 0 } role && here.Request.Query["linked"].ToString().Trim().Length > 0)
            request.chosen["as"] = request.Role = role;
        foreach (var (name, values) in here.Request.Query)
        {
            var value = values.ToString().Trim();
            if (list.Filters.FirstOrDefault(f => f.Name == name) is { } filter)
                request.Add(filter, value, here);
            else if (name != KnownParameters.AsAt && !OfEveryList.Contains(name))
                throw new BadRequestException(
                    T($"This list has no filter “{ProgrammeFilter.Shorten(name)}”. It has: {string.Join(", ", Parameters(pages))}."));
            else if (value.Length > 0)
                request.AddCommon(name, value);
        }
        return request;
    }

    /// <summary>
    /// The record above that a request's address names, when it is the address of a list below one; null for other lists.
    /// </summary>
    public static string? AboveIn(HttpRequest request, Kind kind)
    {
        if (!kind.IsBelow)
            return null;
        var parts = kind.Above.Split('/').Select(part => part.StartsWith('{') ? request.RouteValues[part.Trim('{', '}')] as string : part)
            .ToList();
        return parts.Contains(null) ? null : string.Join('/', parts);
    }

    /// <summary>What links the records of a list to the one that they are below.</summary>
    public static IReadOnlyList<LinkedTo> LinkedTo(Kind kind, string? above) =>
        above is not null && kind.FieldAbove is { } field ? [new LinkedTo(above, field.Name)] : [];

    /// <summary>The list's address with other values for some parameters; an empty value takes one away.</summary>
    public string Address(RequestContext here, string format, params IEnumerable<(string Name, string? Value)> changes)
    {
        var parameters = new Dictionary<string, string?>(chosen.Select(c => KeyValuePair.Create(c.Key, (string?)c.Value)));
        if (Sort is not null)
            parameters["sort"] = Sort;
        foreach (var (name, value) in changes)
            parameters[name] = value;
        var query = string.Join(
            '&', parameters.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value!)}"));
        return here.Url(Path + format + (query.Length > 0 ? "?" + query : ""));
    }

    private void Add(Filter filter, string value, RequestContext here)
    {
        if (value.Length == 0)
            return;
        chosen[filter.Name] = value;
        Query = filter switch
        {
            StateFilter when value == "overdue" && Pages.List.HasDue => here.Overdue(Query),
            StateFilter when value == "nothing-found" && Pages.List.HasDue => here.NothingFound(Query),
            StateFilter when value == "past-first-date" && Pages.List.HasDue => Query with { FirstDueBefore = here.Day },
            StateFilter when value == "undated" && Pages.List.HasDue => Query with { Undated = true },
            StateFilter when value == "withdrawn" => Query with { WithWithdrawn = true, States = ["withdrawn"] },
            StateFilter => Query with { States = [value] },
            YearFilter => WithYear(value),
            LinkFilter link => Query with { LinkedTo = [.. Query.LinkedTo, new LinkedTo($"{link.List}/{value}", link.Role)] },
            _ => Query with { Facets = new Dictionary<string, IReadOnlyList<string>>(Query.Facets) { [filter.Name] = [value] } },
        };
    }

    private void AddCommon(string name, string value)
    {
        switch (name)
        {
            case "q":
                chosen["q"] = value;
                Query = Query with { Text = value };
                break;
            case "after":
                Query = Query with { After = value };
                break;
            case "sort":
                (Sort, Query) = (value, WithOrder(value));
                break;
            case "linked":
                chosen["linked"] = value;
                Query = Query with { LinkedTo = [.. Query.LinkedTo, new LinkedTo(value, Role)] };
                break;
            case "from":
                chosen["from"] = value;
                Query = Query with { From = Day(name, value) };
                break;
            case "to":
                chosen["to"] = value;
                Query = Query with { To = Day(name, value) };
                break;
        }
    }

    private ListQuery WithYear(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200
            ? Query with { From = new DateOnly(year, 1, 1), To = new DateOnly(year, 12, 31) }
            : throw new BadRequestException(T($"The year “{
                ProgrammeFilter.Shorten(value)}” can’t be shown. Write a year from 1900 to 2200 in four figures, such as year=2017."));

    private ListQuery WithOrder(string value)
    {
        var (orders, typed) = (string.Join(", ", Sorting.Names(Pages.List)), ProgrammeFilter.Shorten(value));
        return Sorting.In(Query, Pages.List, value)
            ?? throw new BadRequestException(
                T($"The list can’t be sorted by “{typed}”. Choose one of: {orders}. Put a minus before it to reverse the order."))
            {
                Choice = new WrongChoice("sort", T("Sort by"), typed, Sorting.Options(Pages.List)),
            };
    }

    private static DateOnly Day(string name, string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new BadRequestException(T($"The day in “{name}”, “{
                ProgrammeFilter.Shorten(value)}”, is not a date. Write it as year, month and day, such as {name}=2017-06-30."));
}
