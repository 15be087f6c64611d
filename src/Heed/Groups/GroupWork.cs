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

    private GroupWork(RecordPage<Group> page, Listed rows, IReadOnlyList<GroupMeeting> meetings) =>
        (this.page, Rows, Meetings) = (page, rows, meetings);

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

    // The day read, or the day it closed.
    private DateOnly Until => page.Content.Closed?.Latest is { } closed && closed < page.Here.Day ? closed : page.Here.Day;

    /// <summary>The meetings of each year beside those promised; null when no number a year was promised, or none is known.</summary>
    public ListChart? Chart => !Rows.IsCut && page.Content.Cadence is { Per: CadencePeriod.Year, Every: 1 } promised
        ? CadenceKept.Chart(Held.Select(m => m.Meeting.HeldOn), promised.Times, Until) : null;

    /// <summary>What sort of group it is, in words: "Leadership group".</summary>
    public string Sort =>
        page.Content.Kind switch
        {
            GroupKind.Other => "Group",
            GroupKind.Working or GroupKind.ShortLifeWorking or GroupKind.Network => page.Content.Kind.Label,
            var kind => $"{kind.Label} group",
        };

    /// <summary>The page's answer: who sits there and what they have done.</summary>
    public string Answer
    {
        get
        {
            var seats = page.Content.Members.Count;
            return seats == 0 ? Met() : $"{Phrases.Count(seats, "known seat")}, {Chaired()}. {Met()}";
        }
    }

    public static async Task<GroupWork> LoadAsync(RecordPage<Group> page)
    {
        var rows = await page.ListedAsync("meeting", "group", EntryOrder.On, descending: true, take: Most.Read);
        return new GroupWork(page, rows,
            [.. rows.Where(r => r.Content is Meeting).Select(r => new GroupMeeting(r, (Meeting)r.Content))]);
    }

    private string Met()
    {
        var readable = Held.Count(m => m.Minute.CanBeRead);
        if (Held.Count == 0)
            return page.Here.Voiced("We have not found any meetings.");
        var have = $"{(readable > 1 ? "have" : "has")} a minute or summary you can read.";
        return Rows.IsCut
            ? page.Here.Voiced($"{Phrases.Count(Rows.Total, "meeting")} found in our sources.")
                + $" Of the latest {Rows.Count:N0}, {(readable == 0 ? "none" : $"{readable:N0}")} {have}"
            : page.Here.Voiced($"{Phrases.Count(Held.Count, "meeting")} found in our sources.")
                + $" {(readable == 0 ? "None" : Phrases.Of(readable, Held.Count))} {have}";
    }

    private string Chaired()
    {
        if (Seating.Chair is not { } chair)
            return "with no chair named";
        var name = page.TitleOf(chair.Person) ?? chair.Post ?? "someone whose name is not given";
        return chair.DatesAreSightings && (chair.To ?? chair.From) is FuzzyDate seen
            ? $"chaired by {name} when last mentioned ({seen})"
            : $"chaired by {name}";
    }
}

public sealed record GroupMeeting(ListRow Row, Meeting Meeting)
{
    public MinuteStanding Minute => Meeting.MinuteOn(Row.Day, Row.IsKeptByProgramme);
}
