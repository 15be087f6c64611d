using System.Net;
using Heed.Decisions;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Tests.Web;

namespace Heed.Tests.Desk.Writing;

/// <summary>P19: people writing at once; nobody's words vanish.</summary>
public sealed class CollisionTests : WritingSite
{
    private const string Form = "main form.heed_writing";

    [Fact]
    public async Task Of_many_who_save_at_once_one_wins_and_all_others_get_a_merge_page_with_their_text()
    {
        const int writers = 20, rounds = 3;
        await DraftAsync("decisions/one", new Decision { Title = "One" });
        var people = new List<Visitor>();
        for (var i = 0; i < writers; i++)
            people.Add(await EditorAsync($"writer-{i}"));
        var refused = 0;
        for (var round = 0; round < rounds; round++)
        {
            var forms = await Task.WhenAll(people.Select(p => p.GetAsync("/desk/trial/edit/decisions/one")));
            var answers = await Task.WhenAll(people.Select((p, i) =>
                p.SubmitAsync(forms[i], new Dictionary<string, string?> { ["reasons"] = $"Words of {i} in round {round}.\nAnd a line." },
                    "Save", Form)));

            Assert.Equal(1, answers.Count(a => a.Status == HttpStatusCode.OK));
            for (var i = 0; i < writers; i++)
            {
                if (answers[i].Status == HttpStatusCode.OK)
                    continue;
                Assert.Equal(HttpStatusCode.Conflict, answers[i].Status);
                Assert.Equal("Someone else saved this first", answers[i].Heading);
                Assert.Equal($"Words of {i} in round {round}.\nAnd a line.", answers[i].Page.QuerySelector("[name=reasons]")!.TextContent);
                refused++;
            }
        }
        var kept = await people[0].GetAsync("/desk/trial/kept/decisions/one");
        Assert.Equal(writers * rounds - rounds, refused);
        Assert.Equal(refused, kept.Page.QuerySelectorAll("main section").Length);
        Assert.Equal(rounds + 1, (await KeptAsync("decisions/one")).Version);
    }

    [Fact]
    public async Task A_merge_takes_what_each_changed_and_asks_about_what_both_did()
    {
        await DraftAsync("decisions/one", new Decision { Title = "One", Post = "Minister", Reasons = new Prose("Because.") });
        var (isla, ewan) = (await EditorAsync(), await EditorAsync("ewan"));
        var (hers, his) = (await isla.GetAsync("/desk/trial/edit/decisions/one"), await ewan.GetAsync("/desk/trial/edit/decisions/one"));

        await isla.SubmitAsync(
            hers, new Dictionary<string, string?> { ["title"] = "One of hers", ["reasons"] = "Because she says so." }, "Save", Form);
        var merge = await ewan.SubmitAsync(
            his, new Dictionary<string, string?> { ["post"] = "First Minister", ["reasons"] = "Because he says so." }, "Save", Form);

        Assert.Equal(HttpStatusCode.Conflict, merge.Status);
        Assert.Contains("Both of you changed it.", merge.Text, StringComparison.Ordinal);
        Assert.Equal("theirs", merge.Page.QuerySelector("[name='form.take.title'][checked]")!.GetAttribute("value"));
        Assert.Equal("mine", merge.Page.QuerySelector("[name='form.take.post'][checked]")!.GetAttribute("value"));
        await ewan.SubmitAsync(merge, new Dictionary<string, string?> { ["form.take.reasons"] = "theirs" }, "Save my choices");

        var merged = await SaysAsync<Decision>("decisions/one");
        Assert.Equal(("One of hers", "First Minister", "Because she says so."), (merged.Title, merged.Post, merged.Reasons!.Text));
    }

