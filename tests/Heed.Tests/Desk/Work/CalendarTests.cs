using System.Net;
using Heed.Accounts;
using Heed.Events;
using Heed.Groups;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Publications;

namespace Heed.Tests.Desk.Work;

/// <summary>What is coming, week by week.</summary>
public sealed class CalendarTests : WorkSite
{
    [Fact]
    public async Task What_is_coming_stands_under_its_week()
    {
        await MetAsync("advisory", "External Advisory Group", "2017-07-05", MeetingState.Planned);
        await PublishAsync(
            "events/consultation",
            new Event { Title = "Consultation on practice", Kind = EventKind.Consultation,
                HeldOn = FuzzyDate.Parse("2017-06-01/2017-07-07") });
        await PublishAsync(
            "events/off", new Event { Title = "A forum called off", HeldOn = FuzzyDate.Parse("2017-07-05"), Cancelled = true });
        await PublishAsync("actions/soon", Task("A model of inspection", "2017-08-31"));
        await PublishAsync("actions/far", Task("A register", "2017-11-30"));

        var page = await Isla.GetAsync("/desk/trial/calendar");

        Assert.Contains("There are 3 dates from 19 June 2017 to 17 September 2017.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Week of 3 July 2017", "Week of 28 August 2017"], page.Page.QuerySelectorAll("main h2").Select(h => h.TextContent));
        Assert.Contains("Consultation closes", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("called off", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A register", page.Text, StringComparison.Ordinal);

        var next = await Isla.GetAsync(page.Page.QuerySelector("main a[rel=next]")!.GetAttribute("href")!);
        Assert.Contains("A register", next.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scheduled_releases_and_what_is_for_staff_are_shown_to_those_who_may_read_them()
    {
        await WrittenAsync("updates/5", Five);
        var release = await Isla.SubmitAsync(
            await Isla.GetAsync("/desk/trial/releases/new?draft=updates/5"), Typed(("name", "The big day")), "Create release");
        await Isla.SubmitAsync(release, Typed(("day", "2017-07-03"), ("time", "09:30")), "Schedule");
        await PublishAsync(
            "events/inside", new Event { Title = "An internal forum", HeldOn = FuzzyDate.Parse("2017-07-05") }, Audience.Staff);
        var owner = await WithAsync(Role.ActionOwner, "owner", "bodies/inspectorate");

        Assert.Contains("The big day", (await Ailsa.GetAsync("/desk/trial/calendar")).Text, StringComparison.Ordinal);
        Assert.Contains("An internal forum", (await Ailsa.GetAsync("/desk/trial/calendar")).Text, StringComparison.Ordinal);
        var seen = await owner.GetAsync("/desk/trial/calendar");
        Assert.DoesNotContain("The big day", seen.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("internal", seen.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tasks_of_meetings_and_reviews_with_a_date_are_in_the_calendar()
    {
        var meeting = await MetAsync("advisory", "External Advisory Group", "2017-05-12");
        await PublishAsync("groups/advisory/meetings/2017-05-12", meeting with
        {
            ActionsArising =
            [
                new MeetingAction { Text = "Draft the terms", Due = FuzzyDate.Parse("2017-07-10") },
                new MeetingAction { Text = "Book the hall", Due = FuzzyDate.Parse("2017-07-11"), Outcome = "Booked." },
            ],
        });
        await PublishAsync("publications/guide", new Publication { Title = "The guide", ReviewBy = FuzzyDate.Parse("2017-08-01") });
        await PublishAsync("", new Heed.Programmes.Programme { Title = "Trial programme", HelpReviewBy = FuzzyDate.Parse("2017-08-31") });

        var page = await Isla.GetAsync("/desk/trial/calendar");

        foreach (var expected in (string[])["Draft the terms", "Task due", "The guide", "Review due", "Check the help contacts"])
            Assert.Contains(expected, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Book the hall", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2017-02-30")]
    public async Task A_day_that_is_none_is_answered_with_a_sentence(string from)
    {
        var answer = await Isla.GetAsync($"/desk/trial/calendar?from={from}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(from, answer.Text, StringComparison.Ordinal);
    }
}
