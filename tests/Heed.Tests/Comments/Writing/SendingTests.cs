using System.Net;
using Heed.Comments;
using Heed.Comments.Writing;
using Heed.Platform.Mail;
using Heed.Programmes;
using Heed.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Comments.Writing;

/// <summary>Sending a comment, as somebody without script, cookie or account does.</summary>
public sealed class SendingTests : CommentSite
{
    private static Dictionary<string, string?> Typed(string text = "More of this, please.", string name = "Ann") =>
        new() { ["name"] = name, ["comment"] = text };

    [Fact]
    public async Task What_is_sent_is_held_and_its_writer_gets_a_reference_and_is_told_what_happens_next()
    {
        using var visitor = await StrangerAsync();

        var receipt = await SendAsync(visitor, Typed("Zanzibarcanary, please."));

        Assert.Equal(HttpStatusCode.OK, receipt.Status);
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$", ReferenceOn(receipt));
        Assert.Contains("We read comments on working days", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("within 2 working days", receipt.Text, StringComparison.Ordinal);
        Assert.Equal("no-store", receipt.Headers["Cache-Control"]);
        Assert.False(receipt.Headers.ContainsKey("Set-Cookie"));
        Assert.Equal(0, visitor.Cookies.Count);
        Assert.Equal(new CommentWords("Ann", "Zanzibarcanary, please."), Assert.Single(await WordsAsync()));
        foreach (var address in new[] { "/trial/updates/1", "/trial/comments", "/trial/updates/1/comments", "/trial/comments.atom",
            "/trial/updates/1/comments.feed.json", "/trial/comments/ledger", "/trial/updates/1.json", "/trial.atom" })
            Assert.DoesNotContain("Zanzibarcanary", (await GetAsync(address)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_says_what_must_be_known_before_the_first_field()
    {
        var form = await GetAsync(Form);
        var before = form.Text[..form.Text.IndexOf("Name to show", StringComparison.Ordinal)];

        foreach (var said in new[] { "Do not use comments to report harm", "Do not name or describe a child", "We may publish",
            "never publish your email address" })
            Assert.Contains(said, before, StringComparison.Ordinal);
        foreach (var said in new[] { "We read comments", "withdraw it", "until the end of 31 January 2027", "rules on what we publish" })
            Assert.Contains(said, form.Text, StringComparison.Ordinal);
        Assert.True(HasHelp(form));
        Assert.Contains("How we use what you send", form.Text, StringComparison.Ordinal);
        Assert.Contains("6,000 characters", form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_comment_with_one_reference()
    {
        using var visitor = await StrangerAsync();
        var page = await visitor.GetAsync(Form);
        Time.Advance(TimeSpan.FromMinutes(1));

        var (first, second) =
            (await visitor.SubmitAsync(page, Typed(), "Send comment"), await visitor.SubmitAsync(page, Typed(), "Send comment"));

        Assert.Equal(ReferenceOn(first), ReferenceOn(second));
        Assert.Equal(1, await WithDatabaseAsync(db => db.Comments.CountAsync()));
    }

    [Fact]
    public async Task Five_hundred_duplicates_at_once_make_one_comment()
    {
        using var visitor = await StrangerAsync();
        var page = await visitor.GetAsync(Form);
        Time.Advance(TimeSpan.FromMinutes(1));

        var receipts = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => visitor.SubmitAsync(page, Typed(), "Send comment")));

        Assert.Single(receipts.Select(ReferenceOn).Distinct());
        Assert.Equal(
            (1, 1, 1), await WithDatabaseAsync(
                async db => (await db.Comments.CountAsync(), await db.CommentTexts.CountAsync(), await db.CommentEvents.CountAsync())));
    }

    [Fact]
    public async Task The_same_form_sent_with_other_words_corrects_the_comment_and_loses_none_of_them()
    {
        using var visitor = await StrangerAsync();
        var page = await visitor.GetAsync(Form);
        Time.Advance(TimeSpan.FromMinutes(1));
        var first = await visitor.SubmitAsync(page, Typed("First words."), "Send comment");
        var second = await visitor.SubmitAsync(page, Typed("Second words."), "Send comment");

        Assert.Equal(ReferenceOn(first), ReferenceOn(second));
        Assert.Equal(["First words.", "Second words."], (await WordsAsync()).Select(w => w.Text).Order());

        // What was taken back can't be corrected: other words are a comment of their own, once.
        var id = await WithDatabaseAsync(db => db.Comments.Select(c => c.Id).SingleAsync());
        await WithServiceAsync<AuthorChanges, bool>(async c => { await c.WithdrawAsync(id, default); return true; });
        var (third, again) = (await visitor.SubmitAsync(page, Typed("Third words."), "Send comment"), await visitor.SubmitAsync(
            page, Typed("Third words."), "Send comment"));
        Assert.NotEqual(ReferenceOn(first), ReferenceOn(third));
        Assert.Equal(ReferenceOn(third), ReferenceOn(again));
        Assert.Equal(2, await WithDatabaseAsync(db => db.Comments.CountAsync()));
    }

    [Fact]
    public async Task Other_words_sent_with_the_same_form_after_the_first_were_destroyed_are_a_comment_of_their_own()
    {
        using var visitor = await StrangerAsync();
        var page = await visitor.GetAsync(Form);
        Time.Advance(TimeSpan.FromMinutes(1));
        var first = await visitor.SubmitAsync(page, Typed("First words."), "Send comment");
        await WithDatabaseAsync(db => db.CommentTexts.ExecuteUpdateAsync(t => t.SetProperty(x => x.Closed, Array.Empty<byte>())));

        var second = await visitor.SubmitAsync(page, Typed("Second words."), "Send comment");

        Assert.NotEqual(ReferenceOn(first), ReferenceOn(second));
        Assert.Equal(
            1, await WithDatabaseAsync(async db => (await db.CommentTexts.AsNoTracking().ToListAsync()).Count(t => !t.IsDestroyed)));
    }

    [Fact]
    public async Task Mistakes_are_said_at_their_fields_and_all_that_was_typed_stays()
    {
        using var visitor = await StrangerAsync();

        var answer = await SendAsync(
            visitor, new Dictionary<string, string?> { ["name"] = "", ["comment"] = new string('x', 6001), ["email"] = "nowhere",
                ["tell"] = "true" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith("Error: ", answer.Page.Title, StringComparison.Ordinal);
        Assert.Equal(["#name", "#comment", "#email"], answer.Page.QuerySelectorAll("#error-summary a").Select(a => a.GetAttribute("href")));
        Assert.All(
            answer.Page.QuerySelectorAll("#error-summary a"), a => Assert.NotNull(answer.Page.QuerySelector(a.GetAttribute("href")!)));
        Assert.Contains("6,001 characters", answer.Text, StringComparison.Ordinal);
        Assert.Equal(new string('x', 6001), answer.Page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal("nowhere", answer.Page.QuerySelector("#email")!.GetAttribute("value"));
        Assert.NotNull(answer.Page.QuerySelector("#tell[checked]"));
        Assert.True(HasHelp(answer));
        // Corrected, it is taken in from the same form.
        var receipt = await visitor.SubmitAsync(
            answer, new Dictionary<string, string?> { ["name"] = "Ann", ["comment"] = "Shorter.", ["email"] = "ann@example.org" },
            "Send comment");
        Assert.Contains("We will email you", receipt.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_open_for_two_days_keeps_its_words_and_a_forged_ticket_is_none()
    {
        using var visitor = await StrangerAsync();
        var late = await SendAsync(visitor, Typed(), after: TimeSpan.FromHours(49));
        var forged = await visitor.SubmitAsync(late, Typed().Append(new("ticket", "forged")).ToDictionary(), "Send comment");

        foreach (var answer in new[] { late, forged })
        {
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Contains("not received", answer.Text, StringComparison.Ordinal);
            Assert.Equal("More of this, please.", answer.Page.QuerySelector("textarea")!.TextContent.Trim());
        }
        ReferenceOn(await visitor.SubmitAsync(forged, null, "Send comment"));
    }

    [Fact]
    public async Task After_the_closing_date_the_page_says_when_it_closed_and_keeps_help_and_what_was_typed()
    {
        using var visitor = await StrangerAsync();
        var page = await visitor.GetAsync(Form);
        Time.SetUtcNow(new DateTimeOffset(2027, 1, 31, 23, 59, 0, TimeSpan.Zero));
        Assert.Equal("Leave a comment", (await visitor.GetAsync(Form)).Heading);
        Time.SetUtcNow(new DateTimeOffset(2027, 2, 1, 0, 1, 0, TimeSpan.Zero));

        var (asked, sent) = (await visitor.GetAsync(Form), await visitor.SubmitAsync(page, Typed(), "Send comment"));

        Assert.Contains("closed on 31 January 2027", asked.Text, StringComparison.Ordinal);
        Assert.True(HasHelp(asked) && HasHelp(sent));
        Assert.Equal(HttpStatusCode.Conflict, sent.Status);
        Assert.Equal("More of this, please.", sent.Page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Contains("closed on 31 January 2027", (await GetAsync("/trial/updates/1")).Text, StringComparison.Ordinal);
        Assert.Empty(await WordsAsync());
    }

    [Fact]
    public async Task Where_no_comments_are_taken_there_is_no_form_and_when_they_pause_help_stays()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/updates/3/comment")).Status);
        await PublishAsync("", new Programme { Title = "Trial", Comments = new() { Paused = true } });

        var paused = await GetAsync(Form);

        Assert.Contains("are paused", paused.Text, StringComparison.Ordinal);
        Assert.True(HasHelp(paused));
    }

    [Fact]
    public async Task The_mail_address_is_asked_as_the_programme_says()
    {
        using var visitor = await StrangerAsync();
        await PublishAsync("", new Programme { Title = "Trial", Comments = new() { Address = AddressAsked.Required } });
        Assert.Contains("Enter your email address", (await SendAsync(visitor, Typed())).Text, StringComparison.Ordinal);
        await PublishAsync("", new Programme { Title = "Trial", Comments = new() { Address = AddressAsked.NotAsked } });
        Assert.Null((await GetAsync(Form)).Page.QuerySelector("#email"));
        ReferenceOn(await SendAsync(visitor, Typed()));
        Assert.Null(await WithDatabaseAsync(db => db.Comments.Select(c => c.Address).SingleAsync()));
    }

    [Fact]
    public async Task Who_asks_for_it_gets_one_mail_a_day_whose_words_give_nothing_away()
    {
        using var visitor = await StrangerAsync();
        var fields = Typed("Zanzibarcanary.").Concat([new("email", "ann@example.org"), new("tell", "true")]).ToDictionary();
        var reference = ReferenceOn(await SendAsync(visitor, fields));
        await SendAsync(visitor, fields);
        await SendAsync(visitor, Typed().Append(new("email", "bob@example.org")).ToDictionary());

        var letter = await WithServiceAsync<Outbox, EmailMessage>(
            async outbox => outbox.Open(await WithDatabaseAsync(db => db.Outbox.SingleAsync())));

        Assert.Equal("ann@example.org", letter.To);
        foreach (var word in new[] { "child", "comment", "Trial", "programme", "Zanzibarcanary", reference })
            Assert.DoesNotContain(word, letter.Subject + letter.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([false, true, true], (await WithDatabaseAsync(db => db.Comments.Select(c => c.WantsAnswer).ToListAsync())).Order());
    }
}
