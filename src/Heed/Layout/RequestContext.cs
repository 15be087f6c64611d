using Heed.Layout.Naming;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Platform.Http;
using Heed.Platform.Time;

namespace Heed.Layout;

/// <summary>Where a reader is: which programme, as at which day. One for each request.</summary>
public sealed class RequestContext(ProgrammeLedger ledger, SiteAddress site, TimeProvider clock)
{
    private Viewer viewer = Viewer.Public;
    private string previewQuery = "";
    private string? titleInDraft;

    /// <summary>The programme's short name in addresses; empty outside a programme.</summary>
    public string Programme { get; private set; } = "";

    /// <summary>What programmes are called in addresses.</summary>
    public NameMap Names { get; init; } = NameMap.Empty;

    /// <summary>What the programme is called in addresses now; empty outside a programme.</summary>
    public string Name => Names.NameOf(Programme);

    /// <summary>What the programme says of itself; null outside a programme.</summary>
    public Content? ProgrammeContent { get; private set; }

    /// <summary>The programme's title; "Heed" outside a programme.</summary>
    public string ProgrammeTitle => ProgrammeContent?.Title ?? titleInDraft ?? (Programme.Length > 0 ? Programme : "Heed");

    /// <summary>The day the reader asked to read as at; null for now.</summary>
    public DateOnly? AsAt { get; private set; }

    /// <summary>Today where the programme is.</summary>
    public DateOnly Today { get; } = clock.Today();

    /// <summary>The day lateness is reckoned on: the one read as at, or today.</summary>
    public DateOnly Day => AsAt ?? Today;

    /// <summary>
    /// Whether the programme keeps this record itself. Otherwise silence in it says nothing: it is compiled from public sources, or nobody
    /// said how it is kept.
    /// </summary>
    public bool IsKeptByProgramme => ProgrammeContent is IRecordKeeping { IsKeptByProgramme: true };

    /// <summary>When the sources of a record that others compile were last gone through; null when not given.</summary>
    public FuzzyDate? SourcesCheckedOn => IsKeptByProgramme ? null : (ProgrammeContent as IRecordKeeping)?.CheckedOn;

    /// <summary>What is known of something whose last day has passed; null when it has not, or when it is settled.</summary>
    public PastDue? PastDueOf(Entry entry) => PastDue.Of(entry, Day, IsKeptByProgramme);

    /// <summary>Of what a query asks for, what is overdue: past its last day, and known not to be done.</summary>
    public ListQuery Overdue(ListQuery query) => query with { LateOn = Day, IsKnownNotDone = IsKeptByProgramme ? null : true };

    /// <summary>
    /// Of what a query asks for, what is past its last day without anything being known of it since. Nothing, where the programme keeps the
    /// record itself.
    /// </summary>
    public ListQuery NothingFound(ListQuery query) =>
        query with { LateOn = IsKeptByProgramme ? DateOnly.MinValue : Day, IsKnownNotDone = false };

    /// <summary>The record as this reader sees it.</summary>
    public Reading Reading { get; private set; } = ledger.ReadAs(Viewer.Public);

    /// <summary>The kinds of record.</summary>
    public KindCatalogue Kinds => ledger.Kinds;

    /// <summary>The request's path and query, as the reader typed them.</summary>
    public required HttpRequest Request { get; init; }

    /// <summary>The site's own address, such as <c>https://heed.example</c>; never the one a request names.</summary>
    public string Origin => site.Origin;

    /// <summary>
    /// The page's address in lower case, without <c>as-at</c>, a query or a slash at its end: what to cite and to link to.
    /// </summary>
    public string Canonical =>
        Origin + Request.PathBase + (Request.Path.Value is { Length: > 1 } path ? path.TrimEnd('/').ToLowerInvariant() : "/");

    public void ReadAsAt(DateOnly? day)
    {
        AsAt = day;
        ReadAs(Viewer.Public.At(day is { } d ? Clock.EndOf(d) : null));
    }

    /// <summary>Who a page that is not published yet is shown as if to, in words; null for a page as it stands.</summary>
    public string? PreviewFor { get; private set; }

    /// <summary>The record that is shown so, or read at the desk.</summary>
    public string PreviewPath { get; private set; } = "";

    /// <summary>The drafts that are shown as if published, the one looked at among them: all those of its release.</summary>
    public IReadOnlyCollection<string> PreviewTogether { get; private set; } = [];

    /// <summary>Looks ahead: at a page as others will see it, on a day past or to come.</summary>
    /// <param name="path">The record looked at, below the programme.</param>
    /// <param name="together">The drafts that are published with it.</param>
    /// <param name="as">Who looks.</param>
    /// <param name="day">The day.</param>
    /// <param name="whom">Who looks, in words.</param>
    /// <param name="query">What the other drafts are asked for with, so that they are seen by the same eyes on the same day.</param>
    public void Preview(string path, IReadOnlyCollection<string> together, Viewer @as, DateOnly day, string whom, string query)
    {
        (PreviewPath, PreviewTogether, previewQuery) = (path, together, query);
        (PreviewFor, AsAt) = (whom, day == Today ? null : day);
        ReadAs(@as.At(AsAt is { } d ? Clock.EndOf(d) : null));
    }

    /// <summary>The record as this reader could read it at the end of a day, or of the day read as at when that is earlier.</summary>
    public Reading ReadingOn(DateOnly day) => ledger.ReadAs(viewer.At(Clock.EndOf(AsAt < day ? AsAt.Value : day)));

    /// <summary>Reads as someone other than the public.</summary>
    public void ReadAs(Viewer viewer) => (this.viewer, Reading) = (viewer, ledger.ReadAs(viewer));

