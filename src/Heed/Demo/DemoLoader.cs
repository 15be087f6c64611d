using Heed.Accounts;
using Heed.Actions.Returns;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Platform.Http;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Demo;

/// <summary>Builds the demonstration through the same operations as a person's work: reserve, draft, release.</summary>
public static class DemoLoader
{
    private const string Programme = "cpip";
    private const string Writer = "Demonstration";
    private const int DaysToAnswer = 21;

    // Print progress after this many editions.
    private const int Told = 100;

    /// <summary>
    /// Loads the demonstration into an empty database, in one transaction: if it is killed it leaves nothing, and nobody ever reads a
    /// part of it. A database that already contains it is left as it is.
    /// </summary>
    /// <exception cref="RefusedException">The database contains something else (<c>not-empty</c>).</exception>
    public static async Task LoadAsync(IServiceProvider services, TextWriter output, CancellationToken cancel)
    {
        var db = services.GetRequiredService<HeedDatabase>();
        var ledger = services.GetRequiredService<ProgrammeLedger>();
        // The data has no value, so do not ask someone who reopens it after weeks whether the clock is right.
        await services.GetRequiredService<ClockGuard>().ConfirmAsync(db, ledger, Writer, "", cancel);
        if (await ledger.ReadAs(Viewer.Public).FindAsync(Programme, "", cancel) is not null)
            return;
        if (!await ledger.IsEmptyAsync(cancel) || await db.Accounts.AnyAsync(cancel))
            throw new RefusedException("not-empty", "This database contains data other than the demonstration, "
                + "which cannot be mixed with it. Use an empty folder (--data) or an empty database for the demonstration.");
        var records = DemoFile.Read(Programme);
        await output.WriteLineAsync($"Building the demonstration: {records.Count} records, {records.Sum(r => r.Editions.Count)} versions.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var record in records)
            await ledger.ReserveAsync(Programme, record.Path, cancel);
        var days = records.SelectMany(r => r.Editions.Select(e => (Record: r, Edition: e))).GroupBy(e => e.Edition.On).OrderBy(g => g.Key);
        var built = 0;
        foreach (var day in days)
        {
            // A record that has two editions on one day gets them in two releases, in order.
            foreach (var round in day.GroupBy(e => e.Record.Editions.Where(o => o.On == day.Key).ToList().IndexOf(e.Edition))
                .OrderBy(g => g.Key))
                await ReleaseAsync(ledger, day.Key, [.. round], cancel);
            db.ChangeTracker.Clear();
            if (built / Told < (built += day.Count()) / Told)
                await output.WriteLineAsync($"Built {built} versions.");
        }
        await new DemoImport(db, ledger, services.GetRequiredService<TimeProvider>()).LoadAsync(Writer, cancel);
        await AskAsync(services, ledger, cancel);
        await ActivatorUtilities.CreateInstance<DemoComments>(services).MakeAsync(Programme, cancel);
        await transaction.CommitAsync(cancel);
        services.GetRequiredService<LedgerHeadCache>().Forget();
    }

    // Gives the owner account a request to answer. It is a rehearsal: nothing invented about a real body is ever published.
    private static async Task AskAsync(IServiceProvider services, ProgrammeLedger ledger, CancellationToken cancel)
    {
        var led = new ListQuery(
            Programme) { Kinds = ["action"], LinkedTo = [new LinkedTo(DemoAccounts.OwnersBody, "lead")], Order = EntryOrder.Awaited,
                Take = 1 };
        var actions = (await ledger.ReadAs(Viewer.Public).ListAsync(led, cancel)).Records;
        var due = services.GetRequiredService<TimeProvider>().Today().AddDays(DaysToAnswer);
        await services.GetRequiredService<Asking>().AskAsync(
            new Staff(Guid.Empty, Writer, Writer, []), Programme, actions, due, cancel, isRehearsal: true);
    }

    private static async Task ReleaseAsync(
        ProgrammeLedger ledger, DateOnly day, IReadOnlyList<(DemoRecord Record, DemoEdition Edition)> editions, CancellationToken cancel)
    {
        var drafts = new List<ReleasedDraft>();
        foreach (var (record, edition) in editions)
        {
            ledger.Kinds.TryResolve(record.Path, out var kind, out _);
            var content = ContentJson.Read(System.Text.Encoding.UTF8.GetBytes(edition.Content.ToJsonString()), kind!.ContentType);
            var draft = await ledger.SaveDraftAsync(new DraftSave(Programme, record.Path, content, 0, Writer, Audience.Public), cancel);
            drafts.Add(new ReleasedDraft(record.Path, draft.Version, edition.Why) { PublicIn = edition.In });
        }
        await ledger.PublishAsync(new Release(Programme, Writer) { Drafts = drafts, PublicSince = Clock.NoonOf(day) }, cancel);
    }
}
