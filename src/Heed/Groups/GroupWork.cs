using Heed.Across;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Offering;
using Heed.Records;

namespace Heed.Groups;

/// <summary>What a group has done, as its page shows it on the day read.</summary>
public sealed class GroupWork
{
    private static readonly string[] OpenRoles = ["groups", "raisedBy", "from"];

    private readonly RecordPage<Group> page;

    private GroupWork(RecordPage<Group> page, Listed rows, IReadOnlyList<GroupMeeting> meetings) =>
        (this.page, Rows, Meetings) = (page, rows, meetings);

    /// <summary>How many records apply to it: what it must do or know.</summary>
    public int Applying { get; private init; }

    /// <summary>Actions it carries out, risks it raised and proposals it sent that are not settled, the most overdue first.</summary>
    public IReadOnlyList<ListRow> Open { get; private init; } = [];

    /// <summary>How many meetings are in the record, and where all are listed.</summary>
    public Listed Rows { get; }

    /// <summary>Its meetings, newest first; of very many, the latest.</summary>
    public IReadOnlyList<GroupMeeting> Meetings { get; }

    /// <summary>Who sits in it.</summary>
    public Seating Seating => Seating.Of(page.Content, page.Here.Day);

    /// <summary>The meetings that the page lists.</summary>
    public IEnumerable<GroupMeeting> Listed => Meetings.Take(Most.OnPage);

    /// <summary>Those that took place.</summary>
    public IReadOnlyList<GroupMeeting> Held => [.. Meetings.Where(m => m.Meeting.TookPlace(page.Here.Day))];

    /// <summary>The next planned one; null when none is known.</summary>
    public GroupMeeting? Next => Meetings.LastOrDefault(m => m.Meeting.IsToCome(page.Here.Day));

    /// <summary>Tasks given at its meetings that have no outcome.</summary>
    public IReadOnlyList<(GroupMeeting At, OpenTask Task)> OpenTasks =>
        [.. Held.SelectMany(m => m.Meeting.OpenTasks().Select(t => (m, t))).Take(Most.OnPage)];

    /// <summary>Of what is open, the sorts that are too many to read here.</summary>
    public IEnumerable<LinkGroup> MoreOpen => page.LinksTo.Where(l => OpenRoles.Contains(l.Role)).Select(l => l.Among).OfType<LinkGroup>()
        .Distinct();

    /// <summary>The groups that report to it.</summary>
    public IReadOnlyList<Entry> Reporting => [.. page.LinksTo.Where(l => l.Role == "reportsTo").Select(l => l.Other)];

    /// <summary>The groups whose work it took over.</summary>
    public IReadOnlyList<Entry> Succeeds => [.. page.LinksTo.Where(l => l.Role == "succeededBy").Select(l => l.Other)];

    /// <summary>"3 in 2017, 4 in 2018; none in 2019"; null when no meeting is known.</summary>
    public string? Kept => CadenceKept.Sentence(Held.Select(m => m.Meeting.HeldOn), Until);

    // The day read, or the day it closed; in a compiled record the last day it was heard of, as nobody knows whether it went on.
    private DateOnly Until =>
        (page.Content.Closed ?? (page.Here.IsKeptByProgramme ? null : page.Content.LastSeen))?.Latest is { } last && last < page.Here.Day
            ? last : page.Here.Day;

    /// <summary>The meetings of each year beside those promised; null when no number a year was promised, or none is known.</summary>
    public ListChart? Chart => !Rows.IsCut && page.Content.Cadence is { Per: CadencePeriod.Year, Every: 1 } promised
        ? CadenceKept.Chart(Held.Select(m => m.Meeting.HeldOn), promised.Times, Until) : null;

    /// <summary>What sort of group it is, in words: "Leadership group".</summary>
    public string Sort =>
        page.Content.Kind switch
        {
            GroupKind.Leadership => T("Leadership group"),
            GroupKind.Advisory => T("Advisory group"),
            GroupKind.Review => T("Review group"),
            GroupKind.Steering => T("Steering group"),
            GroupKind.Implementation => T("Implementation group"),
            GroupKind.Oversight => T("Oversight group"),
            GroupKind.Working or GroupKind.ShortLifeWorking or GroupKind.Network => T(page.Content.Kind.Label),
            _ => T("Group"),
        };

