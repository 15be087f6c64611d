using System.Net;
using Heed.Accounts;
using Heed.Events;
using Heed.Groups;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Tests.Web;

namespace Heed.Tests.Desk.Work;

/// <summary>Search at the desk finds all that a person may read, and nothing else.</summary>
public sealed class DeskSearchTests : WorkSite
{
    [Fact]
    public async Task Drafts_and_records_are_found_and_marked()
    {
        await WrittenAsync("updates/5", Five);
        await PublishAsync("events/osprey", new Event { Title = "Osprey day", HeldOn = FuzzyDate.Parse("2017-03-02") });
        await PublishAsync("events/inside", new Event { Title = "Osprey night", HeldOn = FuzzyDate.Parse("2017-03-03") }, Audience.Staff);

        var page = await Isla.GetAsync("/desk/trial/search?q=osprey");

        Assert.Contains("1 draft and 2 published records found for “osprey”.", page.Text, StringComparison.Ordinal);
        Assert.Equal("Draft", MarkOf(page, "Update 5"));
        Assert.Equal("Published", MarkOf(page, "Osprey day"));
        Assert.Equal("For staff", MarkOf(page, "Osprey night"));
        Assert.Contains("Update 5", (await Isla.GetAsync("/desk/trial/search?q=upd 5")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "Nothing found for “kestrel”", (await Isla.GetAsync("/desk/trial/search?q=kestrel")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_tells_of_what_a_person_may_not_read()
    {
        await PublishAsync("groups/steering", new Group { Title = "Steering Group" });
        var owner = await WithAsync(Role.ActionOwner, "owner", "bodies/inspectorate");
        var admin = await WithAsync(Role.Administrator, "admin");
        var secretary = await WithAsync(Role.GroupSecretary, "secretary", "groups/steering");
        var before = await SeenAsync(owner, admin, secretary);

        await WrittenAsync("updates/5", Five);
        await PublishAsync(
            "events/inside", new Event { Title = "Osprey night", HeldOn = FuzzyDate.Parse("2017-03-03"), Summary = new Prose("Ospreys.") },
            Audience.Staff);
        await PublishAsync(
            "events/group", new Event { Title = "Osprey group day", HeldOn = FuzzyDate.Parse("2017-03-03") }, Audience.MembersOf("other"));

        Assert.Equal(before, await SeenAsync(owner, admin, secretary));
    }

    [Fact]
    public async Task A_secretary_finds_the_drafts_of_the_own_group()
    {
        var meeting = await MetAsync("steering", "Steering Group", "2017-05-12");
        await WrittenAsync("groups/steering/meetings/2017-05-12", meeting with { Place = "Heronry" });
        var secretary = await WithAsync(Role.GroupSecretary, "secretary", "groups/steering");

        var page = await secretary.GetAsync("/desk/trial/search?q=heronry");

        Assert.Contains("1 draft found", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_input_is_answered_with_a_sentence()
    {
        Assert.Equal(HttpStatusCode.OK, (await Isla.GetAsync("/desk/trial/search")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Isla.GetAsync("/desk/trial/search?q=%00%22-*")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Isla.GetAsync("/desk/trial/search?q=a&page=0")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Isla.GetAsync("/desk/trial/search?q=a&kind=nonsense")).Status);
    }

    private static string? MarkOf(Answer page, string title) =>
        page.Page.QuerySelectorAll("main .ds_search-result").First(r => r.TextContent.Contains(title, StringComparison.Ordinal))
            .QuerySelector(".ds_tag")?.TextContent.Trim();

    private static async Task<string> SeenAsync(params Visitor[] people)
    {
        var seen = new List<string>();
        foreach (var person in people)
        {
            foreach (var words in (string[])["osprey", "ospre", "ospery", "update 5", "nests"])
                seen.Add((await person.GetAsync($"/desk/trial/search?q={words}")).Text);
        }
        return string.Join('\n', seen);
    }
}
