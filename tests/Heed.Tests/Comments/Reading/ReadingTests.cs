using System.Net;
using System.Xml.Linq;
using Heed.Comments;
using Heed.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Comments.Reading;

/// <summary>What the public reads of comments: by page, in feeds, as numbers; one rule for all of them.</summary>
public sealed class ReadingTests : CommentSite
{
    private static readonly string[] Surfaces = ["/trial/updates/1", "/trial/updates/1/comments", "/trial/comments", "/trial/comments/1",
        "/trial/comments.atom", "/trial/comments.feed.json", "/trial/updates/1/comments.atom", "/trial/updates/1/comments.feed.json"];

    [Fact]
    public async Task A_comment_stands_on_every_surface_as_it_was_written_and_nothing_is_made_of_it()
    {
        var (id, _) = await TakeAsync("First line\nsecond line\n\nhttps://example.org <b>bold</b> & more", "<i>Ann</i>");
        await ApproveAsync(id);

        foreach (var address in Surfaces)
        {
            var answer = await GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains("second line", answer.Body, StringComparison.Ordinal);
            if (answer.ContentType != "text/html")
                continue;
            var comment = answer.Page.QuerySelector("#comment-1")!;
            Assert.Null(comment.QuerySelector("b, i, a[href*='example.org']"));
            Assert.Equal(2, comment.QuerySelectorAll(".heed_comment__text p").Length);
            Assert.Contains("https://example.org <b>bold</b> & more", comment.TextContent, StringComparison.Ordinal);
        }
        Assert.Contains("noarchive", (await GetAsync("/trial/comments/1")).Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"),
            StringComparison.Ordinal);
        Assert.Single(
            XDocument.Parse((await GetAsync("/trial/comments.atom")).Body).Descendants(XName.Get("entry", "http://www.w3.org/2005/Atom")));
    }

