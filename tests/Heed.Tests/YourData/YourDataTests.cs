using System.Net;
using System.Text.RegularExpressions;
using Heed.Accounts;
using Heed.Comments;
using Heed.Platform.Database;
using Heed.Platform.Mail;
using Heed.Retention;
using Heed.Tests.Retention;
using Heed.Tests.Web;
using Heed.YourData;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.YourData;

/// <summary>
/// P52: whoever commented sees, takes, corrects, takes back and erases what is theirs with proof of an address only; the answer tells
/// nobody whether anything is held.
/// </summary>
public sealed partial class YourDataTests : RightsSite
{
    private const string Isla = "isla@example.org";

    [Fact]
    public async Task The_answer_is_the_same_whether_anything_is_held_or_not_and_only_who_has_something_gets_a_mail()
    {
        await DecidedAsync(CommentState.Approved, "Hers", Isla);
        var (known, unknown) = (await AskAsync(Isla), await AskAsync("nobody@example.org"));

        Assert.Equal(HttpStatusCode.OK, known.Status);
        Assert.Equal(known.Body, unknown.Body);
        Assert.Equal("Check your email", known.Heading);
        Assert.Contains("no-store", known.Headers["Cache-Control"]);
        Assert.False(known.Headers.ContainsKey("Set-Cookie"));
        var letter = Assert.Single(await LettersAsync());
        Assert.Equal((Isla, "Your link"), (letter.To, letter.Subject));
        Assert.Equal(
            [DataOutcome.Done, DataOutcome.NothingHeld], await WithServiceAsync<HeedDatabase, List<DataOutcome>>(
                db => db.DataRequests.OrderBy(r => r.At).ThenBy(r => r.Id).Select(r => r.Outcome).ToListAsync()));
    }

