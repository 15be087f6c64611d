using Heed.Comments;
using Heed.Comments.Keeping;
using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Heed.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Retention;

/// <summary>
/// The schedule destroys what is still due in the moment it is destroyed, and no more than the words and what they can be found by.
/// </summary>
public sealed class StillDueTests : RightsSite
{
    [Theory]
    [InlineData("comment-slow", "escalated")]
    [InlineData("comment-slow", "corrected")]
    [InlineData("comment-refused", "escalated")]
    [InlineData("comment-refused", "appealed")]
    [InlineData("comment-address", "appealed")]
    [InlineData("comment-taken-back", "escalated")]
    public async Task What_happens_to_a_comment_after_it_was_found_due_keeps_it(string name, string then)
    {
        var id = name == "comment-slow" ? await ReceiveAsync("Words", "isla@example.org", slow: true)
            : await DecidedAsync(name == "comment-taken-back" ? CommentState.Withdrawn : CommentState.Refused, "Words", "isla@example.org");
        Time.Advance(TimeSpan.FromDays(400));
        var cancel = TestContext.Current.CancellationToken;

        var gone = await WithServiceAsync<IServiceProvider, int>(async services =>
        {
            var line = services.GetServices<IRetentionRule>().OfType<DestroyedCommentLine>().Single(l => l.Line.Name == name);
            var before = line.Line.Time.Before(Now);
            var due = await line.DueAsync("trial", before, 0, 10, cancel);
            Assert.Equal([id], due.Select(d => d.Id));
            await (then switch
            {
                "corrected" => CorrectAsync(id),
                "appealed" => ChangeAsync(id, c => c.Apply(CommentEventKind.Appealed, CommentEvent.Author, Now)),
                _ => ChangeAsync(id, c => c.Apply(CommentEventKind.Referred, "mod", Now)),
            });
            await using var transaction = await services.GetRequiredService<HeedDatabase>().Database.BeginTransactionAsync(cancel);
            var destroyed = await line.DestroyAsync(due, before, Now, cancel);
            await transaction.CommitAsync(cancel);
            return destroyed;
        });

        Assert.Equal(0, gone);
        Assert.True(await HasWordsAsync(id) && await HasAddressAsync(id));
    }

    [Fact]
    public async Task The_slower_lane_is_emptied_thirty_days_after_the_newest_wording_and_never_of_what_a_person_gave_back()
    {
        var (flood, spam, corrected) = (await ReceiveAsync("Plain words of a flood", slow: true), await ReceiveAsync(
            "Buy cheap watches at https://watches.example now!!!", slow: true), await ReceiveAsync("To be corrected", slow: true));
        var (moved, given) = (await ReceiveAsync("Moved by a moderator"), await ReceiveAsync("Looked at and given back", slow: true));
        await ChangeAsync(given, c => c.Apply(CommentEventKind.Referred, "mod", Now));
        await ChangeAsync(given, c => c.Apply(CommentEventKind.ReturnedToModerators, "lead", Now));
        Time.Advance(TimeSpan.FromDays(29));
        await CorrectAsync(corrected);
        await WithServiceAsync<IServiceProvider, bool>(
            services => services.GetRequiredService<CommentPublishing>().ChangeAsync(moved, comment =>
        {
            services.GetRequiredService<HeedDatabase>().CommentEvents.Add(
                comment.Apply(CommentEventKind.PriorityLowered, "mod", Now, "moderator"));
            return Task.FromResult(true);
        }, default));
        Time.Advance(TimeSpan.FromDays(1));
        await RunTwiceAsync();

        Assert.Equal("kept: corrected, moved, given", await KeptAsync());
        Time.Advance(TimeSpan.FromDays(29));
        await RunTwiceAsync();
        Assert.Equal("kept: given", await KeptAsync());

        async Task<string> KeptAsync()
        {
            var kept = new List<string>();
            foreach (var (what, id) in new[] { ("flood", flood), ("spam", spam), ("corrected", corrected), ("moved", moved),
                ("given", given) })
            {
                if (await HasWordsAsync(id))
                    kept.Add(what);
            }
            return "kept: " + string.Join(", ", kept);
        }
    }

