using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Records;

namespace Heed.Groups;

/// <summary>What a group has done, as its page shows it on the day read.</summary>
public sealed class GroupWork
{
    private static readonly string[] OpenRoles = ["groups", "raisedBy", "from"];

    private readonly RecordPage<Group> page;

    private GroupWork(RecordPage<Group> page, Listed rows, IReadOnlyList<GroupMeeting> meetings, int applying) =>
        (this.page, Rows, Meetings, Applying) = (page, rows, meetings, applying);

    /// <summary>How many records apply to it: what it must do or know.</summary>
    public int Applying { get; }

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

    /// <summary>Actions it carries out, risks it raised and proposals it sent that are not settled.</summary>
    public IReadOnlyList<Link> Open =>
        [.. page.LinksTo.Where(l => OpenRoles.Contains(l.Role) && !l.Other.IsSettled)
            .OrderByDescending(l => l.Other.DaysLate(page.Here.Day)).Take(Most.OnPage)];

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

    /// <summary>The page's answer: who sits there and what they have done.</summary>
    public string Answer => page.Content.Members.Count == 0 ? Met() : $"{Seats(page.Content.Members.Count)} {Met()}";

    public static async Task<GroupWork> LoadAsync(RecordPage<Group> page)
    {
        var rows = await page.ListedAsync("meeting", "group", EntryOrder.On, descending: true, take: Most.Read);
        return new GroupWork(page, rows,
            [.. rows.Where(r => r.Content is Meeting).Select(r => new GroupMeeting(r, (Meeting)r.Content))],
            await page.Reading.CountAsync(Applies.Query(page.Here, page.Entry.Reference)));
    }

    private string Met()
    {
        var readable = Held.Count(m => m.Minute.CanBeRead);
        if (Held.Count == 0)
            return page.Here.Voiced(T("We have not found any meetings."), T("No meetings are recorded."));
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

    private string Seats(int seats)
    {
        if (Seating.Chair is not { } chair)
            return T($"{seats:# known seat|# known seats}, with no chair named.");
        if ((page.TitleOf(chair.Person) ?? chair.Post) is not { } name)
            return T($"{seats:# known seat|# known seats}, chaired by someone whose name is not given.");
        return chair.DatesAreSightings && (chair.To ?? chair.From) is FuzzyDate seen
            ? T($"{seats:# known seat|# known seats}, chaired by {name} when last mentioned ({seen}).")
            : T($"{seats:# known seat|# known seats}, chaired by {name}.");
    }
}

public sealed record GroupMeeting(ListRow Row, Meeting Meeting)
{
    public MinuteStanding Minute => Meeting.MinuteOn(Row.Day, Row.IsKeptByProgramme);
}