    /// <summary>Who may read what somebody reads at the desk, as a sentence; null on every other page.</summary>
    public string? ReadersAtDesk { get; private set; }

    /// <summary>Shows a record to somebody at the desk, as their own reading allows: what it links to is then read there too.</summary>
    /// <param name="path">The record, below the programme.</param>
    /// <param name="readers">Who may read it, as a sentence.</param>
    public void ReadAtDesk(string path, string readers) => (PreviewPath, ReadersAtDesk) = (path, readers);

    /// <summary>Enters a programme whose own record is not public yet; its draft may have a title.</summary>
    public void EnterUnnamed(string programme, string? title = null) =>
        (Programme, titleInDraft) = (programme, string.IsNullOrEmpty(title) ? null : title);

    /// <summary>The records read for this page that hold something that no field can show.</summary>
    public IReadOnlyList<NotReadInFull> NotReadInFull => ledger.NotReadInFull;

    /// <summary>The whole addresses of their histories; null when there are none.</summary>
    public IReadOnlyList<string>? HistoriesNotReadInFull =>
        NotReadInFull.Count == 0 ? null
            : [.. NotReadInFull.Select(n => $"{Origin}/{Names.NameOf(n.Programme)}/{(n.Path.Length == 0 ? "" : n.Path + "/")}history")];

    /// <summary>The record as it stands today, whatever day is read as at.</summary>
    public Reading Now() => ledger.ReadAs(Viewer.Public);

    /// <summary>The programme that took over from this one; null when none that may be read did.</summary>
    public Design.DesignLink? Successor { get; private set; }

    /// <summary>Whether the programme has closed, so that nothing more is written, asked or sent about it.</summary>
    public bool IsClosed => ProgrammeContent is IRecordKeeping { ClosedNotice: not null };

    /// <summary>Enters a programme that was read before.</summary>
    public void Enter(string programme, Content content) => (Programme, ProgrammeContent) = (programme, content);

    /// <summary>Leaves the programme, for a page that goes through several.</summary>
    public void Leave() => (Programme, ProgrammeContent, Successor) = ("", null, null);

    /// <summary>Enters a programme.</summary>
    /// <returns>Whether there is such a programme for this reader on this day.</returns>
    public async Task<bool> EnterAsync(string programme, CancellationToken cancel = default)
    {
        if (await ContentOfAsync(programme, cancel) is not { } content)
            return false;
        Enter(programme, content);
        // Most programmes go on, so hardly any page asks for this.
        if (content is IRecordKeeping { Successor: { } next }
            && (await Reading.FindAsync(Names.ProgrammeOf(next), "", cancel))?.Content is { } followed)
            Successor = new(followed.Title, WithAsAt("/" + next));
        return true;
    }

    // Imported records can have been public before the programme had a page here: then its page of today frames them.
    private async Task<Content?> ContentOfAsync(string programme, CancellationToken cancel) =>
        (await Reading.FindAsync(programme, "", cancel))?.Content is { } content ? content
        : AsAt is null || await Reading.FirstPublishedAtAsync(programme, null, null, cancel) is null ? null
        : (await Now().FindAsync(programme, "", cancel))?.Content;

    /// <summary>The address of something below the programme, read as at the same day.</summary>
    /// <param name="path">Such as <c>recommendations/1</c> or <c>actions?state=overdue</c>; empty for the programme's home.</param>
    public string Url(string path = "") => Address(path) is var address && address.StartsWith("/desk/", StringComparison.Ordinal) ? address
        : WithAsAt(address);

    /// <summary>
    /// The address of something below the programme, whatever day is read as at: for forms, which send the day themselves.
    /// </summary>
    public string Address(string path) =>
        path.Length == 0 || path[0] is '.' or '?' or '#' ? $"/{Name}{path}"
        : PreviewTogether.Contains(path) ? $"/desk/{Programme}/preview/{path}{previewQuery}"
        : ReadersAtDesk is not null && NamesRecord(path) ? $"/desk/{Programme}/read/{path}"
        : $"/{Name}/{path}";

    /// <summary>An address of this site, read as at the same day.</summary>
    public string WithAsAt(string address)
    {
        // Links in a text lead where ours do.
        if (ReadersAtDesk is not null && address.StartsWith($"/{Programme}/", StringComparison.Ordinal))
            return Address(address[(Programme.Length + 2)..]);
        address = Names.Current(address);
        if (AsAt is not { } day || address.Contains("as-at=", StringComparison.Ordinal))
            return address;
        var fragment = address.IndexOf('#', StringComparison.Ordinal);
        var (page, anchor) = fragment < 0 ? (address, "") : (address[..fragment], address[fragment..]);
        return $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}as-at={day:yyyy-MM-dd}{anchor}";
    }

    // A record, or its history; not its data or its feed, which are public only.
    private bool NamesRecord(string path)
    {
        var (record, _) = HistoryAddress.Split(path.Split('?', '#')[0]);
        return !record.Contains('.', StringComparison.Ordinal) && Kinds.TryResolve(record, out _, out _);
    }

    /// <summary>The address that always shows this page as it was on a day: what to cite.</summary>
    public string AddressOn(DateOnly day)
    {
        var query = UrlToday().Split('?', 2) is [_, var kept] ? kept + "&" : "";
        return $"{Canonical}?{query}as-at={day:yyyy-MM-dd}";
    }

    /// <summary>This page as it stands today.</summary>
    public string UrlToday()
    {
        var kept = Request.Query.Where(q => q.Key != "as-at")
            .SelectMany(q => q.Value, (q, v) => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(v ?? "")}");
        var query = string.Join('&', kept);
        return query.Length == 0 ? Request.Path : $"{Request.Path}?{query}";
    }
}