    [Fact]
    public async Task With_the_words_goes_the_print_they_are_found_by_and_who_was_told_stays()
    {
        var (first, second) = (await ReceiveAsync("The harbour plan says nothing of the people who live beside it"), await ReceiveAsync(
            "The harbour plan says nothing of the people who live beside it"));
        await WithServiceAsync<IServiceProvider, bool>(
            services => services.GetRequiredService<CommentPublishing>().ChangeAsync(first, comment =>
        {
            foreach (var kind in new[] { CommentEventKind.Referred, CommentEventKind.Notified, CommentEventKind.HandledElsewhere,
                CommentEventKind.ReturnedToModerators, CommentEventKind.AddressSeen })
                services.GetRequiredService<HeedDatabase>().CommentEvents.Add(
                    comment.Apply(
                        kind, "lead", Now, closedNote: services.GetRequiredService<CommentEncryption>()
                            .CloseNote("Police Scotland, by telephone")));
            return Task.FromResult(true);
        }, default));
        Assert.Equal((1, true), await PrintsAsync());
        await DecideAsync(first, CommentState.Refused);
        Time.Advance(TimeSpan.FromDays(200));
        await RunTwiceAsync();

        Assert.False(await HasWordsAsync(first));
        Assert.True(await HasWordsAsync(second));
        Assert.Equal((0, false), await PrintsAsync());
        var noted = await WithServiceAsync<HeedDatabase, List<CommentEvent>>(
            async db => [.. (await db.CommentEvents.AsNoTracking().Where(s => s.CommentId == first).ToListAsync()).Where(
                s => s.ClosedNote.Length > 0)]);
        Assert.Equal(
            [CommentEventKind.Referred, CommentEventKind.Notified, CommentEventKind.ReturnedToModerators,
                CommentEventKind.HandledElsewhere], noted.Select(s => s.Kind).Order());
    }

    [Fact]
    public async Task Under_a_hold_it_stays_known_to_whom_a_mail_went_and_what_an_address_follows()
    {
        const string Isla = "isla@example.org";
        var follows = await FollowAsync(Isla);
        var mail = await WithServiceAsync<IServiceProvider, Guid>(async services =>
        {
            var put = services.GetRequiredService<Outbox>().Put(new EmailMessage(Isla, "Subject", "Words"));
            put.Sent(Now);
            await services.GetRequiredService<HeedDatabase>().SaveChangesAsync(TestContext.Current.CancellationToken);
            return put.Id;
        });
        await HoldAsync("address", Isla);
        Time.Advance(TimeSpan.FromDays(400));
        await WithServiceAsync<IServiceProvider, bool>(async services =>
        {
            foreach (var job in services.GetServices<Heed.Platform.Jobs.Job>()
                .Where(j => j.Name.StartsWith("mail f", StringComparison.Ordinal)))
                await job.Run(services, TestContext.Current.CancellationToken);
            return true;
        });
        await RunTwiceAsync();
        Assert.NotNull(
            await WithServiceAsync<HeedDatabase, byte[]?>(db => db.Outbox.Where(m => m.Id == mail).Select(m => m.Recipient).SingleAsync()));

        var done = await WithServiceAsync<Heed.YourData.PersonData, Heed.YourData.DoneForPerson>(
            data => data.DoAsync(Isla, PersonRight.Erase, follows, default));
        Assert.Equal((0, 1), (done.Done, done.Stays));
        Assert.NotNull((await SubscriptionAsync(follows))!.Address);
    }

    private Task<bool> ChangeAsync(Guid id, Action<Comment> change) => WithServiceAsync<CommentPublishing, bool>(
        publishing => publishing.ChangeAsync(id, c => { change(c); return Task.FromResult(true); }, default));

    private Task<bool> CorrectAsync(Guid id) =>
        WithServiceAsync<Heed.Comments.Writing.AuthorChanges, bool>(async changes =>
        {
            await changes.CorrectAsync(id, new CommentWords("Reader", "Corrected words"), default);
            return true;
        });

    private Task<(int, bool)> PrintsAsync() => WithServiceAsync<HeedDatabase, (int, bool)>(
        async db => (await db.CommentClusters.CountAsync(), await db.ClusterKeys.AnyAsync()));
}