    [Fact]
    public async Task An_address_gets_one_mail_an_hour_however_often_and_at_once_it_is_asked_for()
    {
        await ReceiveAsync("Hers", Isla);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync(Isla)));
        Assert.All(answers, a => Assert.Equal(answers[0].Body, a.Body));
        Assert.Single(await LettersAsync());
        Time.Advance(TimeSpan.FromMinutes(61));
        await AskAsync(Isla);
        Assert.Equal(2, (await LettersAsync()).Count);
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing_the_button_uses_it_once_and_an_hour_ends_it()
    {
        await ReceiveAsync("Hers", Isla);
        await AskAsync(Isla);
        var link = await LinkAsync();
        var reader = await StrangerAsync();
        for (var scanner = 0; scanner < 3; scanner++)
            Assert.Equal("See your data", (await reader.GetAsync(link)).Heading);

        var page = await reader.SubmitAsync(await reader.GetAsync(link), button: "See your data");
        Assert.Equal("The data we have about you", page.Heading);
        Assert.Contains("no-store", page.Headers["Cache-Control"]);
        Assert.Equal(0, reader.Cookies.Count);
        Assert.Equal(HttpStatusCode.Gone, (await reader.GetAsync(link)).Status);
        Assert.DoesNotContain(
            page.Page.QuerySelectorAll("a[href], form[action]"), e => (e.GetAttribute("href") ?? e.GetAttribute("action"))!.Contains(
                "isla", StringComparison.OrdinalIgnoreCase));

        Time.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.Gone, (await reader.SubmitAsync(page, button: "Download as JSON")).Status);
        await AskAsync(Isla);
        var late = await LinkAsync();
        Time.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.Gone, (await reader.GetAsync(late)).Status);
    }

    [Fact]
    public async Task All_of_a_persons_and_nothing_of_anyone_elses_is_shown_and_can_be_taken_along()
    {
        await DecidedAsync(CommentState.Approved, "Words of hers <b>&", Isla);
        await ReceiveAsync("Waiting words", Isla);
        await ReceiveAsync("Somebody else's", "other@example.org");
        var page = await OpenAsync();

        Assert.Contains("Words of hers <b>&", page.Text);
        Assert.DoesNotContain("Waiting words", page.Text);
        Assert.Contains("It is waiting to be read. Its writer can see it with its reference.", page.Text);
        Assert.DoesNotContain("Somebody else", page.Body);
        var json = await Reader.SubmitAsync(page, button: "Download as JSON");
        Assert.Equal("application/json", json.ContentType);
        Assert.Contains("Words of hers", json.Body);
        Assert.DoesNotContain("Waiting words", json.Body);
        Assert.DoesNotContain("Somebody else", json.Body);
        var html = await Reader.SubmitAsync(page, button: "Download as a web page");
        Assert.Contains("Words of hers &lt;b&gt;&amp;", html.Body);
        Assert.Contains("attachment", html.Headers["Content-Disposition"]);
        Assert.Equal(
            2, await WithServiceAsync<HeedDatabase, int>(db => db.DataRequests.CountAsync(r => r.Kind == DataRequestKind.Download)));
    }

    [Fact]
    public async Task A_comment_is_taken_back_or_made_nameless_and_its_reference_leads_to_correcting_it()
    {
        var id = await DecidedAsync(CommentState.Approved, "Public words", Isla);
        var reference = await WithServiceAsync<IServiceProvider, string>(
            async s => s.GetRequiredService<CommentEncryption>()
                .ReferenceOf((await s.GetRequiredService<HeedDatabase>().Comments.SingleAsync()).Form));
        var page = await OpenAsync();
        Assert.Contains(reference, page.Text);

        var nameless = await PressAsync(page, "TakeNameOff");
        Assert.Contains("Your name has been removed.", nameless.Text);
        Assert.Equal(("", "Public words"), await PublicAsync(id));
        var back = await PressAsync(nameless, "TakeBack");
        Assert.Contains("Withdrawn.", back.Text);
        Assert.Equal(("", ""), await PublicAsync(id));
        Assert.True(await HasWordsAsync(id));
        Assert.Equal(CommentState.Withdrawn, (await CommentAsync(id)).State);
    }

    [Fact]
    public async Task Erasing_asks_twice_destroys_words_and_address_leaves_a_notice_and_nothing_in_the_file()
    {
        var id = await DecidedAsync(CommentState.Approved, "zanzibar public words", Isla);
        var page = await OpenAsync();
        var unsure = await Reader.SubmitAsync(page, new Dictionary<string, string?> { ["sure-all"] = null }, button: "Delete everything");
        Assert.Equal(HttpStatusCode.BadRequest, unsure.Status);
        Assert.Contains("Tick the box to confirm", unsure.Text);
        Assert.True(await HasWordsAsync(id));

        var erased = await EraseAllAsync(unsure);
        Assert.Contains("Deleted permanently.", erased.Text);
        Assert.Contains("We no longer have any data under", erased.Text);
        Assert.False(await HasWordsAsync(id) || await HasAddressAsync(id));
        Assert.Equal(
            PublicComment.Withdrawn, await WithServiceAsync<HeedDatabase, string?>(
                db => db.PublicComments.Select(p => p.UnpublishedFor).SingleAsync()));
        if (RawBytes() is { } raw)
            Assert.True(raw.AsSpan().IndexOf("zanzibar"u8) < 0);
        Assert.Equal("Check your email", (await AskAsync(Isla)).Heading);
    }

    [Fact]
    public async Task What_is_under_a_hold_or_with_the_safeguarding_lead_stays_and_the_page_says_the_same_of_both()
    {
        var (held, escalated) = (await DecidedAsync(CommentState.Approved, "Held words", Isla), await DecidedAsync(
            CommentState.Referred, "Escalated words", Isla));
        await HoldAsync("comment", held.ToString("N"), "inquiry");
        var page = await OpenAsync();
        // Whoever reads this may not be the writer.
        Assert.DoesNotContain("safeguarding", page.Body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("inquiry", page.Text, StringComparison.OrdinalIgnoreCase);

        var answers = new List<string>();
        foreach (var id in new[] { held, escalated })
        {
            var answer = await Reader.SubmitAsync(page, new Dictionary<string, string?> { [$"sure-{id:N}"] = "true" });
            answers.Add(answer.Page.QuerySelector(".ds_notification-message")!.TextContent);
            Assert.True(await HasWordsAsync(id) && await HasAddressAsync(id));
        }
        Assert.Contains("We have to keep this for now.", answers[0]);
        Assert.Equal(answers[0], answers[1]);
        Assert.Equal(("Reader", "Held words"), await PublicAsync(held));
        var grounds = await WithServiceAsync<HeedDatabase, List<string?>>(
            db => db.DataRequests.Where(r => r.Outcome == DataOutcome.Refused).OrderBy(r => r.Id).Select(r => r.Ground).ToListAsync());
        var hold = await WithServiceAsync<HeedDatabase, Hold>(db => db.Holds.SingleAsync());
        Assert.Equal([$"hold {hold.Id:N}", "safeguarding"], grounds);
        // Taking it out of the public is no destroying: a hold does not stand in its way.
        Assert.Contains("Withdrawn.", (await PressAsync(page, "TakeBack")).Text);
        Assert.True(await HasWordsAsync(held));
    }

    [Fact]
    public async Task What_waits_and_what_is_with_the_safeguarding_lead_look_and_answer_alike_and_show_neither_words_nor_reference()
    {
        var (plain, harm, escalated) = (await ReceiveAsync("Quagga one", Isla), await ReceiveAsync(
            "Quagga two. He hits me and I am scared to go home.", Isla), await DecidedAsync(CommentState.Referred, "Quagga three", Isla));
        Guid[] all = [plain, harm, escalated];
        var page = await OpenAsync();
        Assert.DoesNotContain("Quagga", page.Body);
        foreach (var reference in await WithServiceAsync<IServiceProvider, List<string>>(
            async s => [.. (await s.GetRequiredService<HeedDatabase>().Comments.AsNoTracking().ToListAsync()).Select(
                c => s.GetRequiredService<CommentEncryption>().ReferenceOf(c.Form))]))
            Assert.DoesNotContain(reference, page.Body);
        Assert.Single(CommentsOn(page).Distinct());
        Assert.Equal(3, CommentsOn(page).Count());
        Assert.All(all, id => Assert.NotNull(page.Page.QuerySelector($"form:has(input[value=TakeBack]):has(input[value='{id:N}'])")));

        foreach (var round in (int[])[1, 2])
        {
            var answers = new List<string>();
            foreach (var id in all)
            {
                page = await Reader.SubmitAsync(page, new Dictionary<string, string?> { [$"sure-{id:N}"] = "true" });
                answers.Add(page.Page.QuerySelector(".ds_notification-message")!.TextContent);
                Assert.True(await HasWordsAsync(id), $"round {round}");
            }
            Assert.Single(answers.Distinct());
            Assert.Contains("for now. The law allows this in some cases", answers[0]);
            Assert.Single(CommentsOn(page).Distinct());
            Assert.Contains("Withdrawn", page.Text);
        }
        Assert.Equal(
            [CommentState.Withdrawn, CommentState.Referred, CommentState.Referred],
            [(await CommentAsync(plain)).State, (await CommentAsync(harm)).State, (await CommentAsync(escalated)).State]);
    }

    [Fact]
    public async Task What_an_address_follows_is_shown_stopped_and_erased_with_what_waits_to_be_sent()
    {
        var id = await FollowAsync(Isla);
        var page = await OpenAsync();
        Assert.Contains("Everything in Trial programme", page.Text);
        Assert.Contains(page.Page.QuerySelectorAll("button"), b => b.TextContent.StartsWith("Unsubscribe", StringComparison.Ordinal));
        var stopped = await PressAsync(page, "TakeBack");
        Assert.Contains("Unsubscribed.", stopped.Text);
        Assert.Null((await SubscriptionAsync(id))!.Address);
        Assert.Contains("We no longer have any data under", (await EraseAllAsync(stopped)).Text);
        Assert.Null(await SubscriptionAsync(id));
    }

    [Fact]
    public async Task A_complaint_is_due_in_thirty_days_stands_at_the_desk_and_is_answered_by_mail()
    {
        await ReceiveAsync("Hers", Isla);
        var page = await OpenAsync();
        Assert.Contains("Do not use this to report", page.Text);
        Assert.NotNull(page.Page.QuerySelector("#help"));
        var empty = await Reader.SubmitAsync(page, new Dictionary<string, string?> { ["message"] = "", ["programme"] = "trial" });
        Assert.Contains("Enter your objection", empty.Text);
        var sent = await Reader.SubmitAsync(
            empty, new Dictionary<string, string?> { ["message"] = "I object to this.", ["programme"] = "trial" });
        Assert.Contains("They must acknowledge it by 3 February 2027", sent.Text);

        Assert.Contains("Acknowledge a request about personal data", (await Morag.GetAsync("/desk/trial")).Text);
        var request = await WithServiceAsync<HeedDatabase, DataRequest>(
            db => db.DataRequests.AsNoTracking().SingleAsync(r => r.Kind == DataRequestKind.Complaint));
        var desk = await Morag.GetAsync($"/desk/trial/requests/{request.Id:N}");
        Assert.Contains("I object to this.", desk.Text);
        Assert.DoesNotContain(Isla, desk.Body);
        var acknowledged = await Morag.SubmitAsync(desk, button: "Acknowledge");
        Assert.Contains("Acknowledged.", acknowledged.Text);
        await Morag.SubmitAsync(acknowledged, new Dictionary<string, string?> { ["answer"] = "We looked into it." });
        Assert.Equal(["Your link", "We have your message", "Our answer to your message"], (await LettersAsync()).Select(l => l.Subject));
        Assert.Null(
            (await WithServiceAsync<HeedDatabase, DataRequest>(
                db => db.DataRequests.AsNoTracking().SingleAsync(r => r.Id == request.Id))).ClosedAddress);
        Assert.DoesNotContain("request about personal data", (await Morag.GetAsync("/desk/trial")).Text);
    }

    [Fact]
    public async Task What_is_sent_from_elsewhere_or_made_up_is_refused_and_changes_nothing()
    {
        var id = await ReceiveAsync("Hers", Isla);
        var page = await OpenAsync();
        var ticket = page.Page.QuerySelector("input[name=ticket]")!.GetAttribute("value")!;
        var before = await Promises.Tables.HashesAsync(Database);
        Task<Answer> SendAsync(string ticketSent, string? origin = null)
        {
            var request = new HttpRequestMessage(
                HttpMethod.Post,
                new Uri("/your-data/do", UriKind.Relative)) { Content = new FormUrlEncodedContent(
                    [new("ticket", ticketSent), new("what", "Erase"), new($"sure-{id:N}", "true"), new("id", id.ToString("N"))]) };
            if (origin is not null)
                request.Headers.Add("Origin", origin);
            return Reader.SendAsync(request);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(ticket, "https://elsewhere.example")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await SendAsync(ticket[..^4] + "AAAA")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await SendAsync("")).Status);
        Assert.Empty(Promises.Tables.Differing(before, await Promises.Tables.HashesAsync(Database)));
        Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync("no address")).Status);
    }

    [Fact]
    public async Task No_address_and_no_word_stands_readable_in_the_tables_of_requests()
    {
        await ReceiveAsync("Hers", Isla);
        var page = await OpenAsync();
        await Reader.SubmitAsync(page, new Dictionary<string, string?> { ["message"] = "zanzibar complaint", ["programme"] = "trial" });
        var all = string.Join(
            '\n', (await Promises.Tables.ReadAsync(Database)).SelectMany(t => t.Rows.SelectMany(r => r.Select(c => c.Value))));
        Assert.DoesNotContain(Isla, all);
        Assert.DoesNotContain("zanzibar", all);
        Assert.DoesNotContain((await LinkAsync())[^64..], all);
    }

    private static IEnumerable<string> CommentsOn(Answer page) => page.Page.QuerySelectorAll("main h3")
        .Where(h => h.TextContent.StartsWith("Comment on", StringComparison.Ordinal)).Select(h => h.NextElementSibling!.TextContent);

    private Visitor Reader { get; set; } = null!;

    private async Task<Answer> AskAsync(string address)
    {
        var person = await StrangerAsync();
        return await person.SubmitAsync(await person.GetAsync("/your-data"), new Dictionary<string, string?> { ["address"] = address });
    }

    private async Task<Answer> OpenAsync()
    {
        await AskAsync(Isla);
        Reader = await StrangerAsync();
        return await Reader.SubmitAsync(await Reader.GetAsync(await LinkAsync()), button: "See your data");
    }

    private Task<Answer> PressAsync(Answer page, string right) => Reader.SubmitAsync(page, form: $"form:has(input[value={right}])");

    private Task<Answer> EraseAllAsync(Answer page) => Reader.SubmitAsync(page, new Dictionary<string, string?> { ["sure-all"] = "true" });

    private Task<(string, string)> PublicAsync(Guid id) => WithServiceAsync<HeedDatabase, (string, string)>(
        async db => await db.PublicComments.AsNoTracking().SingleAsync(p => p.CommentId == id) is var shown ? (shown.Name, shown.Text)
            : default);

    private Task<List<EmailMessage>> LettersAsync() => WithServiceAsync<IServiceProvider, List<EmailMessage>>(
        async s => [
            .. (await s.GetRequiredService<HeedDatabase>().Outbox.AsNoTracking().OrderBy(m => m.MadeAt).ThenBy(m => m.Id)
                .ToListAsync()).Select(s.GetRequiredService<Outbox>().Open)]);

    private async Task<string> LinkAsync() => LinkOf().Match((await LettersAsync()).Last(l => l.Subject == "Your link").Text).Value;

    [GeneratedRegex("/your-data/link/[0-9a-f]{64}")]
    private static partial Regex LinkOf();
}
