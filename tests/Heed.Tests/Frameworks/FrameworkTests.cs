using System.Net;
using Heed.Frameworks;
using Heed.Groups;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Programmes;
using Heed.Tests.Desk.Writing;
using Xunit;

namespace Heed.Tests.Frameworks;

/// <summary>A kind below another one works everywhere: shown with the versions of a framework.</summary>
public sealed class FrameworkTests : WritingSite
{
    [Fact]
    public async Task A_trimmed_address_answers_with_the_list_below_that_record()
    {
        await PublishedAsync();
        
        var list = await GetAsync("/trial/frameworks/quality/versions");

        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Contains("Quality framework, version 2", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Other framework, version 1", list.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Quality framework, version 2", (await GetAsync("/trial/frameworks/quality/versions.csv")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Other framework, version 1", (await GetAsync("/trial/frameworks/quality/versions.json")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/frameworks/no-such/versions")).Status);
    }

    [Fact]
    public async Task The_meetings_of_a_group_are_listed_below_it_with_their_filters()
    {
        await PublishAsync("", new Programme { Title = "Trial programme" });
        foreach (var group in new[] { "steering", "practice" })
        {
            await PublishAsync($"groups/{group}", new Group { Title = $"The {group} group" });
            await PublishAsync($"groups/{group}/meetings/2017-06-22", new Meeting
            {
                Title = $"Meeting of {group}", Group = new($"groups/{group}"), HeldOn = FuzzyDate.Parse("2017-06-22"),
                MeetingState = MeetingState.Held,
            });
        }
        var list = await GetAsync("/trial/groups/steering/meetings?year=2017");

        Assert.Equal("Meetings: The steering group", list.Heading);
        Assert.Contains("1 of 1 meeting", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Meeting of practice", list.Text, StringComparison.Ordinal);
        Assert.Contains("/trial/groups/steering/meetings.csv?year=2017", list.Body, StringComparison.Ordinal);
        Assert.Contains("Meeting of steering", (await GetAsync("/trial/groups/steering/meetings.ics")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_to_a_record_leads_over_the_record_above_it()
    {
        await PublishedAsync();
        var page = await GetAsync("/trial/frameworks/quality/versions/2");

        Assert.Equal(["/trial/frameworks", "/trial/frameworks/quality", "/trial/frameworks/quality/versions"],
            page.Page.QuerySelectorAll(".ds_breadcrumbs a").Select(a => a.GetAttribute("href")!)
                .Where(a => a.StartsWith("/trial/", StringComparison.Ordinal)));
        Assert.Equal(["1.1", "Impact on children and young people", "How well do we meet needs?"],
            page.Page.QuerySelectorAll("tbody td, tbody th").Select(c => c.TextContent.Trim()));
    }

    [Fact]
    public async Task It_is_begun_from_the_record_above_it()
    {
        await PublishedAsync();
        var isla = await EditorAsync();
        var form = await isla.GetAsync("/desk/trial/new/framework-version?from=frameworks/quality&relation=framework");
        await isla.SubmitAsync(
            form, new Dictionary<string, string?> { ["title"] = "Quality framework, version 3.1", ["number"] = "3.1" }, "Start draft");

        var said = await SaysAsync<FrameworkVersion>("frameworks/quality/versions/3-1");
        Assert.Equal(("3.1", "frameworks/quality"), (said.Number, said.Framework?.Path));
    }

    [Fact]
    public async Task Without_the_record_above_it_can_not_be_begun()
    {
        var isla = await EditorAsync();
        var answer = await isla.SubmitAsync(
            await isla.GetAsync("/desk/trial/new/framework-version"), new Dictionary<string, string?> { ["title"] = "Version 1" },
            "Start draft");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Choose the framework.", answer.Text, StringComparison.Ordinal);
    }

    private async Task PublishedAsync()
    {
        await PublishAsync("", new Programme { Title = "Trial programme" });
        await PublishAsync("frameworks/quality", new Framework { Title = "Quality framework" });
        await PublishAsync("frameworks/other", new Framework { Title = "Other framework" });
        await PublishAsync("frameworks/quality/versions/2", new FrameworkVersion
        {
            Title = "Quality framework, version 2", Framework = new("frameworks/quality"), Number = "2", PublishedOn = FuzzyDate.Parse(
                "2018-06-01"),
            Indicators = [
                new QualityIndicator { Number = "1.1", Title = "Impact on children and young people",
                    Domain = "How well do we meet needs?" }],
        });
        await PublishAsync(
            "frameworks/other/versions/1",
            new FrameworkVersion { Title = "Other framework, version 1", Framework = new("frameworks/other"), Number = "1" });
    }
}
