using Heed.Layout;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Offering;

namespace Heed.Groups;

/// <summary>What the rest of Heed knows of a meeting.</summary>
public static class MeetingDeclaration
{
    public static KindPages Pages { get; } =
        new(Kind.Of<Meeting>("meeting", "Meeting", "Meetings", "groups/{group}/meetings/{date}", list: "meetings",
                steps: MeetingShapes.Steps, also: "minute minutes"),
            "/Groups/Meeting.cshtml", MeetingList.Definition)
        {
            Table = GroupTables.OfMeetings,
            IsInMenu = true,
            SchemaType = "Event",
            Day = new(1, DaySort.TakesPlace),
            Whose = ["group"],
            Sitting = content => content is Meeting meeting ? new(
                meeting.StartsAt, meeting.EndsAt, meeting.Place ?? (meeting.Format == MeetingFormat.Online ? T("Online") : null))
                    : new(null, null, null),
            FurtherDates = content => ((Meeting)content).OpenTasks().Select(t => new FurtherDate(t.Due, "Task due") { What = t.Text }),
            Begins =
            [
                new("New decision from this agenda", "decision", "concerns"),
                new("New commitment from this meeting", "commitment", "in"),
            ],
            Identity = new()
            {
                Asks = "heldOn",
                Hint = "The group and this date become part of the web address. Leave the day empty if you only know the month.",
                Another = "This is another meeting of the group on the same day",
            },
            Ticks = new(
                "attendance", "Members of the group",
                "Tick who came, or who sent apologies, then choose “Add those ticked”. Add deputies and guests below.",
                [("Came", "came", Capacity.Member.Slug), ("Apologies", "apologies", Capacity.Apologies.Slug)], "capacity", MembersAsync),
            News = new() { Tell = news => MeetingNews.Tell(news, (Meeting)news.After), Needs = c => ((Meeting)c).Group },
        };

    // The members of the group that met who have no row yet.
    private static async Task<IReadOnlyList<TickedRow>> MembersAsync(RequestContext here, Content content, CancellationToken cancel)
    {
        if (content is not Meeting { Group: { } group } meeting
            || (await here.Reading.FindAsync(here.Programme, group.Path, cancel))?.Content is not Group of)
            return [];
        var on = meeting.HeldOn?.Earliest;
        var there = meeting.Attendance.Select(a => a.Person?.Path).ToHashSet();
        var members = of.Members
            .Where(m => m.To?.Latest is not { } last || on is null || m.DatesAreSightings || last >= on)
            .Select(m => (Person: m.Person?.Path, m.Post, Body: m.Body?.Path))
            .Where(m => m.Person is not null && !there.Contains(m.Person))
            .DistinctBy(m => m.Person)
            .ToList();
        var names = await here.Reading.TitlesAsync(here.Programme, members.Select(m => m.Person!), cancel);
        return
        [
            .. from member in members
               where names.ContainsKey(member.Person!)
               select new TickedRow(
                   member.Person!, names[member.Person!], member.Post,
                   [("person", member.Person), ("post", member.Post), ("body", member.Body)]),
        ];
    }
}
