using System.Net;
using Heed.Comments;
using Heed.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Comments.Return;

/// <summary>A writer comes back with their reference: sees, corrects, takes back, has the name taken off, asks again.</summary>
public sealed class ComingBackTests : CommentSite
{
    private const string Yours = "/trial/comments/yours";

    [Fact]
    public async Task With_the_reference_however_typed_a_writer_sees_what_was_decided_and_why()
    {
        var (id, reference) = await TakeAsync("What I wrote.\n\nAnd more.");
        using var visitor = await StrangerAsync();

        var waiting = await OpenAsync(visitor, reference.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        Assert.Contains("Waiting for a decision", waiting.Text, StringComparison.Ordinal);
        Assert.Contains("And more.", waiting.Text, StringComparison.Ordinal);
        await RefuseAsync(id, RefusalReason.AboutCase);
        var refused = await OpenAsync(visitor, reference);
        Assert.Contains("Not published", refused.Text, StringComparison.Ordinal);
        Assert.Contains(RefusalReason.AboutCase.ToWriter, refused.Text, StringComparison.Ordinal);
        Assert.Equal("no-store", refused.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task A_correction_takes_what_is_public_out_at_once_and_waits_to_be_read()
    {
        var (id, reference) = await TakeAsync("First words.");
        var number = await ApproveAsync(id);
        Assert.Contains("First words.", (await GetAsync("/trial/updates/1")).Text, StringComparison.Ordinal);
        using var visitor = await StrangerAsync();
        var page = await OpenAsync(visitor, reference);

        var corrected = await visitor.SubmitAsync(
            page, new Dictionary<string, string?> { ["comment"] = "Second words." }, "Send correction");

        Assert.Contains("We have received your correction", corrected.Text, StringComparison.Ordinal);
        var open = await GetAsync($"/trial/comments/{number}");
        Assert.DoesNotContain("First words.", open.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Second words.", open.Text, StringComparison.Ordinal);
        Assert.Contains("has corrected it", open.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("First words.", (await GetAsync("/trial/updates/1")).Text, StringComparison.Ordinal);
        Assert.Equal(number, await ApproveAsync(id));
        Assert.Contains("Second words.", (await GetAsync($"/trial/comments/{number}")).Text, StringComparison.Ordinal);
        Assert.Contains("Corrected by its writer", (await GetAsync($"/trial/comments/{number}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_back_leaves_a_notice_and_nothing_else()
    {
        var (id, reference) = await TakeAsync("Zanzibarcanary");
        var number = await ApproveAsync(id);
        using var visitor = await StrangerAsync();

        var done = await visitor.SubmitAsync(await OpenAsync(visitor, reference), null, "Withdraw my comment");

        Assert.Contains("You have withdrawn your comment", done.Text, StringComparison.Ordinal);
        Assert.Contains("Its writer withdrew it.", (await GetAsync($"/trial/comments/{number}")).Text, StringComparison.Ordinal);
        foreach (var address in new[] { "/trial/updates/1", "/trial/comments", "/trial/comments.atom", "/trial/comments.feed.json",
            $"/trial/comments/{number}", "/trial/updates/1/comments" })
            Assert.DoesNotContain("Zanzibarcanary", (await GetAsync(address)).Body, StringComparison.Ordinal);
        // Once more changes nothing.
        await WithServiceAsync<Heed.Comments.Writing.AuthorChanges, bool>(
            async changes => { await changes.WithdrawAsync(id, default); return true; });
        Assert.Equal(1, await WithDatabaseAsync(db => db.CommentEvents.CountAsync(s => s.Kind == CommentEventKind.Withdrawn)));
    }

    [Fact]
    public async Task The_name_is_taken_off_and_the_text_stays()
    {
        var (id, reference) = await TakeAsync("The text stays.", "Zanzibarcanary");
        var number = await ApproveAsync(id);
        using var visitor = await StrangerAsync();

        await visitor.SubmitAsync(await OpenAsync(visitor, reference), null, "Remove my name");

        var page = await GetAsync($"/trial/comments/{number}");
        Assert.Contains("Name removed", page.Text, StringComparison.Ordinal);
        Assert.Contains("The text stays.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zanzibarcanary", (await GetAsync("/trial/comments.atom")).Body + page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_can_be_asked_to_be_looked_at_again_once()
    {
        var (id, reference) = await TakeAsync("Please publish.");
        await RefuseAsync(id, RefusalReason.AboutSomethingElse);
        using var visitor = await StrangerAsync();

        var asked = await visitor.SubmitAsync(
            await OpenAsync(visitor, reference), new Dictionary<string, string?> { ["why"] = "It is about this." }, "Ask for a review");

        Assert.Contains("Decision being reviewed", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(asked.Page.QuerySelectorAll("button"), b => b.TextContent == "Ask for a review");
        Assert.NotNull(await WithDatabaseAsync(db => db.Comments.Select(c => c.AppealedAt).SingleAsync()));
    }

    [Fact]
    public async Task That_a_comment_was_handed_to_the_safeguarding_lead_is_not_told_and_taking_it_back_leaves_it_with_them()
    {
        var (held, heldReference) = await TakeAsync("One.");
        var (handed, handedReference) = await TakeAsync("One.");
        await EscalateAsync(handed);
        using var visitor = await StrangerAsync();
        var (one, other) = (await OpenAsync(visitor, heldReference), await OpenAsync(visitor, handedReference));

        Assert.Equal(one.Page.QuerySelector("dl")!.TextContent, other.Page.QuerySelector("dl")!.TextContent);
        var back = await visitor.SubmitAsync(other, null, "Withdraw my comment");
        Assert.Contains("Withdrawn", back.Text, StringComparison.Ordinal);
        Assert.Equal(
            CommentState.Referred,
            await WithDatabaseAsync(db => db.Comments.Where(c => c.Id == handed).Select(c => c.State).SingleAsync()));
        Assert.NotEqual(held, handed);
    }

    [Fact]
    public async Task A_wrong_reference_is_always_answered_alike_and_tries_are_limited()
    {
        var (_, reference) = await TakeAsync("Mine.");
        using var visitor = await StrangerAsync();
        var page = await visitor.GetAsync(Yours);
        var texts = new HashSet<string>();
        foreach (var typed in new[] { "", "x", "0000-0000-0000-0000", reference + "0", "' OR 1=1" })
        {
            var answer = await visitor.SubmitAsync(page, new Dictionary<string, string?> { ["reference"] = typed });
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            texts.Add(answer.Text);
        }
        Assert.Single(texts);
        for (var i = 0; i < 15; i++)
            await visitor.SubmitAsync(page, new Dictionary<string, string?> { ["reference"] = "nothing" });
        Assert.Equal(
            HttpStatusCode.TooManyRequests,
            (await visitor.SubmitAsync(page, new Dictionary<string, string?> { ["reference"] = reference })).Status);
        Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal("Your comment", (await OpenAsync(visitor, reference)).Heading);
    }

    private static async Task<Answer> OpenAsync(Visitor visitor, string reference) =>
        await visitor.SubmitAsync(await visitor.GetAsync(Yours), new Dictionary<string, string?> { ["reference"] = reference });
}
