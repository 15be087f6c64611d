using System.Net;
using Heed.Comments;
using Heed.Comments.Help;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Programmes;
using Heed.Tests.Web;

namespace Heed.Tests.Comments.Help;

/// <summary>
/// P23: whatever is answered on the way of a comment, it says where to get help, with links a telephone dials, and how to leave.
/// </summary>
public sealed class HelpEverywhereTests : CommentSite
{
    private static readonly Dictionary<string, string?> Typed = new() { ["name"] = "Ann", ["comment"] = "Keep this." };

    [Fact]
    public async Task Every_answer_of_the_way_has_help_and_a_way_to_leave()
    {
        using var visitor = await StrangerAsync();
        var answers = new List<(HttpStatusCode Expected, string What, Answer Answer)>();
        async Task AskAsync(HttpStatusCode expected, string address) => answers.Add((expected, "GET " + address, await GetAsync(address)));
        var form = await visitor.GetAsync(Form);
        Time.Advance(TimeSpan.FromMinutes(1));
        var receipt = await visitor.SubmitAsync(form, Typed, "Send comment");
        answers.Add((HttpStatusCode.OK, "form", form));
        answers.Add((HttpStatusCode.OK, "receipt", receipt));
        answers.Add(
            (HttpStatusCode.BadRequest, "empty", await visitor.SubmitAsync(
                form, new Dictionary<string, string?> { ["name"] = "" }, "Send comment")));
        var yours = await visitor.GetAsync("/trial/comments/yours");
        answers.Add((HttpStatusCode.OK, "yours", yours));
        answers.Add(
            (HttpStatusCode.OK, "yours, found", await visitor.SubmitAsync(
                yours, new Dictionary<string, string?> { ["reference"] = ReferenceOn(receipt) })));
        answers.Add(
            (HttpStatusCode.BadRequest, "yours, not found", await visitor.SubmitAsync(
                yours, new Dictionary<string, string?> { ["reference"] = "0000-0000-0000-0000" })));
        await AskAsync(HttpStatusCode.OK, "/trial/updates/2/comment");
        await AskAsync(HttpStatusCode.OK, Form + "?as-at=2026-11-02");
        await AskAsync(HttpStatusCode.NotFound, "/trial/updates/99/comment");
        await AskAsync(HttpStatusCode.NotFound, "/trial/updates/3/comment");
        await AskAsync(HttpStatusCode.NotFound, "/nothing/updates/1/comment");
        await AskAsync(HttpStatusCode.NotFound, "/trial/comments/99");
        await AskAsync(HttpStatusCode.BadRequest, Form + "?as-at=tomorrow");
        await AskAsync(HttpStatusCode.BadRequest, "/trial/comments?page=0");
        answers.Add(
            (HttpStatusCode.Forbidden, "from elsewhere", await RawAsync(
                new FormUrlEncodedContent([new("comment", "x")]), ("Origin", "https://elsewhere.example"))));
        answers.Add((HttpStatusCode.BadRequest, "no form", await RawAsync(new StringContent("{}"))));
        answers.Add(
            (HttpStatusCode.RequestEntityTooLarge, "too long", await RawAsync(
                new FormUrlEncodedContent([new("comment", new string('x', 100_000))]))));
        answers.Add(
            (HttpStatusCode.BadRequest, "too many fields", await RawAsync(
                new FormUrlEncodedContent(Enumerable.Range(0, 6_000).Select(i => new KeyValuePair<string, string>($"f{i}", ""))))));
        Pace.AtMostFromOneAddress = 0;
        answers.Add((HttpStatusCode.TooManyRequests, "too many", await visitor.SubmitAsync(form, Typed, "Send comment")));
        await WithLedgerAsync(async ledger =>
        {
            await ledger.RedactAsync("trial", "updates/1", [], "Personal data", "approver");
            return true;
        });
        await AskAsync(HttpStatusCode.Gone, Form);
        Switch.IsAway = true;
        await AskAsync(HttpStatusCode.ServiceUnavailable, "/trial/updates/1/comment");
        await AskAsync(HttpStatusCode.ServiceUnavailable, "/never-heard-of/comments/yours");
        var lost = await visitor.SubmitAsync(form, Typed, "Send comment");
        answers.Add((HttpStatusCode.ServiceUnavailable, "no database", lost));
        Switch.IsAway = false;

        Assert.Empty(
            answers.Where(a => a.Answer.Status != a.Expected).Select(a => $"{a.What}: {(int)a.Answer.Status}, not {(int)a.Expected}"));
        Assert.Empty(answers.Where(a => !HasHelp(a.Answer)).Select(a => $"{a.What} has no help"));
        Assert.Empty(answers.Where(a => a.Answer.Page.QuerySelector("a#hide-this-page[rel~=noreferrer]") is null)
            .Select(a => $"{a.What} can't be left"));
        Assert.Empty(answers.Where(a => !a.Answer.Text.Contains("history will still show", StringComparison.Ordinal))
            .Select(a => $"{a.What} does not tell of the history"));
        Assert.Contains("not received", lost.Text, StringComparison.Ordinal);
        Assert.Equal("Keep this.", lost.Page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal("5", lost.Headers["Retry-After"]);
    }

    [Fact]
    public async Task Every_answer_about_a_person_s_own_data_has_help_too_and_what_was_typed_when_the_database_is_away()
    {
        using var visitor = await StrangerAsync();
        var ask = await visitor.GetAsync("/your-data");
        var answers = new List<Answer>
        {
            ask,
            await visitor.SubmitAsync(ask, new Dictionary<string, string?> { ["address"] = "no address" }),
            await visitor.SubmitAsync(ask, new Dictionary<string, string?> { ["address"] = "ann@example.org" }),
            await visitor.GetAsync($"/your-data/link/{new string('0', 64)}"),
            await visitor.GetAsync("/your-data/nothing"),
        };
        Switch.IsAway = true;
        answers.Add(await visitor.SubmitAsync(ask, new Dictionary<string, string?> { ["address"] = "ann@example.org" }));
        Switch.IsAway = false;

        Assert.Equal([200, 400, 200, 410, 404, 503], answers.Select(a => (int)a.Status));
        Assert.All(answers, a => Assert.True(HasHelp(a), a.Heading));
        Assert.All(answers, a => Assert.NotNull(a.Page.QuerySelector("a#hide-this-page[rel~=noreferrer]")));
        Assert.Equal("ann@example.org", answers[^1].Page.QuerySelector("input[name=address]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_was_not_received_can_be_sent_again_from_the_page_that_says_so()
    {
        using var visitor = await StrangerAsync();
        var form = await visitor.GetAsync(Form);
        Time.Advance(TimeSpan.FromMinutes(1));
        Switch.IsAway = true;
        var lost = await visitor.SubmitAsync(form, Typed, "Send comment");
        Switch.IsAway = false;

        ReferenceOn(await visitor.SubmitAsync(lost, null, "Send it again"));

        Assert.Equal(new CommentWords("Ann", "Keep this."), Assert.Single(await WordsAsync()));
    }

    [Fact]
    public async Task Other_pages_say_in_a_line_that_the_database_is_away()
    {
        Switch.IsAway = true;
        var answer = await GetAsync("/trial");
        Switch.IsAway = false;
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "text/plain"), (answer.Status, answer.ContentType));
    }

    [Fact]
    public async Task A_programme_says_its_own_places_and_staff_are_told_when_they_must_be_checked()
    {
        var programme = new Programme
        {
            Title = "Trial",
            Help = [new() { Who = "Invented helpline", When = "At any time", Phone = "0100 000 000",
                OtherWays = "Text relay: 18001 0100 000 000", Source = new Source { Title = "Helpline leaflet",
                    Address = "https://help.example/leaflet", ReadOn = FuzzyDate.Parse("2026-09-14") } }],
            HelpReviewBy = FuzzyDate.Parse("2026-10-31"),
        };
        await PublishAsync("", programme);
        var form = await GetAsync(Form);

        Assert.NotNull(form.Page.QuerySelector("a[href='tel:0100000000']"));
        Assert.Contains("Text relay: 18001 0100 000 000", form.Text, StringComparison.Ordinal);
        Assert.Contains("Checked on 14 September 2026: Helpline leaflet", form.Text, StringComparison.Ordinal);
        Assert.True(HelpReview.IsDue(programme, new DateOnly(2026, 11, 1)));
        Assert.Contains("31 October 2026", HelpReview.Sentence(programme, new DateOnly(2026, 11, 1)), StringComparison.Ordinal);
        Assert.Null(HelpReview.Sentence(programme, new DateOnly(2026, 10, 31)));
        Assert.False(HelpReview.IsDue(programme, new DateOnly(2026, 10, 31)));
        // The record's own page says it beside the way to the form.
        Assert.NotNull((await GetAsync("/trial/updates/1")).Page.QuerySelector("a[href='tel:0100000000']"));
    }

    private async Task<Answer> RawAsync(HttpContent content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Form, UriKind.Relative)) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        using var response = await SendAsync(request);
        return await Answer.OfAsync(response);
    }
}
