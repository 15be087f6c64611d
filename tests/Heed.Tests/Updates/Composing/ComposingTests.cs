using System.Net;
using Heed.Commitments;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Tests.Desk;
using Heed.Tests.Web;
using Heed.Updates;

namespace Heed.Tests.Updates.Composing;

/// <summary>The next update, written from the record at the desk.</summary>
public sealed class ComposingTests : ComposingSite
{
    [Fact]
    public async Task What_happened_since_the_last_update_is_offered_in_plain_sentences()
    {
        var start = await Isla.GetAsync("/desk/trial/updates");
        Assert.Equal("2017-03-01", start.Page.QuerySelector("[name=since]")!.GetAttribute("value"));
        Assert.Contains("the draft of update 2", start.Text, StringComparison.Ordinal);

        var sentences = Sentences(await BegunAsync(Isla));

        Assert.Contains("[Steering group] [met] on 16 March 2017.", sentences);
        Assert.Contains("[The minute] of the meeting of [Steering group] on 16 March 2017 was published on 2 April 2017.", sentences);
        Assert.Contains(
            "[The Government] published [Guide for teachers] on 4 May 2017, for teachers. It replaces [Old guidance].", sentences);
        Assert.Contains("[Action 1: Try a new form] changed from “Under way” to “Delayed” on 10 May 2017, as its owner reported. The trial "
            + "took longer.", sentences);
        Assert.Contains("[Action 1: Try a new form]: date changed from 1 May 2017 to 1 September 2017 (123 days later). Reason: The "
            + "trial took longer.", sentences);
        Assert.Contains("[Action 1: Try a new form] is due 1 September 2017.", sentences);
        Assert.Contains(
            "The commitment [Publish the minutes] was kept on 2 April 2017, 1 day late. See [Steering group, 16 "
                + "March].", sentences);
        Assert.Contains("The commitment [Hold a forum] was due on 1 May 2017. This record does not show that it was kept.", sentences);
    }

    [Fact]
    public async Task What_the_public_may_not_read_is_not_offered()
    {
        var page = await BegunAsync(Isla);

        Assert.DoesNotContain(Sentences(page), s => s.Contains("Not for the public", StringComparison.Ordinal));
    }

    [Fact]
    public async Task General_sentences_come_first_then_strands_then_what_comes_next()
    {
        var page = await BegunAsync(Isla);

        Assert.Equal(["The programme as a whole", "Neglect", "What comes next"], page.Page.QuerySelectorAll(".heed_composing h2[id^=of-]")
            .Select(h => h.TextContent.Trim()));
    }

