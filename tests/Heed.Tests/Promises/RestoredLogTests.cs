using System.Net;
using Heed.Commands;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Heed.Tests.Desk;
using Heed.Tests.Web;
using Heed.Updates;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Promises;

/// <summary>
/// P4: a database restored from an older copy never uses a number of the record again, unless the gap was declared in public.
/// </summary>
public sealed class RestoredLogTests : DeskSite
{
    [Fact]
    public async Task A_restored_older_copy_publishes_nothing_and_still_reads()
    {
        await LoseTwoEditionsAsync();
        await WrittenAsync("updates/9", Numbered(9));

        var refused = await Isla.SubmitAsync(
            await Isla.GetAsync("/desk/trial/record/updates/9"), Typed(("why", "First published.")), "Publish now");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Nothing can be published. The database ends at edition 2, but edition 4 was already published.", refused.Text,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/trial/updates/5")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/updates/9")).Status);
    }

    [Fact]
    public async Task A_declared_gap_is_public_and_its_numbers_are_not_used_again()
    {
        await LoseTwoEditionsAsync();
        Assert.Equal(1, await OnTheConsoleAsync("log", "accept-gap", "--reason", " "));
        Assert.Equal(0, await OnTheConsoleAsync("log", "accept-gap", "--reason", "The disk failed on 3 March."));
        Assert.Equal(1, await OnTheConsoleAsync("log", "accept-gap", "--reason", "Again."));

        var receipt = await PublishAsync("updates/9", Numbered(9));

        Assert.Equal(5, receipt.Editions[0].Sequence);
        Assert.Contains("Versions 3 to 4 were lost when the database was restored. The numbers will not be used again.",
            (await GetAsync("/about")).Text, StringComparison.Ordinal);
        Assert.Contains("The disk failed on 3 March.", (await GetAsync("/about")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restored_copy_from_before_a_removal_publishes_nothing()
    {
        var copy = await CopyAsync();
        await WithLedgerAsync(l => l.HideAsync("trial", "updates/5", [], "Personal data", "rita"));
        await PutBackAsync(copy, 2);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => PublishAsync("updates/9", Numbered(9)));

        Assert.Equal("log-behind", refused.Code);
        Assert.Contains("something that was removed may be public again", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forked_log_cannot_publish()
    {
        var copy = await CopyAsync();
        await PublishAsync("updates/6", Numbered(6));
        await PutBackAsync(copy, 2);
        // As by a program that did not know where the log was: the same number again.
        var head = await WithServiceAsync<LogHead, string>(log => Task.FromResult(log.File));
        var known = await File.ReadAllBytesAsync(head, TestContext.Current.CancellationToken);
        File.Delete(head);
        await PublishAsync("updates/7", Numbered(7));
        await File.WriteAllBytesAsync(head, known, TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => PublishAsync("updates/8", Numbered(8)));

        Assert.Contains("Edition 3 in the database is not the one that was published.", refused.Message, StringComparison.Ordinal);
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await PublishAsync("updates/5", Numbered(5));
    }

    private static Update Numbered(int number) =>
        new() { Title = $"Update {number}", Number = $"{number}", PostedOn = FuzzyDate.Parse("2017-06-30"),
            Body = new Prose("What was done.") };

    private async Task LoseTwoEditionsAsync()
    {
        var copy = await CopyAsync();
        await PublishAsync("updates/6", Numbered(6));
        await PublishAsync("updates/7", Numbered(7));
        await PutBackAsync(copy, 2);
    }

    private async Task<string> CopyAsync()
    {
        var copy = Path.Combine(Database.Choice.Folder, "old.db");
        if (!TestDatabase.IsPostgres)
            await WithServiceAsync<HeedDatabase, int>(db => db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}"));
        return copy;
    }

    // SQLite: the file as it was. PostgreSQL: the newer rows go, by the superuser with every guard off, as if a dump had been restored.
    private async Task PutBackAsync(string copy, long sequence)
    {
        if (TestDatabase.IsPostgres)
        {
            var tables = string.Join(
                "; ", ((string[])["announcements", "entry_texts", "entry_facets", "links", "entries", "leaves", "edition_contents",
                    "editions"]).Select(t => $"DELETE FROM {t} WHERE sequence > {sequence}"));
            await Database.AsSuperuserAsync($"SET session_replication_role = replica; {tables}; DELETE FROM hidings; UPDATE entries SET "
                + "valid_to = '9999-12-31 00:00:00+00'");
            return;
        }
        SqliteConnection.ClearAllPools();
        foreach (var beside in (string[])["-wal", "-shm"])
            File.Delete(Database.File + beside);
        // Over the file, not in its place: whoever has it open sees the older copy too.
        File.Copy(copy, Database.File, overwrite: true);
    }

    private async Task<int> OnTheConsoleAsync(params string[] arguments) =>
        await HeedCommand.RunAsync([.. arguments, .. OnItsDatabase]);
}
