using System.Text;
using Heed.Across;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Platform.Http;
using Heed.Search;

namespace Heed.Subscriptions;

/// <summary>Reads what somebody wants to follow, by the same readers that serve the pages at those addresses.</summary>
public sealed class TopicReader(ProgrammeLedger ledger, SiteAddress site, TimeProvider clock, KindRegistry registry)
{
    /// <summary>Reads a topic that is to be followed from now on: the record, filter or strand must be there.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="address">Its address below the programme, as somebody may have copied it.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <exception cref="BadRequestException">That can't be followed; the message says why and what can.</exception>
    public async Task<SubscriptionTopic> ParseAsync(string programme, string address, CancellationToken cancel)
    {
        var (path, query) = Parts(programme, address);
        var here = HereWith(query);
        return await here.EnterAsync(programme, cancel) ? await ReadAsync(path, here, isNew: true, cancel)
            : throw new BadRequestException(T("There is no programme at this address."));
    }

    /// <summary>Reads a topic that is followed already; null when there is no such programme, record or filter any more.</summary>
    public async Task<SubscriptionTopic?> FindAsync(string programme, string address, CancellationToken cancel) =>
        (await ledger.ReadAs(Viewer.Public).FindAsync(programme, "", cancel))?.Content is { } content
            ? await FindAsync(programme, content, address, cancel) : null;

    /// <summary>Reads a topic that is followed already; null when there is no such record or filter any more.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="content">What it says of itself, read before: who looks at many topics reads it once.</param>
    /// <param name="address">The topic's address.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<SubscriptionTopic?> FindAsync(string programme, Content content, string address, CancellationToken cancel)
    {
        try
        {
            var (path, query) = Parts(programme, address);
            var here = HereWith(query);
            here.Enter(programme, content);
            return await ReadAsync(path, here, isNew: false, cancel);
        }
        catch (BadRequestException)
        {
            return null;
        }
    }

    private async Task<SubscriptionTopic> ReadAsync(string path, RequestContext here, bool isNew, CancellationToken cancel)
    {
        var topic =
            path == QueryTopic.Search ? SearchTopic(here)
            : path.Length == 0 ? await ProgrammeOrGatheringAsync(here, isNew, cancel)
            : registry.All.FirstOrDefault(f => f.Kind.List.Length > 0 && f.Kind.List == path) is { } pages
            ? await ListTopicAsync(pages, here, isNew, cancel)
            : await RecordTopicAsync(path, here, cancel);
        return topic.Address.Length <= SubscriptionTopic.Longest ? topic
            : throw new BadRequestException(T("This is too long to follow. Use fewer filters or words."));
    }

    // What was copied from the browser's bar is as good as what a link of ours says.
    private static (string Path, string Query) Parts(string programme, string address)
    {
        var text = address.Trim();
        if (text.Length > 2 * SubscriptionTopic.Longest)
            throw new BadRequestException(T("This address is too long to follow."));
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            text = uri.PathAndQuery;
        text = text.Split('#')[0].TrimStart('/');
        if (text == programme || text.StartsWith(programme + "/", StringComparison.Ordinal)
            || text.StartsWith(programme + "?", StringComparison.Ordinal))
            text = text[programme.Length..].TrimStart('/');
        var at = text.IndexOf('?', StringComparison.Ordinal);
        return at < 0 ? (text.TrimEnd('/'), "") : (text[..at].TrimEnd('/'), text[at..]);
    }

