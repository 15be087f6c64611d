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
        await RefuseReadOnlyAsync(save.Programme, [save.Path], cancel);
        var bytes = StoredBytes.Of(save.Content, kind);
        var closed = bytes with { Bytes = Seal.Close(bytes.Bytes) };
        var (saved, current) = await WriteAsync(
            async () =>
            {
                var record = await FindRecordAsync(save.Programme, kind, reference, cancel);
                var draft = record is null ? null : await db.Set<DraftRow>().FirstOrDefaultAsync(d => d.RecordId == record.Id, cancel);
                if ((draft?.Version ?? 0) == save.BasedOn)
                    return (await PutAsync(record ?? AddRecord(save.Programme, kind, reference), draft, save, closed, kind, cancel), null);
                if (record is not null)
                    KeepRefused(record, save.BasedOn, closed, save.By);
                return ((DraftRow?)null, draft);
            },
            cancel
        );
        if (saved is not null)
            return Seen(saved, save.Path, kind, Seal);
        if (current is not null)
            throw new StaleDraftException(Seen(current, save.Path, kind, Seal), save.Content);
        var sentence = $"The draft of {save.Path} is no longer there: it was published or discarded. Save your text as a new draft.";
        throw new RefusedException("no-draft", sentence);
    }

    private async Task<DraftRow> PutAsync(
        RecordRow record, DraftRow? draft, DraftSave save, StoredBytes content, Kind kind, CancellationToken cancel)
    {
        var before = draft is null ? null : Seal.Read(draft, kind);
        if (draft is null)
        {
            // Versions go on from the last draft's: who still has that one open must not overwrite this one unseen.
            var published = await db.Set<EditionRow>().Where(e => e.RecordId == record.Id).MaxAsync(e => (int?)e.DraftVersion, cancel);
            var givenUp = await db.Set<RefusedSaveRow>().Where(s => s.RecordId == record.Id).MaxAsync(s => (int?)s.BasedOn, cancel);
            var last = Math.Max(published ?? 0, givenUp ?? 0);
            // What the edition says and no field shows is kept beside the draft that takes its place.
            if (published is not null)
                await KeepAlsoRecordedAsync(record, kind, last, save.By, cancel);
            draft = new DraftRow
            {
                Id = Guid.CreateVersion7(),
                RecordId = record.Id,
                Version = last,
                Content = content.Bytes,
                Shape = content.Shape,
                // As the last edition: a change that says nothing of its readers shows a text to no more of them.
                Audience = await db.Set<EditionRow>().Where(e => e.RecordId == record.Id).OrderByDescending(e => e.Number)
                    .Select(e => e.Audience).FirstOrDefaultAsync(cancel)
                    ?? save.Content.StartsFor.Value,
                SavedBy = save.By,
            };
            db.Add(draft);
        }
        else if ((save.Audience?.Value ?? draft.Audience) == draft.Audience && before!.AlsoRecorded.Count == 0
            && ContentJson.Write(before).AsSpan().SequenceEqual(ContentJson.Write(save.Content)))
        {
            // Words that the content can't hold are words all the same: who opened the form before them must not save over them unseen.
            if (!(draft.Typed is null ? [] : Seal.Open(draft.Typed)).AsSpan().SequenceEqual(save.Typed))
                (draft.Version, draft.Content, draft.Shape, draft.Typed) =
                    (draft.Version + 1, content.Bytes, content.Shape, Closed(save.Typed));
            return draft;
        }
        // What no field of the form could show is kept beside the draft that no longer holds it.
        if (before?.AlsoRecorded.Count > 0)
            KeepRefused(record, draft.Version, new StoredBytes(draft.Content, draft.Shape), draft.SavedBy);
        draft.Version++;
        (draft.Content, draft.Shape, draft.Typed) = (content.Bytes, content.Shape, Closed(save.Typed));
        draft.Audience = save.Audience?.Value ?? draft.Audience;
        (draft.SavedAt, draft.SavedBy) = (Now(), save.By);
        if (!WritersOf(draft).Contains(save.By))
            draft.Writers = draft.Writers.Length == 0 ? save.By : $"{draft.Writers}\n{save.By}";
        return draft;
    }

    private async Task KeepAlsoRecordedAsync(RecordRow record, Kind kind, int basedOn, string by, CancellationToken cancel)
    {
        foreach (var (_, stands) in await StandingAsync(record, cancel))
        {
            if (kind.Read(stands.Bytes, stands.Shape).AlsoRecorded.Count > 0)
                KeepRefused(record, basedOn, stands with { Bytes = Seal.Close(stands.Bytes) }, by);
        }
    }

    private byte[]? Closed(byte[]? typed) => typed is null ? null : Seal.Close(typed);

    private void KeepRefused(RecordRow record, int basedOn, StoredBytes closed, string by) =>
        db.Add(
            new RefusedSaveRow
            {
                Id = Guid.CreateVersion7(),
                RecordId = record.Id,
                BasedOn = basedOn,
                Content = closed.Bytes,
                Shape = closed.Shape,
                SavedAt = Now(),
                SavedBy = by,
            }
        );

    internal static string[] WritersOf(DraftRow draft) => draft.Writers.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    internal static Draft Seen(DraftRow draft, string path, Kind kind, ContentProtector seal) =>
        new(draft.RecordId, path, draft.Version, seal.Read(draft, kind), Audience.Stored(draft.Audience), draft.SavedAt, draft.SavedBy,
            WritersOf(draft))
        {
            Typed = draft.Typed is null ? null : seal.Open(draft.Typed),
            IsOfOlderShape = draft.Shape != kind.ShapeNumber,
        };
}
