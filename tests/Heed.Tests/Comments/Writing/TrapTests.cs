using System.Net;
using Heed.Comments;
using Heed.Comments.Writing;
using Heed.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Comments.Writing;

/// <summary>P22: what looks like a machine's is read later; nothing is dropped, and its writer sees no difference.</summary>
public sealed class TrapTests : CommentSite
{
    private static Dictionary<string, string?> Typed(string text = "More of this, please.") =>
        new() { ["name"] = "Ann", ["comment"] = text };

    [Fact]
    public async Task What_falls_into_a_trap_is_taken_in_and_answered_like_any_other()
    {
        using var visitor = await StrangerAsync();
        var ordinary = await SendAsync(visitor, Typed("One"));
        var trapped = await SendAsync(visitor, Typed("Two").Append(new("topic", "buy")).ToDictionary());
        var hasty = await SendAsync(visitor, Typed("Three"), after: TimeSpan.FromSeconds(2));

        Assert.Equal([null, "honeypot", "too-soon"], await LanesAsync());
        foreach (var answer in new[] { trapped, hasty })
            Assert.Equal(
                ordinary.Text.Replace(ReferenceOn(ordinary), "", StringComparison.Ordinal),
                answer.Text.Replace(ReferenceOn(answer), "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task People_never_meet_the_trap()
    {
        var field = (await GetAsync(Form)).Page.QuerySelector("#topic")!;

        Assert.Equal("heed_trap", field.ParentElement!.ClassName);
        Assert.Equal(("-1", "off"), (field.GetAttribute("tabindex"), field.GetAttribute("autocomplete")));
        var style = await GetAsync((await GetAsync(Form)).Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);
        Assert.Contains(".heed_trap{display:none}", style.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_is_ordinary_from_one_network_is_read_later_and_far_more_is_answered_with_its_words()
    {
        (Pace.FromOneAddress, Pace.AtMostFromOneAddress) = (3, 5);
        var form = await GetAsync(Form);
        Time.Advance(TimeSpan.FromMinutes(1));
        // One household has a /64 whole.
        var answers = new List<Answer>();
        for (var i = 0; i < 6; i++)
            answers.Add(await PostAsync(await GetAsync(Form), $"Comment {i}", $"2001:db8:1:2::{i + 1}"));

        Assert.All(answers.Take(5), a => ReferenceOn(a));
        Assert.Equal([null, null, null, "many-from-one-address", "many-from-one-address"], await LanesAsync());
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[5].Status);
        Assert.Equal("3600", answers[5].Headers["Retry-After"]);
        Assert.Equal("Comment 5", answers[5].Page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.True(HasHelp(answers[5]));
        // The next household is not touched.
        ReferenceOn(await PostAsync(form, "Neighbour", "2001:db8:1:3::1"));
        // An hour later it is all as before.
        Time.Advance(TimeSpan.FromHours(2));
        ReferenceOn(await PostAsync(await GetAsync(Form), "Later", "2001:db8:1:2::1"));
    }

    [Fact]
    public async Task In_a_flood_the_form_asks_for_a_sum_and_who_does_not_do_it_is_read_later()
    {
        Pace.AskForWorkFrom = 0;
        Pace.OfAll = -1;
        using var visitor = await StrangerAsync();
        var page = await visitor.GetAsync(Form);
        var asked = page.Page.QuerySelector("form[data-work]")!.GetAttribute("data-work")!;
        Assert.Contains("we will still accept your comment", page.Text, StringComparison.Ordinal);
        Time.Advance(TimeSpan.FromMinutes(1));

        ReferenceOn(
            await visitor.SubmitAsync(page, Typed("With").Append(new("work", WorkTests.Solve(asked))).ToDictionary(), "Send comment"));
        ReferenceOn(await SendAsync(visitor, Typed("Without")));

        Assert.Equal([null, "flood"], await LanesAsync());
    }

    [Fact]
    [Trait("Length", "Long")]
    public async Task Of_two_thousand_that_fall_into_traps_each_has_a_reference_and_none_is_lost()
    {
        using var visitor = await StrangerAsync();
        var page = await visitor.GetAsync(Form);
        var references = new HashSet<string>();
        for (var i = 0; i < 2000; i++)
        {
            if (i % 50 == 0)
                Time.Advance(TimeSpan.FromSeconds(1));
            var fresh = await visitor.GetAsync(Form);
            references.Add(
                ReferenceOn(
                    await visitor.SubmitAsync(
                        fresh, Typed($"Trapped {i}").Append(new("topic", i % 2 == 0 ? "x" : "")).ToDictionary(), "Send comment")));
        }

        Assert.Equal(2000, references.Count);
        Assert.Equal(2000, await WithDatabaseAsync(db => db.Comments.CountAsync(c => c.Priority == CommentPriority.Low)));
        Assert.Equal(
            Enumerable.Range(0, 2000).Select(i => $"Trapped {i}").Order(StringComparer.Ordinal), (await WordsAsync()).Select(w => w.Text)
                .Order(StringComparer.Ordinal));
        var keys = await WithServiceAsync<CommentEncryption, List<string>>(
            encryption => Task.FromResult(references.Select(r => encryption.KeyOf(r)!).ToList()));
        Assert.Empty(keys.Except(await WithDatabaseAsync(db => db.Comments.Select(c => c.ReferenceKey).ToListAsync())));
    }

    private Task<List<string?>> LanesAsync() => WithDatabaseAsync(
        db => db.Comments.OrderBy(c => c.ReceivedAt).ThenBy(c => c.Id)
            .Select(c => db.Set<CommentEvent>().Where(e => e.CommentId == c.Id && e.Kind == CommentEventKind.Received).Select(e => e.Reason)
                .FirstOrDefault()).ToListAsync());

    private async Task<Answer> PostAsync(Answer page, string text, string from)
    {
        Time.Advance(TimeSpan.FromSeconds(5));
        var ticket = page.Page.QuerySelector("[name=ticket]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri(Form, UriKind.Relative)) { Content = new FormUrlEncodedContent(
                [new("ticket", ticket), new("name", "Ann"), new("comment", text)]) };
        request.Headers.Add("Test-From", from);
        using var response = await SendAsync(request);
        return await Answer.OfAsync(response);
    }
}
