using System.Net;
using AngleSharp.Dom;
using Heed.Accounts;
using Heed.Ledger;
using Heed.People;
using Heed.Programmes;
using Heed.Tests.Overview;
using Heed.Tests.Web;

namespace Heed.Tests.Desk;

/// <summary>The first hour of a programme: steps in any order, each of which can be left out and taken up again.</summary>
public sealed class FirstHourTests : SeveralProgrammes
{
    private static readonly HeldRole OfSite = new("", Role.Administrator, null);

    [Fact]
    public async Task A_new_programme_shows_what_is_done_and_what_comes_next()
    {
        var desk = await BegunAsync(await SignedInAsync("ailsa", OfSite));

        Assert.Equal(
            ["Choose a title and a web address: Done", "Give the owner, who keeps the record, and the strands: To do",
                "Invite the people you work with: To do", "Add an approver: To do", "Describe the programme: To do",
                "Bring what you have: To do", "Or add the report or plan it began with: To do", "Publish the programme: To do"],
            Steps(desk));
    }

    [Fact]
    public async Task One_short_page_gives_owner_record_and_strands()
    {
        var ailsa = await SignedInAsync("ailsa", OfSite);
        await BegunAsync(ailsa);

        var desk = await SaveAsync(ailsa, ("owner", "Harbour Office"), ("how", "by-programme"), ("by", "Water team"),
            ("strands", "Rivers and lochs\nOpen sea"));

        Assert.Contains("Give the owner, who keeps the record, and the strands: Done", Steps(desk));
        var own = await DraftAsync<Programme>("");
        Assert.Equal("bodies/harbour-office", own.Owner!.Value.Path);
        Assert.Equal((KeepingWay.ByProgramme, "Water team"), (own.Keeping!.How, own.Keeping.By));
        Assert.Equal([("rivers-and-lochs", "Rivers and lochs"), ("open-sea", "Open sea")], own.Named);
        Assert.Equal("Harbour Office", (await DraftAsync<Body>("bodies/harbour-office")).Title);
    }

    [Fact]
    public async Task Nothing_is_claimed_that_nobody_chose()
    {
        var ailsa = await SignedInAsync("ailsa", OfSite);
        await BegunAsync(ailsa);

        Assert.Empty((await ailsa.GetAsync("/desk/water/begin")).Page.QuerySelectorAll("main input[type=radio][checked]"));
        await SaveAsync(ailsa);

        Assert.Null((await DraftAsync<Programme>("")).Keeping);
    }

    [Fact]
    public async Task An_owner_whom_another_programme_knows_comes_with_its_names()
    {
        await TwoAsync();
        var ailsa = await SignedInAsync("ailsa", OfSite);
        await BegunAsync(ailsa);

        await SaveAsync(ailsa, ("owner", "harbour office"));

        // Two programmes know such a body under two titles: which it is, nobody can say for the person.
        Assert.Equal("harbour office", (await DraftAsync<Body>("bodies/harbour-office")).Title);
        await SaveAsync(ailsa, ("owner", "The Office"));
        Assert.Equal(["Harbour Office"], (await DraftAsync<Body>("bodies/the-office")).Aliases.Select(a => a.Name));
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays()
    {
        var ailsa = await SignedInAsync("ailsa", OfSite);
        await BegunAsync(ailsa);

        var answer = await SaveAsync(ailsa, ("by", "Water team"), ("strands", "Rivers"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Choose who keeps this record.", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Rivers", answer.Page.QuerySelector("[name=strands]")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_strand_without_letters_is_not_dropped_in_silence()
    {
        var ailsa = await SignedInAsync("ailsa", OfSite);
        await BegunAsync(ailsa);

        var answer = await SaveAsync(ailsa, ("strands", "Rivers\n!!!"));

        Assert.Contains("“!!!” has no letters or digits.", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Rivers\n!!!", answer.Page.QuerySelector("[name=strands]")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_steps_stay_after_publishing_until_the_record_has_begun()
    {
        var ailsa = await SignedInAsync("ailsa", OfSite);
        await BegunAsync(ailsa);
        await PublishInAsync("water", "", new Programme { Title = "Water" });

        Assert.Contains("Bring what you have: To do", Steps(await ailsa.GetAsync("/desk/water")));
        await PublishInAsync("water", "recommendations/1", Asked("Fence the quarry", "", null));

        Assert.Empty(Steps(await ailsa.GetAsync("/desk/water")));
    }

    private static List<string> Steps(Answer desk) =>
        [.. (desk.Page.QuerySelector("main #next ~ .ds_task-list")?.QuerySelectorAll("li") ?? Enumerable.Empty<IElement>())
            .Select(li => $"{li.QuerySelector("a")!.TextContent.Trim()}: {li.QuerySelector(".ds_tag")!.TextContent.Trim()}")];

    private static async Task<Answer> BegunAsync(Visitor person) =>
        await person.SubmitAsync(
            await person.GetAsync("/desk/begin"), new Dictionary<string, string?> { ["title"] = "Water Safety", ["name"] = "water" },
            "Create programme");

    private static async Task<Answer> SaveAsync(Visitor person, params (string Name, string Text)[] typed) =>
        await person.SubmitAsync(
            await person.GetAsync("/desk/water/begin"), typed.ToDictionary(t => t.Name, t => (string?)t.Text), "Save and continue");

    private async Task<T> DraftAsync<T>(string path) =>
        Assert.IsType<T>((await WithLedgerAsync(l => l.ReadAs(Viewer.Named("ailsa", [], ["water"])).DraftAsync("water", path)))!.Content);
}