    /// <summary>The page's answer: who sits there, what they have done, and until when they are known to have done it.</summary>
    public string Answer => string.Join(' ', new[] { Members(), Met(), LastSeen() }.OfType<string>());

    /// <summary>What an open item is, when it is due, and whether anything is known of it since.</summary>
    public static string About(ListRow row) =>
        (T(row.Entry.Kind.Label), row.Content.DueBy) switch
        {
            (var kind, { } due) when row.PastDue is { IsOverdue: false } => T($"{kind}. Due: {due}. We have found nothing since."),
            (var kind, { } due) => T($"{kind}. Due: {due}."),
            (var kind, null) => $"{kind}.",
        };

    public static async Task<GroupWork> LoadAsync(RecordPage<Group> page)
    {
        var rows = await page.ListedAsync("meeting", "group", EntryOrder.On, descending: true, take: Most.Read);
        return new GroupWork(page, rows,
            [.. rows.Where(r => r.Content is Meeting).Select(r => new GroupMeeting(r, (Meeting)r.Content))])
        {
            Applying = await page.Reading.CountAsync(
                Gathering.ByWhom.Query(page.Here, Slices.Registry, page.Entry.Reference)),
            Open = await OpenAsync(page),
        };
    }

    private static async Task<IReadOnlyList<ListRow>> OpenAsync(RecordPage<Group> page)
    {
        var open = page.LinksTo.Where(l => OpenRoles.Contains(l.Role) && !l.Other.IsSettled).Select(l => l.Other.Path).ToHashSet();
        if (open.Count == 0)
            return [];
        var found = await page.Reading.ListAsync(
            new ListQuery(page.Here.Programme) { Among = open, Order = EntryOrder.Awaited, Take = Most.OnPage });
        return await ListOfRecords.RowsAsync(page.Here, found.Records, CancellationToken.None);
    }

    private string? LastSeen() => page.Content is { Closed: null, LastSeen: { } seen } ? T($"Last known to be active: {seen}.") : null;

    private string Met()
    {
        var readable = Held.Count(m => m.Minute.CanBeRead);
        if (Meetings.Count == 0)
            return page.Here.Voiced(T("This record does not list its meetings."), T("No meetings are recorded."));
        if (Held.Count == 0)
            return page.Here.Voiced(T("Our sources do not show that it has met."), T("No meeting is recorded as held."));
        var meetings = Rows.IsCut ? Rows.Total : Held.Count;
        var met = page.Here.Voiced(
            T($"{meetings:# meeting|# meetings} found in our sources."), T($"{meetings:# meeting|# meetings} held."));
        var read = Rows.IsCut
            ? readable == 0 ? T($"Of the latest {Rows.Count}, none has a minute or summary you can read.")
                : T($"Of the latest {Rows.Count}, {readable:# has|# have} a minute or summary you can read.")
            : readable == 0 ? T("None has a minute or summary you can read.")
            : T($"{readable} of {Held.Count} {readable:has|have} a minute or summary you can read.");
        return $"{met} {read}";
    }

    private string? Members()
    {
        var named = Seating.Named(page.Content);
        return named == 0 ? null : string.Join(' ', new[] { T($"{named:# member|# members} named."), Chair() }.OfType<string>());
    }

    private string? Chair()
    {
        if (Seating.Chair is not { } chair)
            return page.Content.Members.Any(m => m.Role == MemberRole.Chair) ? null : T("No chair is named.");
        if ((page.TitleOf(chair.Person) ?? page.TitleOf(chair.Body) ?? chair.Post) is not { } name)
            return T("The chair’s name is not given.");
        return chair.DatesAreSightings && (chair.To ?? chair.From) is { } seen
            ? T($"{name} was chair when last mentioned, {Dates.When(seen).TrimStart()}.") : T($"{name} is the chair.");
    }
}

public sealed record GroupMeeting(ListRow Row, Meeting Meeting)
{
    public MinuteStanding Minute => Meeting.MinuteOn(Row.Day, Row.IsKeptByProgramme);
}
