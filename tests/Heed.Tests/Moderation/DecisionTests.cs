using System.Net;
using Heed.Comments;
using Heed.Moderation;

namespace Heed.Tests.Moderation;

/// <summary>What moderators decide, through the forms they use.</summary>
public sealed class DecisionTests : ModerationSite
{
    [Fact]
    public async Task A_comment_is_published_word_for_word_once_every_line_of_the_checklist_is_ticked()
    {
        var id = await SentAsync("More time for  supervision, please.\n\nIt helps.", "Morag <b>");
        var page = await OpenAsync(Mairi, id);
        Assert.Contains("section 182", page.Text, StringComparison.Ordinal);

        var unticked = await Mairi.SubmitAsync(page, button: "Publish exactly these words");
        Assert.Equal(HttpStatusCode.BadRequest, unticked.Status);
        Assert.Contains("Tick every line", unticked.Text, StringComparison.Ordinal);
        Assert.Null(await PublicAsync(id));

        var queue = await PublishAsync(Mairi, unticked);
        Ok(queue);
        Assert.Contains("The comment is published, exactly as you read it.", queue.Text, StringComparison.Ordinal);
        Assert.NotNull(queue.Page.QuerySelector("form[action='/desk/sign-out']"));
        var shown = (await PublicAsync(id))!;
        Assert.Equal(
            ("Morag <b>", "More time for  supervision, please.\n\nIt helps.", 1, "mairi"),
            (shown.Name, shown.Text, shown.Number, shown.ApprovedBy));
        Assert.False(shown.IsPart);
        Assert.Equal(
            [CommentEventKind.Received, CommentEventKind.Read, CommentEventKind.Approved], (await StepsAsync(id)).Select(s => s.Kind));
    }

