using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class ProgrammeLedger
{
    /// <summary>Saves a draft, complete or not.</summary>
    /// <returns>The draft with its new version.</returns>
    /// <exception cref="StaleDraftException">Someone saved in the meantime; both texts are kept.</exception>
    /// <exception cref="RefusedException">No kind has such an address, or the content is of another kind.</exception>
    public async Task<Draft> SaveDraftAsync(DraftSave save, CancellationToken cancel = default)
    {
        var record = await RecordAsync(save.Programme, save.Path, cancel);
        if (kinds.Of(save.Content).Name != record.Kind)
            throw new RefusedException("wrong-kind", $"{save.Path} is a {kinds[record.Kind].Label.ToLowerInvariant()}; the content is not.");
        var bytes = ContentJson.Write(save.Content);
        var draft = await db.Set<DraftRow>().FirstOrDefaultAsync(d => d.RecordId == record.Id, cancel);
        if ((draft?.Version ?? 0) != save.BasedOn)
            throw await StaleAsync(draft!, save, bytes, cancel);
        if (draft is null)
        {
            draft = db.Add(
                new DraftRow
                {
                    Id = Guid.CreateVersion7(),
                    RecordId = record.Id,
                    Version = 1,
                    Content = bytes,
                    Audience = (save.Audience ?? Audience.Public).Value,
                    SavedAt = Now(),
                    SavedBy = save.By,
                }
            ).Entity;
        }
        else
        {
            draft.Version++;
            draft.Content = bytes;
            draft.Audience = save.Audience?.Value ?? draft.Audience;
            (draft.SavedAt, draft.SavedBy) = (Now(), save.By);
        }
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Two saves at the same moment: the other one won between our look and our write.
            db.ChangeTracker.Clear();
            var theirs = await db.Set<DraftRow>().FirstAsync(d => d.RecordId == record.Id, cancel);
            throw await StaleAsync(theirs, save, bytes, cancel);
        }
        return Seen(draft, save.Path);
    }

    private async Task<StaleDraftException> StaleAsync(DraftRow? current, DraftSave save, byte[] refused, CancellationToken cancel)
    {
        if (current is null)
            throw new RefusedException("no-draft", $"The draft of {save.Path} is no longer there: it was published or given up. Save your text as a new draft.");
        db.Add(
            new RefusedSaveRow
            {
                Id = Guid.CreateVersion7(),
                DraftId = current.Id,
                BasedOn = save.BasedOn,
                Content = refused,
                SavedAt = Now(),
                SavedBy = save.By,
            }
        );
        await db.SaveChangesAsync(cancel);
        return new StaleDraftException(Seen(current, save.Path), refused);
    }

    private static Draft Seen(DraftRow draft, string path) =>
        new(draft.RecordId, path, draft.Version, draft.Content, Audience.Stored(draft.Audience), draft.SavedAt, draft.SavedBy);
}
