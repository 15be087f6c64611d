using System.Net;
using System.Text.RegularExpressions;
using Heed.Accounts;
using Heed.Comments;
using Heed.Moderation;
using Heed.Comments.Writing;
using Heed.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Comments.Return;

/// <summary>
/// Whoever harms somebody may hold the reference of what they wrote: they can neither make it vanish unread nor learn who has it.
/// </summary>
public sealed partial class WatchedWriterTests : CommentSite
{
    private const string Yours = "/trial/comments/yours";
    private const string Harm = "My stepdad hits me and I am scared to go home.";

    [Fact]
    public async Task What_may_tell_of_harm_goes_to_the_safeguarding_lead_when_it_is_taken_back_and_the_page_is_that_of_any_other()
    {
        var (harm, harmReference) = await TakeAsync(Harm);
        var (plain, plainReference) = await TakeAsync("More buses, please.");
        using var visitor = await StrangerAsync();

        var (one, other) = (await DoAsync(visitor, harmReference, "take-back"), await DoAsync(visitor, plainReference, "take-back"));

        Assert.Contains("Withdrawn", one.Text, StringComparison.Ordinal);
        Assert.Equal(Bare(other, plainReference), Bare(one, harmReference));
        Assert.Equal(CommentState.Referred, await StateAsync(harm));
        Assert.Equal(CommentState.Withdrawn, await StateAsync(plain));
        // Taking back and handing over are of one moment.
        Assert.Equal(
            [CommentEventKind.Received, CommentEventKind.Referred, CommentEventKind.Withdrawn],
            (await WithDatabaseAsync(db => db.CommentEvents.Where(s => s.CommentId == harm).Select(s => s.Kind).ToListAsync())).Order());
        Assert.Contains(await WordsAsync(), w => w.Text == Harm);
    }

    [Fact]
    public async Task Harmless_words_do_not_push_down_what_nobody_has_read()
    {
        var (id, reference) = await TakeAsync(Harm);
        using var visitor = await StrangerAsync();

        await DoAsync(visitor, reference, "correct", "All is well.");

        Assert.True(
            await WithDatabaseAsync(db => db.Comments.AnyAsync(c => c.Id == id && c.Version == 2 && c.Weight >= FoundSignals.HarmFrom)));
        await WithServiceAsync<CommentPublishing, bool>(
            publishing => publishing.ChangeAsync(
                id, c => { publishing.Apply(c, CommentEventKind.Read, "mairi", Time.GetUtcNow().UtcDateTime); return Task.FromResult(true);
                }, default));
        await DoAsync(visitor, reference, "correct", "All is very well.");
        Assert.True(
            await WithDatabaseAsync(db => db.Comments.AnyAsync(c => c.Id == id && c.Version == 3 && c.Weight < FoundSignals.HarmFrom)));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("correct")]
    [InlineData("take-back")]
    [InlineData("take-back correct")]
    [InlineData("take-back appeal")]
    [InlineData("appeal")]
    [InlineData("correct name-off")]
    public async Task The_pages_of_a_held_comment_and_of_one_with_the_safeguarding_lead_are_the_same(string what)
    {
        foreach (var wasPublic in (bool[])[false, true])
        {
            var (held, handed) = (await TakeAsync("One."), await TakeAsync("One."));
            using var visitor = await StrangerAsync();
            foreach (var (id, reference) in wasPublic ? [held, handed] : Array.Empty<(Guid, string)>())
            {
                await ApproveAsync(id);
                await DoAsync(visitor, reference, "correct", "Two.");
            }
            await HandOverAsync(handed.Id);

            foreach (var each in what.Split(' '))
            {
                var (one, other) =
                    (await DoAsync(visitor, held.Reference, each, "Three."), await DoAsync(visitor, handed.Reference, each, "Three."));
                Assert.Equal(one.Status, other.Status);
                Assert.Equal(Bare(one, held.Reference), Bare(other, handed.Reference));
            }
            Assert.Equal(CommentState.Referred, await StateAsync(handed.Id));
        }
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("correct")]
    [InlineData("appeal")]
    [InlineData("take-back")]
    public async Task What_was_public_and_was_handed_over_looks_like_any_other_that_was_taken_out(string what)
    {
        var (removed, handed) = (await TakeAsync("One."), await TakeAsync("One."));
        await ApproveAsync(removed.Id);
        await ApproveAsync(handed.Id);
        await RemoveAsync(removed.Id, RefusalReason.IdentifiesChild);
        await HandOverAsync(handed.Id);
        using var visitor = await StrangerAsync();

        var (one, other) =
            (await DoAsync(visitor, removed.Reference, what, "Three."), await DoAsync(visitor, handed.Reference, what, "Three."));

        Assert.Equal(Bare(one, removed.Reference), Bare(other, handed.Reference));
        Assert.Equal(CommentState.Referred, await StateAsync(handed.Id));
    }

