using System.Net;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Tests.Desk;
using Heed.Tests.Web;

namespace Heed.Tests.People;

/// <summary>The address of a person never holds the name: it outlives the record in links, data and feeds.</summary>
public sealed class AddressesOfPeopleTests : DeskSite
{
    [Fact]
    public async Task A_new_person_gets_a_number()
    {
        await Isla.SubmitAsync(await Isla.GetAsync("/desk/trial/new/person"), Typed(("title", "Morag Example")), "Start draft");

        Assert.Equal("Morag Example", (await Isla.GetAsync("/desk/trial/record/people/1")).Heading);
    }

    [Fact]
    public async Task A_name_as_the_address_is_refused_and_what_was_typed_stays()
    {
        var answer = await Isla.SubmitAsync(
            await Isla.GetAsync("/desk/trial/new/person"), Typed(("title", "Morag Example"), ("reference", "morag-example")),
            "Start draft");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Enter a number, such as 12.", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Morag Example", answer.Page.QuerySelector("[name=title]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task When_a_person_is_hidden_no_page_data_change_or_feed_tells_the_name()
    {
        await PublishAsync("people/1", new Person { Title = "Morag Example" });
        await PublishAsync(
            "groups/one", new Heed.Groups.Group { Title = "One", Members = [new() { Person = new Ref<Person>("people/1") }] });
        await WithLedgerAsync(async ledger =>
        {
            await ledger.RedactAsync("trial", "people/1", [], "personal data", "rita");
            return true;
        });

        foreach (var address in new[] { "/trial/groups/one", "/trial/groups/one.json", "/trial/groups/one/history", "/trial/people",
            "/trial/people.json", "/trial/people/1", "/trial/people/1/history", "/trial/changes?from=2020-01-01", "/trial.atom",
            "/trial/changes.atom", "/trial/search?q=morag", "/trial/timeline" })
            Assert.DoesNotContain("Morag Example", (await GetAsync(address)).Body, StringComparison.OrdinalIgnoreCase);
    }
}