    [Fact]
    public async Task Words_that_changed_since_they_were_read_are_neither_published_nor_refused()
    {
        var id = await SentAsync("The first words.");
        var page = await OpenAsync(Mairi, id);
        Now.Advance(TimeSpan.FromMinutes(5));
        await CorrectedAsync(id, "Other words.");

        var refused = await PublishAsync(Mairi, page);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("changed this comment since you read it", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Other words.", refused.Text, StringComparison.Ordinal);
        Assert.Null(await PublicAsync(id));

        var alsoRefused = await Mairi.SubmitAsync(
            page, new Dictionary<string, string?> { ["reason"] = "abusive", ["message"] = "Kept for me." }, "Do not publish");
        Assert.Equal(HttpStatusCode.Conflict, alsoRefused.Status);
        Assert.Contains("Kept for me.", alsoRefused.Text, StringComparison.Ordinal);
        Assert.Equal(CommentState.Waiting, (await KeptAsync(id)).State);

        // What changed is told word by word.
        var again = await OpenAsync(Mairi, id);
        Assert.Contains("Other", again.Page.QuerySelectorAll("ins").Select(i => i.TextContent.Trim()).First(), StringComparison.Ordinal);
        Ok(await PublishAsync(Mairi, again));
        Assert.Equal("Other words.", (await PublicAsync(id))!.Text);
    }

    [Fact]
    public async Task A_refusal_needs_a_reason_of_the_policy_and_its_usual_words_reach_the_writer()
    {
        var id = await SentAsync("Buy my book.", address: "morag@example.org");
        var page = await OpenAsync(Mairi, id);

        var without = await Mairi.SubmitAsync(
            page, new Dictionary<string, string?> { ["message"] = "Please write again." }, "Do not publish");
        Assert.Equal(HttpStatusCode.BadRequest, without.Status);
        Assert.Contains("Choose a reason.", without.Text, StringComparison.Ordinal);
        Assert.Contains("Please write again.", without.Text, StringComparison.Ordinal);
        var made = await Mairi.SubmitAsync(page, new Dictionary<string, string?> { ["reason"] = "made-up" }, "Do not publish");
        Assert.Equal(HttpStatusCode.BadRequest, made.Status);

        Ok(await RefuseAsync(Mairi, id, "advertising"));
        Assert.Equal(
            (CommentState.Refused, "advertising", "mairi"), await KeptAsync(id) is var kept ? (kept.State, kept.Reason, kept.DecidedBy)
                : default);
        // Nobody is said to have written what they did not.
        Assert.Empty(await NoteAsync((await StepsAsync(id)).Single(s => s.Kind == CommentEventKind.Refused)));

        var mail = Assert.Single(await MailsAsync());
        Assert.Equal("morag@example.org", mail.To);
        foreach (var secret in (string[])["book", "advertising", "Advertising", "refused", "not publish", StaffReference.Of(id)])
            Assert.DoesNotContain(secret, mail.Subject + mail.Text + mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_are_removed_where_they_were_marked_and_nothing_else_is_changed()
    {
        var id = await SentAsync("Ask Annie about the annual plan. Ring 0131 496 0123. ANNIE knows.", "Annie’s friend");
        var page = await OpenAsync(Mairi, id);
        var cut = page.Page.QuerySelectorAll("input[name=cut]")
            .Single(c => c.ParentElement!.TextContent.Contains("0131 496 0123", StringComparison.Ordinal)).GetAttribute("value");

        var missing = await Mairi.SubmitAsync(
            page, new Dictionary<string, string?> { ["cut"] = cut, ["words"] = "Annie\nBertha" }, "Preview");
        Assert.Equal(HttpStatusCode.BadRequest, missing.Status);
        Assert.Contains("“Bertha” is not in the comment", missing.Text, StringComparison.Ordinal);

        var preview = await Mairi.SubmitAsync(
            missing, new Dictionary<string, string?> { ["cut"] = cut, ["words"] = "annie" }, "Preview");
        Ok(preview);
        const string read = "Ask [removed by the moderator] about the annual plan. Ring [removed by the moderator]. [removed by the "
            + "moderator] knows.";
        Assert.Equal(read, preview.Page.QuerySelector(".heed_wording__text")!.TextContent);
        Assert.Contains("The name shown contains words that you removed", preview.Text, StringComparison.Ordinal);
        Assert.Null(await PublicAsync(id));

        var unticked = await Mairi.SubmitAsync(preview, button: "Publish this version");
        Assert.Equal(HttpStatusCode.BadRequest, unticked.Status);
        Ok(await PublishAsync(Mairi, unticked, "Publish this version"));

        var shown = (await PublicAsync(id))!;
        Assert.Equal((read, true, "Annie’s friend"), (shown.Text, shown.IsPart, shown.Name));
        Assert.Equal(
            "Annie\n0131 496 0123\nANNIE", await NoteAsync((await StepsAsync(id)).Single(s => s.Kind == CommentEventKind.ApprovedInPart)));
    }

    [Fact]
    public async Task A_name_can_be_left_out_and_nothing_left_to_read_is_not_published()
    {
        var id = await SentAsync("Thank you.", "Morag of Achiltibuie");
        var page = await OpenAsync(Mairi, id);

        var nothing = await Mairi.SubmitAsync(page, new Dictionary<string, string?> { ["words"] = "Thank you." }, "Preview");
        Assert.Contains("Nothing would be left to read.", nothing.Text, StringComparison.Ordinal);

        var preview = await Mairi.SubmitAsync(page, new Dictionary<string, string?> { ["without-name"] = "true" }, "Preview");
        Ok(await PublishAsync(Mairi, preview, "Publish this version"));
        var shown = (await PublicAsync(id))!;
        Assert.Equal(("", "Thank you."), (shown.Name, shown.Text));
        Assert.NotNull(shown.NameRemovedAt);
        Assert.False(shown.IsPart);
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_wins_and_the_other_keeps_what_they_typed()
    {
        var id = await SentAsync("A comment.");
        var (mine, theirs) = (await OpenAsync(Mairi, id), await OpenAsync(Rory, id));
        Ok(await PublishAsync(Mairi, mine));

        var late = await Rory.SubmitAsync(
            theirs, new Dictionary<string, string?> { ["reason"] = "abusive", ["message"] = "A long message to the writer." },
            "Do not publish");

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("is no longer waiting for a decision", late.Text, StringComparison.Ordinal);
        Assert.Contains("It is public.", late.Text, StringComparison.Ordinal);
        Assert.Contains("A long message to the writer.", late.Text, StringComparison.Ordinal);
        Assert.Equal(CommentState.Approved, (await KeptAsync(id)).State);
    }

    [Fact]
    public async Task Decisions_sent_in_the_same_moment_make_one_and_no_fault()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 8; i++)
            ids.Add(await SentAsync($"Comment {i}."));
        foreach (var id in ids)
        {
            var (mine, theirs) = (await OpenAsync(Mairi, id), await OpenAsync(Rory, id));
            var answers = await Task.WhenAll(
                PublishAsync(Mairi, mine), Rory.SubmitAsync(
                    theirs, new Dictionary<string, string?> { ["reason"] = "abusive" }, "Do not publish"));
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
            Assert.Single(await StepsAsync(id), s => s.Kind is CommentEventKind.Approved or CommentEventKind.Refused);
        }
    }
}