    [Fact]
    public async Task A_comment_has_fifty_wordings_at_most_and_what_was_typed_then_stays()
    {
        var (id, reference) = await TakeAsync("Wording 1.");
        for (var i = 2; i <= Comment.MostWordings; i++)
            await WithServiceAsync<AuthorChanges, bool>(
                async c => { await c.CorrectAsync(id, new CommentWords("Someone", $"Wording {i}."), default); return true; });
        using var visitor = await StrangerAsync();

        var answer = await DoAsync(visitor, reference, "correct", "One too many.");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("can be corrected 49 times", answer.Text, StringComparison.Ordinal);
        Assert.Contains("One too many.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(Comment.MostWordings, await WithDatabaseAsync(db => db.CommentTexts.CountAsync()));
    }

    [Fact]
    public async Task Corrections_count_among_what_is_taken_from_one_network_in_an_hour()
    {
        Pace.AtMostFromOneAddress = 1;
        var (_, reference) = await TakeAsync("One.");
        using var visitor = await StrangerAsync();
        Assert.Equal(HttpStatusCode.OK, (await DoAsync(visitor, reference, "correct", "Two.")).Status);

        var answer = await DoAsync(visitor, reference, "correct", "Three.");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.Contains("Three.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, await WithDatabaseAsync(db => db.CommentTexts.CountAsync()));
    }

    // What a form would send, whether or not the page offers it.
    private static async Task<Answer> DoAsync(Visitor visitor, string reference, string what, string words = "")
    {
        var ticket = (await visitor.GetAsync(Yours)).Page.QuerySelector("input[name=ticket]")!.GetAttribute("value")!;
        return await visitor.SendAsync(
            new HttpRequestMessage(
                HttpMethod.Post,
                new Uri(Yours, UriKind.Relative)) { Content = new FormUrlEncodedContent(
                    [new("ticket", ticket), new("reference", reference), new("do", what), new("name", "Someone"), new("comment", words),
                        new("why", "")]) });
    }

    private Task<bool> HandOverAsync(Guid id) =>
        WithServiceAsync<CommentDecisions, bool>(
            decisions => decisions.TakeAsync(
                new Staff(Guid.CreateVersion7(), "mairi", "Mairi", []), "trial", id, new Decision(CommentEventKind.Referred),
                TestContext.Current.CancellationToken));

    private Task<CommentState> StateAsync(Guid id) => WithDatabaseAsync(
        db => db.Comments.Where(c => c.Id == id).Select(c => c.State).SingleAsync());

    private static string Bare(Answer answer, string reference) =>
        Numbers().Replace(Tickets().Replace(answer.Body.Replace(reference, "", StringComparison.Ordinal), ""), "");

    [GeneratedRegex("name=\"ticket\" value=\"[^\"]*\"")]
    private static partial Regex Tickets();

    [GeneratedRegex("/trial/comments/\\d+")]
    private static partial Regex Numbers();
}