    [Fact]
    public async Task A_merge_tells_that_the_other_chose_other_readers_and_keeps_them()
    {
        await DraftAsync("decisions/one", new Decision { Title = "One" });
        var (isla, ewan) = (await EditorAsync(), await EditorAsync("ewan"));
        var his = await ewan.GetAsync("/desk/trial/edit/decisions/one");
        var hers = await isla.GetAsync("/desk/trial/edit/decisions/one");
        await isla.SubmitAsync(hers, new Dictionary<string, string?> { ["form.audience"] = "staff" }, "Save", Form);

        var merge = await ewan.SubmitAsync(his, new Dictionary<string, string?> { ["title"] = "His" }, "Save", Form);
        Assert.Contains("Staff of the programme only", merge.Page.QuerySelectorAll("del").Select(d => d.TextContent));
        await ewan.SubmitAsync(merge, null, "Save my choices");

        var kept = await KeptAsync("decisions/one");
        Assert.Equal(("His", Audience.Staff), ((await SaysAsync<Decision>("decisions/one")).Title, kept.Audience));
    }

    [Fact]
    public async Task A_merge_can_be_gone_on_with_in_the_form()
    {
        await DraftAsync("decisions/one", new Decision { Title = "One" });
        var (isla, ewan) = (await EditorAsync(), await EditorAsync("ewan"));
        var his = await ewan.GetAsync("/desk/trial/edit/decisions/one");
        await isla.SubmitAsync(
            await isla.GetAsync("/desk/trial/edit/decisions/one"), new Dictionary<string, string?> { ["title"] = "Hers" }, "Save", Form);

        var merge = await ewan.SubmitAsync(his, new Dictionary<string, string?> { ["title"] = "His" }, "Save", Form);
        var form = await ewan.SubmitAsync(merge, null, "Continue writing");
        Assert.Equal("His", form.Page.QuerySelector("[name=title]")!.GetAttribute("value"));
        await ewan.SubmitAsync(form, new Dictionary<string, string?> { ["title"] = "Theirs together" }, "Save", Form);

        Assert.Equal("Theirs together", (await SaysAsync<Decision>("decisions/one")).Title);
    }

    [Fact]
    public async Task A_text_that_was_not_saved_can_be_taken_up_again()
    {
        await DraftAsync("decisions/one", new Decision { Title = "One" });
        var (isla, ewan) = (await EditorAsync(), await EditorAsync("ewan"));
        var his = await ewan.GetAsync("/desk/trial/edit/decisions/one");
        await isla.SubmitAsync(
            await isla.GetAsync("/desk/trial/edit/decisions/one"), new Dictionary<string, string?> { ["title"] = "Hers" }, "Save", Form);
        await ewan.SubmitAsync(his, new Dictionary<string, string?> { ["title"] = "His lost words" }, "Save", Form);

        var merge = await isla.SubmitAsync(await isla.GetAsync("/desk/trial/kept/decisions/one"), null, "Restore this text");
        Assert.Contains("His lost words", merge.Text, StringComparison.Ordinal);
        await isla.SubmitAsync(merge, null, "Save my choices");

        Assert.Equal("His lost words", (await SaysAsync<Decision>("decisions/one")).Title);
    }

    [Fact]
    public async Task A_text_for_a_draft_that_was_published_in_the_meantime_stays_in_the_form()
    {
        await DraftAsync("events/one", new Heed.Events.Event { Title = "One", HeldOn = FuzzyDate.Parse("2017-06-22") });
        var isla = await EditorAsync();
        var form = await isla.GetAsync("/desk/trial/edit/events/one");
        await WithLedgerAsync(
            l => l.PublishAsync(new Release("trial", "tester") { Drafts = [new ReleasedDraft("events/one", 1, "Why.")] }));

        var answer = await isla.SubmitAsync(form, new Dictionary<string, string?> { ["place"] = "Edinburgh" }, "Save", Form);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("no longer there", answer.Text, StringComparison.Ordinal);
        await isla.SubmitAsync(answer, null, "Save", Form);

        Assert.Equal("Edinburgh", (await SaysAsync<Heed.Events.Event>("events/one")).Place);
    }
}