    [Fact]
    public async Task What_is_kept_changed_and_added_becomes_the_draft_with_its_links()
    {
        var page = await BegunAsync(Isla);
        page = await Isla.SubmitAsync(page, Typed(
            (Field(page, "was published on 2 April", "keep"), null),
            (Field(page, "[met] on 16 March", "text"), "The [Steering group] came together [in March]."),
            ("add.text", "Teachers asked for it."), ("add.record", "publications/guide"), ("add.strand", "neglect")), "Add");

        var check = await Isla.SubmitAsync(page, button: "Create draft");

        Assert.Contains("Draft created. Not published.", check.Text, StringComparison.Ordinal);
        var draft = (await SaysAsync<Update>("updates/2"))!;
        Assert.Equal(("Update 2", "2", "2017-06-30"), (draft.Title, draft.Number, draft.PostedOn!.When.Text));
        Assert.Contains(
            "The [Steering group](/trial/groups/steering) came together [in March](/trial/groups/steering/meetings/2017-03-16).",
            draft.Body!.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Teachers asked for it ([Guide for teachers](/trial/publications/guide)).", draft.Body.Text, StringComparison.Ordinal);
        Assert.Contains("## Neglect", draft.Body.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("was published on 2 April", draft.Body.Text, StringComparison.Ordinal);
        Assert.Equal(["neglect"], draft.Strand);
        Assert.StartsWith("What happened from 2 March 2017 to 30 June 2017: ", draft.Summary!.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Isla.GetAsync("/desk/trial/edit/updates/2")).Status);
    }

    [Fact]
    public async Task Sentences_are_put_in_order_without_script()
    {
        var page = await BegunAsync(Isla);
        var before = Sentences(page);

        page = await Isla.SubmitAsync(
            page, button: $"Move down: {before[0].Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)}");

        Assert.Equal([before[1], before[0], .. before.Skip(2)], Sentences(page));
    }

    [Fact]
    public async Task Of_two_who_change_the_same_sentence_both_texts_stay()
    {
        var page = await BegunAsync(Isla);
        var theirs = await Euan.GetAsync(
            "/desk/trial" + page.Page.QuerySelector("form.heed_composing")!.GetAttribute("action")!["/desk/trial".Length..]);

        await Isla.SubmitAsync(page, Typed((Field(page, "[met] on 16 March", "text"), "Isla tells of the [meeting].")), "Save");
        var merged = await Euan.SubmitAsync(theirs, Typed(
            (Field(theirs, "[met] on 16 March", "text"), "Euan tells of the [meeting]."),
            (Field(theirs, "Hold a forum", "text"), "No forum yet.")), "Save");

        Assert.Contains("Isla tells of the [meeting].", Sentences(merged));
        Assert.Contains("Euan tells of the [meeting].", Sentences(merged));
        Assert.Contains("No forum yet.", Sentences(merged));
    }

    [Fact]
    public async Task Reading_the_record_again_keeps_what_the_writer_touched()
    {
        var page = await BegunAsync(Isla);
        page = await Isla.SubmitAsync(
            page, Typed((Field(page, "Hold a forum", "text"), "No forum yet."), ("since", "2017-05-05")),
            "Suggest sentences for these dates");

        Assert.Contains("No forum yet.", Sentences(page));
        Assert.DoesNotContain("[Steering group] [met] on 16 March 2017.", Sentences(page));
        Assert.Contains("From 6 May 2017 to 30 June 2017", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_changed_in_the_editor_is_not_overwritten()
    {
        var page = await BegunAsync(Isla);
        var address = page.Page.QuerySelector("form.heed_composing")!.GetAttribute("action")!;
        await Isla.SubmitAsync(page, button: "Create draft");
        await Euan.SubmitAsync(await Euan.GetAsync("/desk/trial/edit/updates/2"), Typed(("body", "All in Euan's words.")), "Save");

        var refused = await Isla.SubmitAsync(await Isla.GetAsync(address), button: "Create draft again");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("euan has changed the draft of update 2", refused.Text, StringComparison.Ordinal);
        Assert.Equal("All in Euan's words.", (await SaysAsync<Update>("updates/2"))!.Body!.Text);
    }

    [Fact]
    public async Task A_sentence_without_a_record_is_marked_for_the_writer()
    {
        var page = await BegunAsync(Isla);
        page = await Isla.SubmitAsync(page, Typed(("add.text", "Everybody was delighted with the progress."), ("add.record", "")), "Add");
        Assert.Contains("1 sentence has no record behind it", page.Text, StringComparison.Ordinal);

        var check = await Isla.SubmitAsync(page, button: "Create draft");

        Assert.Contains("1 has no record behind it", check.Text, StringComparison.Ordinal);
        Assert.Contains("Everybody was delighted with the progress.", check.Page.QuerySelector("#unbacked ~ ul")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_update_says_will_be_becomes_a_commitment_in_one_press()
    {
        await DraftAsync(
            "updates/2",
            new Update { Title = "Update 2", Number = "2", PostedOn = FuzzyDate.Parse("2017-06-30"), Strand = ["neglect"],
                Body = new Prose("The [Steering group](/trial/groups/steering) will meet four times a year. All minutes will be published "
                    + "by spring 2018. It met in March.") });

        var check = await Isla.GetAsync("/desk/trial/sentences/updates/2");
        Assert.Contains("When: four times a year", check.Text, StringComparison.Ordinal);
        var form = await Isla.SubmitAsync(check, form: "main form:has(input[value^='All minutes'])");

        Assert.Equal(HttpStatusCode.OK, form.Status);
        var said = (await SaysAsync<Commitment>("commitments/all-minutes-will-be-published-by-spring-2018"))!;
        Assert.Equal(("All minutes will be published by spring 2018.", "updates/2", "by spring 2018", "2017-06-30", "bodies/government"),
            (said.Said!.Text, said.In!.Value.Path, said.Due!.Words, said.SaidOn!.When.Text, said.ByBody!.Value.Path));
        Assert.Contains("Recorded", (await Isla.GetAsync("/desk/trial/sentences/updates/2")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_that_cannot_be_told_of_are_refused_with_a_sentence()
    {
        foreach (var (since, until, sentence) in new[] { ("2017-06-30", "2017-03-01", "is not before the last day covered"),
            ("31 June", "", "is not a date"), ("2017-01-01", "2999-01-01", "You cannot choose") })
        {
            var refused = await BegunAsync(Isla, since, until);
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Contains(sentence, refused.Text, StringComparison.Ordinal);
            Assert.Equal(since, refused.Page.QuerySelector("[name=since]")!.GetAttribute("value"));
        }
    }
}
