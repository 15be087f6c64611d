using Heed.Comments;
using Heed.Hosting;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Heed.Tests.Retention;
using Heed.Tests.Web;
using Heed.YourData;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.YourData;

/// <summary>
/// P54: what was erased or taken out stays so when an older database is put back; on PostgreSQL the rows are put back as they were.
/// </summary>
public sealed class RestoredTests : RightsSite
{
    [Fact]
    public async Task A_database_from_before_serves_nothing_that_was_erased_or_taken_out_since()
    {
        var erased = await DecidedAsync(CommentState.Approved, "canary-erased", "isla@example.org");
        var removed = await DecidedAsync(CommentState.Approved, "canary-removed");
        var upheld = await DecidedAsync(CommentState.Approved, "upheld words");
        var nameless = await ReceiveAsync("nameless words", name: "canary-name");
        await DecideAsync(nameless, CommentState.Approved);
        var (left, gone) = (await FollowAsync("left@example.org"), await FollowAsync("isla@example.org"));
        var old = await OldAsync();

        await EraseAsync("isla@example.org", 2);
        await WithServiceAsync<Heed.Subscriptions.Leaving.Unsubscribing, bool>(
            async desk => { await desk.EndAsync("trial", [left], default); return true; });
        await DecideAsync(removed, CommentState.Unpublished);
        await DecideAsync(upheld, CommentState.Unpublished);
        await WithServiceAsync<CommentPublishing, bool>(
            publishing => publishing.ChangeAsync(
                upheld, c => { publishing.Apply(c, CommentEventKind.Appealed, CommentEvent.Author, Now);
                publishing.Apply(c, CommentEventKind.AppealUpheld, "lead", Now); return Task.FromResult(true); }, default));
        await DecideAsync(upheld, CommentState.Approved);
        await WithServiceAsync<CommentPublishing, bool>(
            publishing => publishing.ChangeAsync(
                nameless, async c => { await publishing.RemoveNameAsync(c, Now, default); return true; }, default));

        await PutBackAsync(old);
        Assert.Contains("canary", await PublicWordsAsync());
        await StartAgainAsync();

        var words = await PublicWordsAsync();
        Assert.DoesNotContain("canary", words);
        Assert.Contains("upheld words", words);
        Assert.Contains("nameless words", words);
        Assert.False(await HasWordsAsync(erased) || await HasAddressAsync(erased));
        Assert.Null(await SubscriptionAsync(gone));
        Assert.Equal(
            (Heed.Subscriptions.SubscriptionState.Ended, null), await SubscriptionAsync(left) is { } back ? (back.State, back.Address)
                : default);
        var pages = await Crawl.AllAsync(this, ["/", "/trial", "/trial/updates/1", "/sitemap.xml"]);
        Assert.Empty(pages.Where(p => p.Value.Body.Contains("canary", StringComparison.Ordinal)).Select(p => p.Key));
        if (RawBytes() is { } raw)
            Assert.True(raw.AsSpan().IndexOf("canary"u8) < 0);
        // Nothing is left to do the next time.
        Assert.Equal(0, await WithServiceAsync<ErasedAgain, int>(e => e.ApplyAsync(default)));
    }

    [Fact]
    public async Task Text_that_was_put_back_with_a_part_blacked_out_does_not_come_back_whole()
    {
        var id = await DecidedAsync(CommentState.Approved, "The headteacher Canary Person said so");
        var old = await OldAsync();
        await DecideAsync(id, CommentState.Unpublished);
        await WithServiceAsync<IServiceProvider, bool>(services =>
        {
            var (publishing, encryption) =
                (services.GetRequiredService<CommentPublishing>(), services.GetRequiredService<CommentEncryption>());
            return publishing.ChangeAsync(id, async comment =>
            {
                var words = encryption.Open(await publishing.NewestAsync(comment, default))!;
                await publishing.ShowAsync(
                    comment, words, words.PrintOf(comment.Id), "The headteacher [name removed] said so", "second", Now, "", default);
                return true;
            }, default);
        });
        await PutBackAsync(old);
        Assert.Contains("Canary Person", await PublicWordsAsync());
        await StartAgainAsync();
        Assert.DoesNotContain("Canary Person", await PublicWordsAsync());
    }

    [Fact]
    public async Task An_erasure_that_lost_to_somebody_elses_change_and_was_then_refused_is_not_on_the_list()
    {
        var id = await DecidedAsync(CommentState.Approved, "words", "isla@example.org");
        await WithServiceAsync<IServiceProvider, bool>(async services =>
        {
            var (db, person, tries) =
                (services.GetRequiredService<HeedDatabase>(), PersonMarks.Of(
                    "isla@example.org", services.GetRequiredService<Heed.Platform.Mail.MailAddresses>(),
                    services.GetRequiredService<Heed.Platform.Mail.Outbox>()), 0);
            var comments = services.GetServices<IPersonalDataSource>().OfType<Heed.Comments.Keeping.CommentsOfPeople>().Single();
            var thing = Assert.Single(await comments.FindAsync(person, TestContext.Current.CancellationToken));
            // The first try finds the comment changed when it writes; the second finds a hold.
            await Assert.ThrowsAsync<RefusedException>(() => comments.DoAsync(person, thing, PersonRight.Erase, async cancel =>
            {
                if (++tries > 1)
                    throw new RefusedException("must-stay", "A hold.");
                await db.Comments.Where(c => c.Id == id).ExecuteUpdateAsync(
                    c => c.SetProperty(x => x.Revision, x => x.Revision + 1), cancel);
            }, TestContext.Current.CancellationToken));
            Assert.Equal(2, tries);
            return true;
        });
        Assert.DoesNotContain(await WithServiceAsync<ErasureLog, IReadOnlyList<Erasure>>(list => Task.FromResult(list.Read())),
            e => e.Mark == id.ToString("N"));
        await StartAgainAsync();
        Assert.True(await HasWordsAsync(id) && await HasAddressAsync(id));
        Assert.Contains("words", await PublicWordsAsync());
    }

