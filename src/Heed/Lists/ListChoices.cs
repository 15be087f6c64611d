using System.Globalization;
using Heed.Design;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Lists;

/// <summary>What a reader can choose in each filter of a list: only what the list really holds, with counts.</summary>
public static class ListChoices
{
    /// <summary>The choices of each filter, counted over the whole list: of very many, those that most of it has.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<DesignOption>>> OptionsAsync(
        ListRequest request, RequestContext here, CancellationToken cancel)
    {
        var whole = ListOfRecords.Whole(request, here);
        var options = new Dictionary<string, IReadOnlyList<DesignOption>>();
        foreach (var filter in request.Pages.List.Filters)
            options[filter.Name] = await OptionsAsync(filter, request.Pages, whole, here, cancel);
        return options;
    }

    /// <summary>
    /// Refuses a value that no record could have, so that a mistyped filter is not taken for an empty list. A value that is known and
    /// that nothing has today (a state not yet reached, a strand without actions) is an empty list: its address is good and may be
    /// followed.
    /// </summary>
    public static async Task CheckAsync(ListRequest request, RequestContext here, CancellationToken cancel)
    {
        var whole = new ListQuery(here.Programme) { Kinds = request.Query.Kinds };
        if (request.Chosen.GetValueOrDefault("linked") is { } linked
            && await here.Reading.FindAsync(here.Programme, linked, cancel) is null)
            throw new BadRequestException(T($"There is no record “{
                ProgrammeFilter.Shorten(linked)}” to link to. Write the address of a record, such as linked=actions/1."));
        foreach (var filter in request.Pages.List.Filters.Where(f => f is not YearFilter && request.Chosen.ContainsKey(f.Name)))
        {
            var value = request.Chosen[filter.Name];
            if (await IsKnownAsync(filter, value, here, cancel) || await IsUsedAsync(filter, value, whole, here, cancel))
                continue;
            var allowed = await OptionsAsync(filter, request.Pages, whole, here, cancel);
            if (!allowed.Any(o => o.Value == value))
                throw BadRequestException.Of(new WrongChoice(filter.Name, T(filter.Label), ProgrammeFilter.Shorten(value), allowed));
        }
    }

    // On a past day, whatever is written as a value can be: what it meant then may be gone.
    private static async Task<bool> IsKnownAsync(Filter filter, string value, RequestContext here, CancellationToken cancel) =>
        value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        && (
            here.AsAt is not null
            || filter switch
            {
                StateFilter => States.IsKnown(value),
                FacetFilter { Name: "strand" } => here.ProgrammeContent is INamesStrands programme && programme.NameOf(value) != value,
                FacetFilter => States.IsKnown(value),
                LinkFilter link => await here.Reading.FindAsync(here.Programme, $"{link.List}/{value}", cancel) is not null,
                _ => false,
            }
        );

    private static async Task<bool> IsUsedAsync(
        Filter filter, string value, ListQuery whole, RequestContext here, CancellationToken cancel) =>
        filter is FacetFilter && await here.Reading.CountAsync(
            whole with { Facets = new Dictionary<string, IReadOnlyList<string>> { [filter.Name] = [value] } }, cancel) > 0;

    private static async Task<IReadOnlyList<DesignOption>> OptionsAsync(
        Filter filter, KindPages pages, ListQuery whole, RequestContext here, CancellationToken cancel)
    {
        var list = pages.List;
        switch (filter)
        {
            case StateFilter:
                var states = await CountAsync(list, list.Unknown, whole, query => here.Reading.CountByStateAsync(query, cancel));
                var options = states.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => Option(s.Key, States.Word(s.Key), s.Value))
                    .ToList();
                if (list.HasDue)
                    options.InsertRange(0, await DatesAsync(whole, here, cancel));
                return options;
            case FacetFilter:
                var values = filter.Name == pages.Progress?.Facet && whole.LinkedTo.Count == 0
                    ? await ProgressBar.CountAsync(here.Reading, here.Programme, pages, cancel)
                    : await CountAsync(
                        list, null, whole, query => here.Reading.CountByFacetAsync(query, filter.Name, Most.Choices, cancel));
                return [.. values.Where(v => v.Value > 0).OrderBy(v => v.Key, StringComparer.Ordinal)
                    .Select(v => Option(v.Key, Word(filter, v.Key, here), v.Value))];
            case LinkFilter link:
                var targets = await here.Reading.CountByLinkAsync(whole, link.Role, Most.Choices, cancel);
                return [.. targets.Where(t => t.Target.Path.StartsWith(link.List + "/", StringComparison.Ordinal))
                    .Select(t => Option(t.Target.Reference, t.Target.Title, t.Count))];
            case YearFilter:
                var years = await here.Reading.CountByYearAsync(whole, cancel);
                return [.. years.OrderByDescending(y => y.Key).Select(
                    y => Option(y.Key.ToString(CultureInfo.InvariantCulture), y.Key.ToString(CultureInfo.InvariantCulture), y.Value))];
            default:
                return [];
        }
    }

    // What only records have that are not counted is a choice too: they are listed. What they say of how far one has come is counted as in
    // the sentence above the list.
    private static async Task<IReadOnlyDictionary<string, int>> CountAsync(
        ListDefinition list, string? unknown, ListQuery whole, Func<ListQuery, Task<IReadOnlyDictionary<string, int>>> count)
    {
        var counted = await count(whole);
        if (!list.IsOneOfCounted)
            return counted;
        var all = await count(whole with { WithoutLinkIn = [] });
        return unknown is null ? counted.Concat(all).DistinctBy(c => c.Key).ToDictionary() : ProgressBar.Placed(counted, all, unknown);
    }

    private static async Task<IReadOnlyList<DesignOption>> DatesAsync(ListQuery whole, RequestContext here, CancellationToken cancel)
    {
        var overdue = Option("overdue", States.Word("overdue"), await here.Reading.CountAsync(here.Overdue(whole), cancel));
        var first = Option(
            "past-first-date", States.Word("past-first-date"), await here.Reading.CountAsync(
                whole with { FirstDueBefore = here.Day }, cancel));
        var undated = Option("undated", States.Word("undated"), await here.Reading.CountAsync(whole with { Undated = true }, cancel));
        return here.IsKeptByProgramme ? [overdue, first, undated]
            : [overdue,
                Option("nothing-found", States.Word("nothing-found"), await here.Reading.CountAsync(here.NothingFound(whole), cancel)),
                first, undated];
    }

    /// <summary>A value of a filter in words, whether or not the list holds it.</summary>
    internal static string Word(Filter filter, string value, RequestContext here) =>
        filter.Name == "strand" && here.ProgrammeContent is INamesStrands programme ? programme.NameOf(value) : States.Word(value);

    private static DesignOption Option(string value, string text, int count) => new(value, $"{text} ({count})");
}

/// <summary>A content that gives strands their names.</summary>
public interface INamesStrands
{
    /// <summary>The strands, in order: short name and name.</summary>
    IReadOnlyList<(string Slug, string Name)> Named { get; }

    /// <summary>The name of a strand; its short name when it has none.</summary>
    string NameOf(string slug);
}
