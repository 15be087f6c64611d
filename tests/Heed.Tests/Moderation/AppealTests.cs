using System.Net;
using Heed.Comments;

namespace Heed.Tests.Moderation;

/// <summary>What is public goes at once by one person; who looks again is somebody else.</summary>
public sealed class AppealTests : ModerationSite
{
    [Fact]
    public async Task One_person_takes_out_at_once_and_a_second_one_puts_back_word_for_word()
    {
        await ReachableAsync("mairi");
        await ReachableAsync("rory");
        var id = await SentAsync("A public comment.");
        await PublishAsync(Mairi, await OpenAsync(Mairi, id));
        var number = (await PublicAsync(id))!.Number;

        Ok(await Mairi.SubmitAsync(
            await OpenAsync(Mairi, id), new Dictionary<string, string?> { ["reason"] = "private-facts" }, "Remove it now"));
        var gone = (await PublicAsync(id))!;
        Assert.Equal(("", "", "private-facts"), (gone.Name, gone.Text, gone.UnpublishedFor));
        Assert.Equal("rory@example.org", Assert.Single(await MailsAsync()).To);

        var own = await OpenAsync(Mairi, id);
        Assert.Contains("someone else must decide whether it stays removed", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Publish exactly these words", own.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Decide whether 1 removed comment stays removed", (await Rory.GetAsync("/desk/trial")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Decide whether", (await Mairi.GetAsync("/desk/trial")).Text, StringComparison.Ordinal);

        Ok(await PublishAsync(Rory, await OpenAsync(Rory, id)));
        var back = (await PublicAsync(id))!;
        Assert.Equal(("A public comment.", number, "rory"), (back.Text, back.Number, back.ApprovedBy));
        Assert.Null(back.UnpublishedAt);
        Assert.Equal(CommentEventKind.PutBack, (await StepsAsync(id))[^1].Kind);
    }

    [Fact]
    public async Task A_second_person_confirms_a_removal_and_the_first_cannot()
    {
        var id = await SentAsync("A public comment.");
        await PublishAsync(Mairi, await OpenAsync(Mairi, id));
        await Mairi.SubmitAsync(await OpenAsync(Mairi, id), new Dictionary<string, string?> { ["reason"] = "unlawful" }, "Remove it now");
        var theirs = await OpenAsync(Rory, id);

        // The form of the second person, sent by the first.
        var own = await OpenAsync(Mairi, id);
        own.Page.QuerySelectorAll("main form[method=post]").First(f => f.TextContent.Contains("Refer to", StringComparison.Ordinal))
            .SetAttribute("action", $"/desk/trial/comments/{id:N}/keep-out");
        var refused = await Mairi.SubmitAsync(own, button: "Refer to the safeguarding lead");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Someone else must review it.", refused.Text, StringComparison.Ordinal);

        Ok(await Rory.SubmitAsync(theirs, button: "Keep it removed"));
        var kept = await KeptAsync(id);
        Assert.Equal((CommentState.Unpublished, false), (kept.State, kept.NeedsSecondReview));
        Assert.Empty((await Rory.GetAsync("/desk/trial/comments?view=to-review")).Page.QuerySelectorAll(".heed_queue__item"));
    }

    [Fact]
    public async Task The_message_with_an_upheld_appeal_is_read_by_the_writer_until_the_next_decision()
    {
        var id = await SentAsync("A comment.");
        await RefuseAsync(Mairi, id);
        Now.Advance(TimeSpan.FromMinutes(1));
        await AppealedAsync(id);
        Ok(await Rory.SubmitAsync(
            await OpenAsync(Rory, id),
            new Dictionary<string, string?> { ["answer"] = "reopen", ["message"] = "You are right: we read it wrongly." },
            "Send decision"));
        var reference = await WithServiceAsync<CommentEncryption, string>(
            async encryption => encryption.ReferenceOf((await KeptAsync(id)).Form));
        var writer = await StrangerAsync();
        async Task<string> ReadAsync() =>
            (await writer.SubmitAsync(
                await writer.GetAsync("/trial/comments/yours"), new Dictionary<string, string?> { ["reference"] = reference })).Text;

        Assert.Contains("You are right: we read it wrongly.", await ReadAsync(), StringComparison.Ordinal);
        Now.Advance(TimeSpan.FromMinutes(1));
        await Mairi.SubmitAsync(
            await OpenAsync(Mairi, id), new Dictionary<string, string?> { ["note"] = "For the lead." }, "Refer to the safeguarding lead");
        var handed = await ReadAsync();
        Assert.Contains("You are right: we read it wrongly.", handed, StringComparison.Ordinal);
        Assert.DoesNotContain("For the lead.", handed, StringComparison.Ordinal);
        Now.Advance(TimeSpan.FromMinutes(1));
        await Lead.SubmitAsync(await Lead.GetAsync($"/desk/trial/safeguarding/{id:N}"), button: "Return to moderators");
        await RefuseAsync(Mairi, id);
        Assert.DoesNotContain("You are right", await ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_alone_can_be_taken_off()
    {
        var id = await SentAsync("A public comment.");
        await PublishAsync(Mairi, await OpenAsync(Mairi, id));
        Ok(await Mairi.SubmitAsync(await OpenAsync(Mairi, id), button: "Remove only the name"));
        var shown = (await PublicAsync(id))!;
        Assert.Equal(("", "A public comment."), (shown.Name, shown.Text));
    }

    [Fact]
    public async Task An_appeal_is_answered_by_somebody_else_with_words_or_opened_again()
    {
        var id = await SentAsync("A comment.", address: "morag@example.org");
        await RefuseAsync(Mairi, id);
        await AppealedAsync(id);
        Assert.Single((await Rory.GetAsync("/desk/trial/comments?view=appeals")).Page.QuerySelectorAll(".heed_queue__item"));
        Assert.Contains("someone else must review it", (await OpenAsync(Mairi, id)).Text, StringComparison.Ordinal);

        var page = await OpenAsync(Rory, id);
        var silent = await Rory.SubmitAsync(page, new Dictionary<string, string?> { ["answer"] = "keep" }, "Send decision");
        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        Ok(await Rory.SubmitAsync(
            page, new Dictionary<string, string?> { ["answer"] = "keep", ["message"] = "It names a street." }, "Send decision"));
        var step = (await StepsAsync(id)).Single(s => s.Kind == CommentEventKind.AppealRefused);
        Assert.Equal(("rory", "It names a street."), (step.By, await NoteAsync(step)));
        // One mail that waits tells of both answers.
        Assert.Single(await MailsAsync());

        await AppealedAsync(id);
        Ok(await Rory.SubmitAsync(await OpenAsync(Rory, id), new Dictionary<string, string?> { ["answer"] = "reopen" }, "Send decision"));
        Assert.Equal(CommentState.Waiting, (await KeptAsync(id)).State);
        Ok(await PublishAsync(Mairi, await OpenAsync(Mairi, id)));
        Assert.NotNull(await PublicAsync(id));
    }
}
