using System.Text.RegularExpressions;
using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Heed.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

/// <summary>
/// The record of programmes. Writing is here: drafts, publishing, withdrawing, redacting. Reading is through
/// <see cref="ReadAs"/> and nowhere else.
/// </summary>
/// <remarks>One for each unit of work, as its database context. Not safe for use by several threads at once.</remarks>
public sealed partial class ProgrammeLedger(DbContext db, LedgerStorage storage, KindCatalogue kinds, TimeProvider clock)
{
    // How often a write is tried again when someone else wrote between our look and our write.
    private const int Tries = 5;

    // How many values one statement names at most.
    private const int AtOnce = 500;

    private readonly List<NotReadInFull> notReadInFull = [];

    /// <summary>The kinds of record.</summary>
    public KindCatalogue Kinds => kinds;

    /// <summary>How drafts are closed in the database.</summary>
    public ContentProtector Seal { get; init; } = ContentProtector.None;

    /// <summary>Called once a publish, withdrawal or redaction is committed, so that nothing kept in memory outlives it.</summary>
    public Action AfterCommit { get; init; } = static () => { };

    /// <summary>
    /// Called for every new edition within the transaction that makes it: what is added to the same database context then is kept with
    /// the edition or not at all. A rehearsal calls it too, and takes back what was added.
    /// </summary>
    public Action<NewEdition> EditionPublished { get; init; } = static _ => { };

    /// <summary>
    /// Called when content that the public could read is destroyed, within the transaction that does it: what is added to the same
    /// database context then is kept with it or not at all.
    /// </summary>
    public Action<DestroyedContent> ContentDestroyed { get; init; } = static _ => { };

    /// <summary>
    /// Called when what was readable at an address is hidden, withdrawn or destroyed, within the transaction that does it and before it
    /// is kept: what tells others of it and has not left yet can be stopped there.
    /// </summary>
    public Func<Unpublishing, CancellationToken, Task> BeforeUnpublish { get; init; } = static (_, _) => Task.CompletedTask;

    /// <summary>
    /// Called before editions are dated, within the transaction that makes them and not for a rehearsal: what a clock can't be believed for
    /// is refused there.
    /// </summary>
    public Func<ProgrammeLedger, CancellationToken, Task> Dating { get; init; } = static (_, _) => Task.CompletedTask;

    /// <summary>
    /// Finds what is wrong with a content that is about to be published and that the ledger can't know, such as a link to another
    /// programme.
    /// </summary>
    public Func<ProgrammeLedger, string, Content, CancellationToken, Task<IReadOnlyList<(string Field, string Sentence)>>> AlsoChecks
    { get; init; } = static (_, _, _, _) => Task.FromResult<IReadOnlyList<(string Field, string Sentence)>>([]);

    /// <summary>Opens the record to a viewer.</summary>
    public Reading ReadAs(Viewer viewer) => new(db, storage, kinds, Seal, viewer, notReadInFull);

    /// <summary>The records read so far through this ledger that hold something that no field can show.</summary>
    public IReadOnlyList<NotReadInFull> NotReadInFull => notReadInFull;

    /// <summary>Where the ledger stands.</summary>
    public async Task<LedgerHead> HeadAsync(CancellationToken cancel = default)
    {
        var last = await db.Set<LeafRow>().AsNoTracking().OrderByDescending(l => l.Sequence).FirstOrDefaultAsync(cancel);
        var redactions = await db.Set<RedactionRow>().CountAsync(cancel);
        // A hiding counts once when it begins and once when it ends: what was kept before it, and during it, is not shown again.
        redactions += await db.Set<HidingRow>().CountAsync(cancel) + await db.Set<HidingRow>().CountAsync(h => h.EndedAt != null, cancel);
        redactions += await db.Set<LogGapRow>().CountAsync(cancel);
        var head = last is null
            ? new LedgerHead(0, redactions, "")
            : new LedgerHead(last.Sequence, redactions, Convert.ToHexStringLower(last.Hash));
        return head with { Reindexings = await db.Set<ReindexingRow>().CountAsync(cancel) };
    }