    [Fact]
    public async Task A_line_whose_commit_failed_destroys_nothing_that_has_to_stay_by_the_next_start()
    {
        var (escalated, held) = (await DecidedAsync(CommentState.Referred, "escalated", "one@example.org"), await DecidedAsync(
            CommentState.Refused, "held", "two@example.org"));
        var follows = await FollowAsync("two@example.org");
        await HoldAsync("address", "two@example.org");
        await WithServiceAsync<ErasureLog, bool>(list =>
        {
            foreach (var id in new[] { escalated, held })
                list.Add(CommentErasures.Of, id.ToString("N"), CommentErasures.Erased);
            list.Add("subscription", follows.ToString("N"), "erased");
            return Task.FromResult(true);
        });
        await StartAgainAsync();
        foreach (var id in new[] { escalated, held })
            Assert.True(await HasWordsAsync(id) && await HasAddressAsync(id));
        Assert.NotNull((await SubscriptionAsync(follows))?.Address);
    }

    [Fact]
    public async Task The_list_holds_marks_only_survives_a_torn_line_and_refuses_one_that_was_changed()
    {
        var id = await DecidedAsync(CommentState.Approved, "canary-words", "canary@example.org");
        await EraseAsync("canary@example.org");
        var list = await WithServiceAsync<ErasureLog, ErasureLog>(Task.FromResult);
        var text = await File.ReadAllTextAsync(list.File, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("canary", text);
        Assert.Contains(list.Read(), e => e.Mark == id.ToString("N") && e.What == CommentErasures.Erased);

        // The same list in a folder of its own: others go on with theirs.
        var folder = Directory.CreateTempSubdirectory("heed-erasures-").FullName;
        try
        {
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(list.File)!, "site.secret"))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            var own = new ErasureLog(folder, new Heed.Platform.Keys.SiteSecret(folder), Time);
            own.Add("comment", "one", "erased");
            await File.AppendAllTextAsync(own.File, "2027-01-04T09:00:00.0000000Z\tcomment\tto", TestContext.Current.CancellationToken);
            own.Add("comment", "two", "erased");
            Assert.Equal(["one", "two"], own.Read().Select(e => e.Mark));
            await File.WriteAllTextAsync(
                own.File, (await File.ReadAllTextAsync(own.File, TestContext.Current.CancellationToken)).Replace(
                    "\tone\t", "\tnone\t", StringComparison.Ordinal), TestContext.Current.CancellationToken);
            Assert.Throws<InvalidDataException>(own.Read);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task EraseAsync(string address, int things = 1) =>
        Assert.Equal(
            things, (await WithServiceAsync<PersonData, DoneForPerson>(
                data => data.DoAsync(address, PersonRight.Erase, null, default))).Done);

    // SQLite: the file. PostgreSQL: the rows of comments, as a backup of them would have.
    private async Task<string> OldAsync()
    {
        var copy = Path.Combine(Database.Choice.Folder, "old.db");
        if (TestDatabase.IsPostgres)
            await WithServiceAsync<HeedDatabase, int>(
                async db => { foreach (var table in Kept) { var sql = $"CREATE TABLE old_{table} AS SELECT * FROM {table}";
                await db.Database.ExecuteSqlRawAsync(sql); } return 0; });
        else
            await WithServiceAsync<HeedDatabase, int>(db => db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}"));
        return copy;
    }

    private async Task PutBackAsync(string copy)
    {
        if (TestDatabase.IsPostgres)
        {
            await WithServiceAsync<HeedDatabase, int>(async db =>
            {
                await db.Database.ExecuteSqlRawAsync("DELETE FROM comment_texts; DELETE FROM comment_events; DELETE FROM public_comments; "
                    + "DELETE FROM comments; DELETE FROM subscriptions");
                foreach (var table in Kept)
                {
                    var sql = $"INSERT INTO {table} SELECT * FROM old_{table}";
                    await db.Database.ExecuteSqlRawAsync(sql);
                }
                return 0;
            });
            return;
        }
        SqliteConnection.ClearAllPools();
        foreach (var beside in new[] { "-wal", "-shm" })
            File.Delete(Database.File + beside);
        File.Copy(copy, Database.File, overwrite: true);
        File.Delete(copy);
    }

    private Task<bool> StartAgainAsync() =>
        WithServiceAsync<IServiceProvider, bool>(async services =>
        {
            await Server.PrepareAsync(services, Database.Choice, null, default);
            return true;
        });

    private async Task<string> PublicWordsAsync()
    {
        await using var db = Database.Open();
        return string.Join(
            '\n', await db.PublicComments.Select(p => p.Name + " " + p.Text).ToListAsync(TestContext.Current.CancellationToken));
    }

    private static readonly string[] Kept = ["comments", "comment_texts", "comment_events", "public_comments", "subscriptions"];
}
