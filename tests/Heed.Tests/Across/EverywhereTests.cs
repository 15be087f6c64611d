using System.Net;
using Heed.Accounts;
using Heed.People;
using Heed.Tests.Overview;

namespace Heed.Tests.Across;

/// <summary>A body is known in every programme that names it.</summary>
public sealed class EverywhereTests : SeveralProgrammes
{
    [Fact]
    public async Task What_is_asked_of_a_body_is_gathered_from_every_programme()
    {
        await TwoAsync();

        var page = await GetAsync("/bodies/harbour-office");

        Assert.Equal("Harbour Office: requests and promises in all programmes", page.Heading);
        Assert.Contains("2 programmes name Harbour Office. 3 records apply to it, and 1 is overdue.", page.Text, StringComparison.Ordinal);
        var links = page.Page.QuerySelectorAll("main table a").Select(a => a.GetAttribute("href")).Order(StringComparer.Ordinal);
        Assert.Equal(["/harbours/recommendations/1", "/harbours/recommendations/2", "/lights/recommendations/1"], links);
    }

    [Fact]
    public async Task Two_bodies_that_only_share_a_short_form_stay_apart()
    {
        await TwoAsync();
        await PublishInAsync("lights", "bodies/home", new Body { Title = "Home Orchestra", Aliases = [new() { Name = "HO" }] });

        Assert.DoesNotContain("Home Orchestra", (await GetAsync("/bodies/harbour-office")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_leads_to_it_only_when_another_programme_knows_it()
    {
        await TwoAsync();
        await PublishInAsync("lights", "bodies/alone", new Body { Title = "Known here only" });

        Assert.Contains("/bodies/harbour-office", (await GetAsync("/harbours/bodies/harbour-office")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"/bodies/", (await GetAsync("/lights/bodies/alone")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_no_programme_knows_has_no_page() =>
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/bodies/nobody")).Status);

    [Fact]
    public async Task At_the_desk_a_body_of_another_programme_is_added_with_its_names()
    {
        await TwoAsync();
        await PublishInAsync("quays", "", new Heed.Programmes.Programme { Title = "Quays" });
        var isla = await SignedInAsync("isla", new HeldRole("quays", Role.Editor, null));
        var form = await isla.GetAsync("/desk/quays/edit/");

        var found = await isla.SubmitAsync(
            form, new Dictionary<string, string?> { ["owner.find"] = "HO" }, "find:owner", "main form.heed_writing");
        Assert.Contains("No bodies found.", found.Text, StringComparison.Ordinal);
        found = await isla.SubmitAsync(
            found, new Dictionary<string, string?> { ["owner.find"] = "Harbour Office" }, "find:owner", "main form.heed_writing");
        await isla.SubmitAsync(found, null, "Add “Harbour Office” from another programme", "main form.heed_writing");

        var body = await WithLedgerAsync(l => l.ReadAs(Heed.Ledger.Viewer.Named("isla", [], ["quays"]))
            .DraftAsync("quays", "bodies/harbour-office"));
        Assert.Equal(["HO"], Assert.IsType<Body>(body!.Content).Aliases.Select(a => a.Name));
    }
}