    [Fact]
    public async Task There_are_never_more_than_a_page_of_them()
    {
        for (var i = 1; i <= 30; i++)
            await ApproveAsync((await TakeAsync($"Comment number {i}.")).Id);

        var record = await GetAsync("/trial/updates/1");
        Assert.Equal(10, record.Page.QuerySelectorAll(".heed_comment").Length);
        Assert.Contains("See all 30 comments", record.Text, StringComparison.Ordinal);
        var (first, second) = (await GetAsync("/trial/updates/1/comments"), await GetAsync("/trial/updates/1/comments?page=2"));
        Assert.Equal((25, 5), (first.Page.QuerySelectorAll(".heed_comment").Length, second.Page.QuerySelectorAll(".heed_comment").Length));
        Assert.Equal("comment-1", first.Page.QuerySelector(".heed_comment")!.Id);
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync("/trial/updates/1/comments?page=3")).Status);
        var all = await GetAsync("/trial/comments?on=updates/1&year=2026&page=2");
        Assert.Equal("comment-5", all.Page.QuerySelector(".heed_comment")!.Id);
        Assert.Contains(
            "No published comments match these filters", (await GetAsync("/trial/comments?year=2020")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync("/trial/comments?on=updates/2")).Status);
    }

    [Fact]
    public async Task Part_and_removed_are_said_with_the_reason_and_never_the_words()
    {
        var part = (await TakeAsync("Seen. Zanzibarcanary.")).Id;
        await ApproveAsync(part, "Seen. [removed by the moderator].");
        var gone = (await TakeAsync("Madagascarcanary.", "Madagascarcanary")).Id;
        await ApproveAsync(gone);
        await RemoveAsync(gone, RefusalReason.PrivateFacts);
        // What was for people who help is not told from what could identify a child.
        var help = (await TakeAsync("Comorocanary.")).Id;
        await ApproveAsync(help);
        await RemoveAsync(help, RefusalReason.ForPeopleWhoHelp);

        foreach (var address in Surfaces)
            Assert.DoesNotContain("canary", (await GetAsync(address)).Body, StringComparison.OrdinalIgnoreCase);
        var page = await GetAsync("/trial/updates/1/comments");
        Assert.Contains("Parts were removed before it was published", page.Text, StringComparison.Ordinal);
        Assert.Contains(RefusalReason.PrivateFacts.InPublic, page.Text, StringComparison.Ordinal);
        Assert.Contains(RefusalReason.IdentifiesChild.InPublic, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(RefusalReason.ForPeopleWhoHelp.InPublic, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_record_that_is_hidden_or_redacted_go_its_comments_from_every_surface_and_with_a_withdrawn_one_they_stay()
    {
        await ApproveAsync((await TakeAsync("Zanzibarcanary.")).Id);
        await WithLedgerAsync(async ledger => { await ledger.WithdrawAsync("trial", "updates/1", "Replaced.", "approver"); return true; });
        Assert.Contains("Zanzibarcanary", (await GetAsync("/trial/updates/1")).Text, StringComparison.Ordinal);
        Assert.Contains("Zanzibarcanary", (await GetAsync("/trial/comments.atom")).Body, StringComparison.Ordinal);
        Assert.Contains("You can no longer comment on it", (await GetAsync(Form)).Text, StringComparison.Ordinal);

        await WithLedgerAsync(
            async ledger => { await ledger.RedactAsync("trial", "updates/1", [], "Personal data", "approver"); return true; });

        foreach (var address in Surfaces.Concat(Surfaces.Select(s => s + "?as-at=2026-11-02")))
            Assert.DoesNotContain("Zanzibarcanary", (await GetAsync(address)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/comments/1")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await GetAsync("/trial/updates/1/comments.atom")).Status);
    }

    [Fact]
    public async Task As_at_a_day_stand_the_comments_of_that_day_less_what_was_taken_out_since()
    {
        var first = (await TakeAsync("First.")).Id;
        await ApproveAsync(first);
        Time.Advance(TimeSpan.FromDays(3));
        await ApproveAsync((await TakeAsync("Second.")).Id);
        var then = await GetAsync("/trial/updates/1?as-at=2026-11-03");
        Assert.Contains("First.", then.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Second.", then.Text, StringComparison.Ordinal);

        await RemoveAsync(first, RefusalReason.Abusive);

        then = await GetAsync("/trial/updates/1?as-at=2026-11-03");
        Assert.DoesNotContain("First.", then.Text, StringComparison.Ordinal);
        Assert.Contains("Comment removed 5 November 2026", then.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/comments/2?as-at=2026-11-03")).Status);
    }

    [Fact]
    public async Task Held_comments_move_no_page_and_public_ones_are_kept_without_a_cookie()
    {
        var before = await GetAsync("/trial/updates/1");
        Assert.Contains("There are no comments yet.", before.Text, StringComparison.Ordinal);
        var counted = await WithServiceAsync<Heed.Platform.Http.LedgerHeadCache, Heed.Platform.Http.PublicHead>(
            async h => { h.Forget(); return await h.CurrentAsync(default); });
        var (id, _) = await TakeAsync("Held.");
        Assert.Equal(
            counted, await WithServiceAsync<Heed.Platform.Http.LedgerHeadCache, Heed.Platform.Http.PublicHead>(
                async h => { h.Forget(); return await h.CurrentAsync(default); }));
        await ApproveAsync(id);
        var after = await GetAsync("/trial/updates/1");
        Assert.Contains("Held.", after.Text, StringComparison.Ordinal);
        Assert.Equal("public, max-age=60", after.Headers["Cache-Control"]);
        Assert.False(after.Headers.ContainsKey("Set-Cookie"));
    }

    [Fact]
    public async Task The_numbers_of_what_was_decided_are_those_of_whole_days_by_month_and_reason()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 6; i++)
            ids.Add((await TakeAsync($"Comment {i} of several.")).Id);
        await ApproveAsync(ids[0]);
        await ApproveAsync(ids[1], "Part.");
        await RefuseAsync(ids[2], RefusalReason.ForPeopleWhoHelp);
        await RefuseAsync(ids[3], RefusalReason.Advertising);
        Assert.Contains("No comments had been received by the end of 1 November 2026", (await GetAsync("/trial/comments/ledger")).Text,
            StringComparison.Ordinal);
        Time.Advance(TimeSpan.FromDays(7));
        await ApproveAsync(ids[4]);
        Time.Advance(TimeSpan.FromDays(1));

        var page = await GetAsync("/trial/comments/ledger");

        Assert.Contains(
            "By the end of 9 November 2026 we had received 6 comments. 1 of them still needed", page.Text, StringComparison.Ordinal);
        Assert.Contains("the slowest took 7 days. 4 of 5 met our target of 2 working days", page.Text, StringComparison.Ordinal);
        Assert.Contains(RefusalReason.IdentifiesChild.Label, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(RefusalReason.ForPeopleWhoHelp.Label, page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "2026-11,not-published,advertising,1", (await GetAsync("/trial/comments/ledger.csv")).Body, StringComparison.Ordinal);
        Assert.Contains("\"waiting\":1", (await GetAsync("/trial/comments/ledger.json")).Body, StringComparison.Ordinal);
        Assert.Contains(
            "2 of them still needed", (await GetAsync("/trial/comments/ledger?as-at=2026-11-08")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_handed_over_can_t_be_told_from_what_was_refused_or_taken_out_and_waits_for_nobody_once_it_is_handled()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 3; i++)
            ids.Add((await TakeAsync($"Comment {i} of several.")).Id);
        await ApproveAsync(ids[2]);
        Time.Advance(TimeSpan.FromMinutes(1));
        foreach (var id in ids.Skip(1))
            await EscalateAsync(id);
        Time.Advance(TimeSpan.FromDays(1));
        // The one that was public stands as taken out; the other one waits until it is handled.
        Assert.Contains(
            "By the end of 2 November 2026 we had received 3 comments. 2 of them still needed",
            (await GetAsync("/trial/comments/ledger")).Text, StringComparison.Ordinal);
        await RefuseAsync(ids[0], RefusalReason.IdentifiesChild);
        foreach (var id in ids.Skip(1))
            await StepAsync(id, CommentEventKind.HandledElsewhere);
        Time.Advance(TimeSpan.FromDays(1));

        Assert.Contains(
            "By the end of 3 November 2026 we had received 3 comments. None of them still needed",
            (await GetAsync("/trial/comments/ledger")).Text, StringComparison.Ordinal);
        var csv = (await GetAsync("/trial/comments/ledger.csv")).Body;
        Assert.Contains("2026-11,not-published,identifies-a-child,2", csv, StringComparison.Ordinal);
        Assert.Contains("2026-11,taken-out,identifies-a-child,1", csv, StringComparison.Ordinal);
        Assert.Contains("\"decided\":3", (await GetAsync("/trial/comments/ledger.json")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_that_is_referred_waits_as_any_other_and_what_was_withdrawn_meanwhile_waits_no_more()
    {
        var (corrected, withdrawn) = ((await TakeAsync("Corrected.")).Id, (await TakeAsync("Withdrawn.")).Id);
        await ApproveAsync(corrected);
        await WithServiceAsync<Heed.Comments.Writing.AuthorChanges, bool>(
            async writer => { await writer.CorrectAsync(corrected, new CommentWords("Someone", "Other words."), default); return true; });
        await EscalateAsync(corrected);
        await EscalateAsync(withdrawn);
        await WithServiceAsync<Heed.Comments.Writing.AuthorChanges, bool>(
            async writer => { await writer.WithdrawAsync(withdrawn, default); return true; });
        await StepAsync(withdrawn, CommentEventKind.ReturnedToModerators);
        Time.Advance(TimeSpan.FromDays(1));

        Assert.Contains(
            "By the end of 2 November 2026 we had received 2 comments. 1 of them still needed",
            (await GetAsync("/trial/comments/ledger")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("taken-out", (await GetAsync("/trial/comments/ledger.csv")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_lapsed_is_closed_what_was_put_back_is_counted_and_a_month_begins_at_midnight_where_the_programme_is()
    {
        var (lapsed, back) = ((await TakeAsync("Lapsed.")).Id, (await TakeAsync("Put back.")).Id);
        await ApproveAsync(back);
        await StepAsync(lapsed, CommentEventKind.Destroyed);
        Time.Advance(TimeSpan.FromMinutes(1));
        await RemoveAsync(back, RefusalReason.Abusive);
        Time.Advance(TimeSpan.FromMinutes(1));
        await StepAsync(back, CommentEventKind.PutBack);
        // 23:30 on 31 March is 00:30 on 1 April in London.
        Time.SetUtcNow(new DateTimeOffset(2027, 3, 31, 23, 30, 0, TimeSpan.Zero));
        await TakeAsync("In April.", path: "updates/3");
        Time.Advance(TimeSpan.FromDays(1));

        var csv = (await GetAsync("/trial/comments/ledger.csv")).Body;
        Assert.Contains("2027-04,received,,1", csv, StringComparison.Ordinal);
        Assert.Contains("2026-11,put-back,,1", csv, StringComparison.Ordinal);
        Assert.Contains("2026-11,lapsed,,1", csv, StringComparison.Ordinal);
        Assert.Contains(
            "By the end of 1 April 2027 we had received 3 comments. 1 of them still needed",
            (await GetAsync("/trial/comments/ledger")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_taken_off_moves_the_entry_in_the_feed()
    {
        var first = (await TakeAsync("First.", "Ann")).Id;
        await ApproveAsync(first);
        Time.Advance(TimeSpan.FromMinutes(1));
        await ApproveAsync((await TakeAsync("Second.", "Ben")).Id);
        Time.Advance(TimeSpan.FromMinutes(1));
        await WithServiceAsync<Heed.Comments.Writing.AuthorChanges, bool>(
            async writer => { await writer.RemoveNameAsync(first, default); return true; });

        var titles = XDocument.Parse((await GetAsync("/trial/comments.atom")).Body)
            .Descendants(XName.Get("entry", "http://www.w3.org/2005/Atom"))
            .Select(e => e.Element(XName.Get("title", "http://www.w3.org/2005/Atom"))!.Value).ToList();
        Assert.StartsWith("Name removed", titles[0], StringComparison.Ordinal);
        Assert.StartsWith("Ben", titles[1], StringComparison.Ordinal);
    }

    private Task<bool> StepAsync(Guid id, CommentEventKind kind) =>
        WithDatabaseAsync(async db =>
        {
            db.CommentEvents.Add((await db.Comments.SingleAsync(c => c.Id == id)).Apply(kind, "somebody", Time.GetUtcNow().UtcDateTime));
            return await db.SaveChangesAsync() > 0;
        });

    [Fact]
    public async Task The_rules_give_every_reason_for_which_a_comment_is_not_published()
    {
        var rules = await GetAsync("/trial/comments/policy");
        Assert.All(RefusalReason.All, r => Assert.Contains(r.InPolicy, rules.Text, StringComparison.Ordinal));
        Assert.Contains("deleted 90 days after the decision", (await GetAsync("/trial/comments/privacy")).Text, StringComparison.Ordinal);
    }
}