    /// <summary>The database's own time (UTC), which all nodes share.</summary>
    public Task<DateTime> DatabaseTimeAsync(CancellationToken cancel = default) => storage.NowAsync(db, cancel);

    /// <summary>When the newest edition of all was recorded (UTC); null when there is none.</summary>
    public async Task<DateTime?> NewestEditionAsync(CancellationToken cancel = default) =>
        await db.Set<EditionRow>().OrderByDescending(e => e.Sequence).Select(e => (DateTime?)e.RecordedAt).FirstOrDefaultAsync(cancel);

    /// <summary>Takes an address for a record, for ever. An address already taken is no error.</summary>
    /// <exception cref="RefusedException">No kind has such an address (<c>unknown-address</c>).</exception>
    public async Task ReserveAsync(string programme, string path, CancellationToken cancel = default)
    {
        var (kind, reference) = Resolve(programme, path);
        await WriteAsync(
            async () =>
            {
                if (await FindRecordAsync(programme, kind, reference, cancel) is null)
                    AddRecord(programme, kind, reference);
                return true;
            },
            cancel
        );
    }

    // Looks and writes in one go; if someone else wrote in between, looks again.
    private async Task<T> WriteAsync<T>(Func<Task<T>> look, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            Forget();
            try
            {
                var made = await look();
                await db.SaveChangesAsync(cancel);
                return made;
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // The next look tells what the other one wrote.
            }
            finally
            {
                Forget();
            }
        }
    }

    // One publisher at a time, all or nothing. Takes part in a transaction that the caller has open: then only the caller commits.
    private async Task<T> PublishingAsync<T>(Func<Task<T>> work, CancellationToken cancel, bool isDeclared = false)
    {
        Forget();
        var begun = Held();
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        try
        {
            await storage.LockPublishingAsync(db, cancel);
            var made = await work();
            await EndAsync(isDeclared, cancel);
            if (transaction is not null)
                await transaction.CommitAsync(cancel);
            AfterCommit();
            return made;
        }
        catch
        {
            LetGo(begun);
            throw;
        }
        finally
        {
            Forget();
        }
    }

    // The context remembers no row of the ledger between operations: the next one must see the database, not a memory of it,
    // and what a refused operation had begun must not be written by the next.
    private void Forget()
    {
        // What else is in the context does not have to be looked through for it.
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.Entity.GetType().Namespace == typeof(RecordRow).Namespace).ToList())
            entry.State = EntityState.Detached;
        db.ChangeTracker.AutoDetectChangesEnabled = detects;
    }

    private HashSet<object> Held() => db.ChangeTracker.Entries().Select(e => e.Entity).ToHashSet(ReferenceEqualityComparer.Instance);

    // What others added for a publish that came to nothing must not be written by whoever saves next.
    private void LetGo(HashSet<object> begun, HashSet<object>? made = null)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(e => !begun.Contains(e.Entity) && made?.Contains(e.Entity) != false)
            .ToList())
            entry.State = EntityState.Detached;
    }

    private DateTime Now() => UtcMilliseconds.Stored(clock.GetUtcNow().UtcDateTime);

    private (Kind Kind, string Reference) Resolve(string programme, string path) =>
        ProgrammeName().IsMatch(programme) && kinds.TryResolve(path, out var kind, out var reference)
            ? (kind, reference)
            : throw new RefusedException("unknown-address", $"No kind of record has an address like '/{programme}/{path}'.");

    private RecordRow AddRecord(string programme, Kind kind, string reference)
    {
        var id = Guid.CreateVersion7();
        return db.Add(new RecordRow { Id = id, Programme = programme, Kind = kind.Name, Reference = reference, ReservedAt = Now() }).Entity;
    }

    private async Task<RecordRow?> FindRecordAsync(string programme, Kind kind, string reference, CancellationToken cancel) =>
        await db.Set<RecordRow>()
            .FirstOrDefaultAsync(r => r.Programme == programme && r.Kind == kind.Name && r.Reference == reference, cancel);

    private async Task<RecordRow?> FindRecordAsync(string programme, string path, CancellationToken cancel)
    {
        var (kind, reference) = Resolve(programme, path);
        return await FindRecordAsync(programme, kind, reference, cancel);
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,99}\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex ProgrammeName();
}
