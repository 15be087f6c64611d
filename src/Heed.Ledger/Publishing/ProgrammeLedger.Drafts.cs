using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class ProgrammeLedger
{
    /// <summary>Saves a draft, complete or not. A save that changes nothing leaves its version, its writers and its review alone.</summary>
    /// <returns>The draft with its new version.</returns>
    /// <exception cref="StaleDraftException">Someone saved in the meantime; both texts are kept.</exception>
    /// <exception cref="RefusedException">
    /// No kind has such an address (<c>unknown-address</c>), the content is of another kind (<c>wrong-kind</c>), or the draft was
    /// published or given up in the meantime (<c>no-draft</c>; the text is kept).
    /// </exception>
    public async Task<Draft> SaveDraftAsync(DraftSave save, CancellationToken cancel = default)
    {
        var (kind, reference) = Resolve(save.Programme, save.Path);
        if (kinds.Of(save.Content) != kind)
            throw new RefusedException("wrong-kind", $"{save.Path} is a {kind.Label.ToLowerInvariant()}; the content is not.");
        var bytes = ContentJson.Write(save.Content);
        var closed = Seal.Close(bytes);
        var (saved, current) = await WriteAsync(
            async () =>
            {
                var record = await FindRecordAsync(save.Programme, kind, reference, cancel);
                var draft = record is null ? null : await db.Set<DraftRow>().FirstOrDefaultAsync(d => d.RecordId == record.Id, cancel);
                if ((draft?.Version ?? 0) == save.BasedOn)
                    return (await PutAsync(record ?? AddRecord(save.Programme, kind, reference), draft, save, closed, cancel), null);
                if (record is not null)
                    KeepRefused(record, save, closed);
                return ((DraftRow?)null, draft);
            },
            cancel
        );
        if (saved is not null)
            return Seen(saved, save.Path);
        if (current is not null)
            throw new StaleDraftException(Seen(current, save.Path), bytes);
        var sentence = $"The draft of {save.Path} is no longer there: it was published or given up. Save your text as a new draft.";
        throw new RefusedException("no-draft", sentence);
    }

    private async Task<DraftRow> PutAsync(RecordRow record, DraftRow? draft, DraftSave save, byte[] bytes, CancellationToken cancel)
    {
        if (draft is null)
        {
            // Versions go on from the last draft's: who still has that one open must not overwrite this one unseen.
            var published = await db.Set<EditionRow>().Where(e => e.RecordId == record.Id).MaxAsync(e => (int?)e.DraftVersion, cancel);
            var givenUp = await db.Set<RefusedSaveRow>().Where(s => s.RecordId == record.Id).MaxAsync(s => (int?)s.BasedOn, cancel);
            var last = Math.Max(published ?? 0, givenUp ?? 0);
            draft = new DraftRow
            {
                Id = Guid.CreateVersion7(),
                RecordId = record.Id,
                Version = last,
                Content = bytes,
                Audience = (published is null ? save.Content.StartsFor : Audience.Public).Value,
                SavedBy = save.By,
            };
            db.Add(draft);
        }
        else if ((save.Audience?.Value ?? draft.Audience) == draft.Audience && Seal.Open(draft.Content).AsSpan().SequenceEqual(ContentJson.Write(save.Content)))
        {
            // Words that the content can't hold are words all the same: who opened the form before them must not save over them unseen.
            if (!(draft.Typed is null ? [] : Seal.Open(draft.Typed)).AsSpan().SequenceEqual(save.Typed))
                (draft.Version, draft.Typed) = (draft.Version + 1, Closed(save.Typed));
            return draft;
        }
        draft.Version++;
        (draft.Content, draft.Typed) = (bytes, Closed(save.Typed));
        draft.Audience = save.Audience?.Value ?? draft.Audience;
        (draft.SavedAt, draft.SavedBy) = (Now(), save.By);
        if (!WritersOf(draft).Contains(save.By))
            draft.Writers = draft.Writers.Length == 0 ? save.By : $"{draft.Writers}\n{save.By}";
        return draft;
    }

    private byte[]? Closed(byte[]? typed) => typed is null ? null : Seal.Close(typed);

    private void KeepRefused(RecordRow record, DraftSave save, byte[] refused) =>
        db.Add(
            new RefusedSaveRow
            {
                Id = Guid.CreateVersion7(),
                RecordId = record.Id,
                BasedOn = save.BasedOn,
                Content = refused,
                SavedAt = Now(),
                SavedBy = save.By,
            }
        );

    internal static string[] WritersOf(DraftRow draft) => draft.Writers.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private Draft Seen(DraftRow draft, string path) => Seen(draft, path, Seal);

    internal static Draft Seen(DraftRow draft, string path, Seal seal) =>
        new(draft.RecordId, path, draft.Version, seal.Open(draft.Content), Audience.Stored(draft.Audience), draft.SavedAt, draft.SavedBy, WritersOf(draft))
        {
            Typed = draft.Typed is null ? null : seal.Open(draft.Typed),
        };
}