    private RequestContext HereWith(string query)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString(query);
        return new RequestContext(ledger, site, clock) { Request = request };
    }

    private async Task<SubscriptionTopic> ProgrammeOrGatheringAsync(RequestContext here, bool isNew, CancellationToken cancel)
    {
        if (Gathering.All.FirstOrDefault(g => here.Request.Query.ContainsKey(g.Facet)) is not { } by)
            return new ProgrammeTopic(T($"Everything in {here.ProgrammeTitle}"));
        var value = here.Request.Query[by.Facet].ToString();
        if (value.Length == 0)
            return new ProgrammeTopic(T($"Everything in {here.ProgrammeTitle}"));
        // Who follows already hears also of the last record that goes.
        var name = isNew ? (await by.FindAsync(value, here, registry, cancel))?.Name
            : (await by.NamesAsync(here, registry, [value], cancel)).GetValueOrDefault(value)?.Name ?? value;
        return name is not null ? new FacetTopic(
                by.Facet, value, by == Gathering.ByStrand ? T($"The strand {name}") : T($"What applies to {name}"))
            : throw new BadRequestException(
                T($"There is nothing to follow for “{ProgrammeFilter.Shorten(value)}”. Choose a strand or an organisation on the site."));
    }

    private static async Task<SubscriptionTopic> RecordTopicAsync(string path, RequestContext here, CancellationToken cancel)
    {
        var record = await here.Reading.FindAsync(here.Programme, path, cancel);
        if (record is null || record.Entry.Standing == Standing.Redacted)
            throw new BadRequestException(T($"There is nothing to follow at “{ProgrammeFilter.Shorten(path)}”.") + " "
                + T("You can follow the programme, a strand, a group, a record, a list or a search: "
                    + "open its page and choose “Get emails”."));
        var words = Layout.RecordName.Of(record.Entry.Kind, record.Entry.Reference, record.Entry.Title);
        return here.Kinds.Below(record.Entry.Kind).Any() ? new BranchTopic(record.Entry.Path, words)
            : new RecordTopic(record.Entry.Path, words);
    }

    private static async Task<SubscriptionTopic> ListTopicAsync(KindPages pages, RequestContext here, bool isNew, CancellationToken cancel)
    {
        var request = ListRequest.Read(pages, here, ListQuery.MostTaken);
        if (isNew)
            await ListChoices.CheckAsync(request, here, cancel);
        var words = T(pages.Kind.Plural);
        foreach (var (name, value) in request.Chosen.OrderBy(c => Place(c.Key)))
            words = await WithAsync(words, pages, name, value, here, cancel);
        return new QueryTopic(pages.Kind.List + Query(request.Chosen), words, request.Query with { After = null });
    }

    private static QueryTopic SearchTopic(RequestContext here)
    {
        var request = SearchRequest.Read(here);
        if (!request.HasWords)
            throw new BadRequestException(T("Enter words in the search box, then follow that search."));
        var chosen = new Dictionary<string, string> { ["q"] = request.Query };
        if (request.Kind is { } kind)
            chosen["kind"] = kind;
        var what = request.Kind is null ? T("Everything") : T(here.Kinds[request.Kind].Plural);
        var query = new ListQuery(here.Programme) { Kinds = request.Kind is null ? [] : [request.Kind], Text = request.Query };
        return new QueryTopic(QueryTopic.Search + Query(chosen), T($"{what} with the words “{request.Query}”"), query);
    }

    // Always in one order, so that the same list is one topic however its filters were chosen.
    private static string Query(IReadOnlyDictionary<string, string> chosen) =>
        chosen.Count == 0 ? "" : "?" + string.Join(
            '&', chosen.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={Uri.EscapeDataString(c.Value)}"));

    private static int Place(string name) =>
        name switch { "lead" => 0, "strand" => 1, "state" => 3, "year" => 4, "from" => 5, "to" => 6, "q" => 7, _ => 2 };

    // What is listed, in words, with one more filter: each is said of all that was said before.
    private static async Task<string> WithAsync(
        string listed, KindPages pages, string name, string value, RequestContext here, CancellationToken cancel)
    {
        var filter = pages.List.Filters.FirstOrDefault(f => f.Name == name);
        return filter switch
        {
            StateFilter when value == "overdue" => T($"{listed} that are overdue"),
            StateFilter => T($"{listed} with the status “{States.Word(value)}”"),
            YearFilter => T($"{listed} from {value}"),
            LinkFilter { Name: "lead" } link => LedBy(listed, await TitleAsync(link, value, here, cancel)),
            LinkFilter link => With(listed, link, await TitleAsync(link, value, here, cancel)),
            { Name: "strand" } => T($"{listed} in the strand {ListChoices.Word(filter, value, here)}"),
            { } other => With(listed, other, ListChoices.Word(other, value, here)),
            null when name == "q" => T($"{listed} with the words “{value}”"),
            null when name == "linked" =>
                LinkedTo(listed, (await here.Reading.TitlesAsync(here.Programme, [value], cancel)).GetValueOrDefault(value, value)),
            null when DateOnly.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var day) =>
                name == "from" ? T($"{listed} from {day}") : name == "to" ? T($"{listed} to {day}") : listed,
            _ => listed,
        };
    }

    private static string LedBy(string listed, string who) => T($"{listed} led by {who}");

    private static string LinkedTo(string listed, string what) => T($"{listed} linked to {what}");

    private static string With(string listed, Filter filter, string value) => T($"{listed} ({T(filter.Label)}: {value})");

    private static async Task<string> TitleAsync(LinkFilter link, string value, RequestContext here, CancellationToken cancel) =>
        (await here.Reading.FindAsync(here.Programme, $"{link.List}/{value}", cancel))?.Entry.Title ?? value;
}
