using Heed.Ledger.Records;

namespace Heed.Ledger;

public sealed partial class ProgrammeLedger
{
    /// <summary>
    /// Publishes a release for the eyes of one caller only, complete or not: everything read within <paramref name="look"/> is as
    /// it would be once published. Nothing of it is kept, and nobody else sees it.
    /// </summary>
    /// <param name="release">The release; checks that stand in the way of publishing are passed over.</param>
    /// <param name="look">Reads through this ledger.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="RefusedException">A draft is missing or another than the one named (<c>stale-draft</c>).</exception>
    public async Task<T> RehearseAsync<T>(Release release, Func<Task<T>> look, CancellationToken cancel = default)
    {
        Forget();
        var begun = Held();
        HashSet<object>? made = null;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        try
        {
            await storage.LockPublishingAsync(db, cancel);
            await IssueAsync(release, isRehearsal: true, cancel);
            await db.SaveChangesAsync(cancel);
            made = Held();
            return await look();
        }
        finally
        {
            await transaction.RollbackAsync(CancellationToken.None);
            LetGo(begun, made);
            Forget();
        }
    }

    /// <summary>Gives a draft up: its text is kept with those that were not saved, and can be taken up again.</summary>
    /// <exception cref="RefusedException">There is no such draft, or it was saved in the meantime (<c>stale-draft</c>).</exception>
    public async Task GiveUpDraftAsync(string programme, string path, int version, string by, CancellationToken cancel = default)
    {
        await WriteAsync(
            async () =>
            {
                var (record, draft) = await ApprovedAsync(programme, new ReleasedDraft(path, version, ""), cancel);
                db.Remove(draft);
                KeepRefused(record, draft.Version, new StoredBytes(draft.Content, draft.Shape), by);
                return true;
            },
            cancel
        );
    }
}
