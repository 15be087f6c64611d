using Heed.Accounts;
using Heed.Groups;
using Heed.Ledger.Dates;

namespace Heed.Tests.Desk.Work;

/// <summary>Minutes to write, and promises whose day comes or has passed.</summary>
public sealed class LateWorkTests : WorkSite
{
    [Fact]
    public async Task A_minute_is_to_be_written_until_a_draft_holds_it()
    {
        var meeting = await MetAsync("advisory", "External Advisory Group", "2017-05-12");

        var task = (await Isla.GetAsync("/desk/trial")).Page.QuerySelector("main .ds_task-list__task")!;
        Assert.Equal("Write the minute of the External Advisory Group meeting of 12 May 2017", task.QuerySelector("a")!.TextContent);
        Assert.Equal("/desk/trial/edit/groups/advisory/meetings/2017-05-12", task.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("held 41 days ago", task.TextContent, StringComparison.Ordinal);
        Assert.Contains("You have no tasks.", await WorkOf(Ailsa), StringComparison.Ordinal);

        await WrittenAsync("groups/advisory/meetings/2017-05-12", meeting with { Minute = new Minute { State = MinuteState.Draft } });
        Assert.DoesNotContain("Write the minute", await WorkOf(Isla), StringComparison.Ordinal);
        Assert.Contains("Finish “External Advisory Group", await WorkOf(Isla), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secretary_writes_the_minutes_of_the_own_group_only()
    {
        await MetAsync("advisory", "External Advisory Group", "2017-05-12");
        await MetAsync("steering", "Steering Group", "2017-05-12");
        await MetAsync("planned", "Planning Group", "2017-05-12", MeetingState.Planned);
        await PublishAsync("commitments/late", Promise("A list of members", "2017-06-01"));
        var secretary = await WithAsync(Role.GroupSecretary, "secretary", "groups/steering");

        var work = await WorkOf(secretary);

        Assert.Contains("Write the minute of the Steering Group", work, StringComparison.Ordinal);
        Assert.DoesNotContain("Advisory", work, StringComparison.Ordinal);
        Assert.DoesNotContain("Planning", work, StringComparison.Ordinal);
        Assert.DoesNotContain("A list of members", work, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promises_are_work_from_a_fortnight_before_their_day_until_they_are_settled()
    {
        await PublishAsync("commitments/late", Promise("A list of members", "2017-06-01"));
        await PublishAsync("commitments/today", Promise("A first report", "2017-06-22"));
        await PublishAsync("actions/soon", Task("A model of inspection", "2017-07-06"));
        await PublishAsync("actions/later", Task("A register", "2017-07-07"));

        var groups = (await Isla.GetAsync("/desk/trial")).Page.QuerySelectorAll("main h2")
            .Select(h => $"{h.TextContent}: {h.NextElementSibling!.QuerySelector("a")!.TextContent}").ToList();
        Assert.Equal(
            ["Overdue: Update the commitment “A list of members”", "Today: Update the commitment “A first report”",
                "Coming up: Update the action “A model of inspection”"], groups);
        Assert.Contains("deadline passed 21 days ago, nothing found since", await WorkOf(Isla), StringComparison.Ordinal);
        Assert.Contains("due in 14 days", await WorkOf(Isla), StringComparison.Ordinal);
        Assert.DoesNotContain("A register", await WorkOf(Isla), StringComparison.Ordinal);
        Assert.Contains("You have no tasks.", await WorkOf(Ailsa), StringComparison.Ordinal);

        await PublishAsync("commitments/late", Promise("A list of members", "2017-06-01") with { KeptOn = FuzzyDate.Parse("2017-06-20") });
        Assert.DoesNotContain("A list of members", await WorkOf(Isla), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_of_two_programmes_sees_both_and_a_stranger_to_one_does_not()
    {
        await PublishAsync("commitments/late", Promise("A list of members", "2017-06-01"));
        var both = await SignedInAsync("both", new HeldRole("trial", Role.Editor, null), new HeldRole("other", Role.Editor, null));
        var other = await SignedInAsync("other", new HeldRole("other", Role.Editor, null));

        var desk = (await both.GetAsync("/desk")).Text;
        Assert.Contains("A list of members", desk, StringComparison.Ordinal);
        Assert.Contains("Your programmes", desk, StringComparison.Ordinal);
        Assert.Contains("You have no tasks.", (await other.GetAsync("/desk")).Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await other.GetAsync("/desk/trial")).Status);
    }
}
