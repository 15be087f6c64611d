using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class ProgrammeLedger
{
    /// <summary>
    /// Holds what another Heed published, edition by edition in its order: the same content, numbers, dates, reasons, salts and hashes.
    /// Each is marked as imported now, and continues this site's own log. All of it or nothing.
    /// </summary>
    /// <param name="programme">The programme; nothing may be at any of its addresses yet.</param>
    /// <param name="paths">The addresses of all its records.</param>
    /// <param name="editions">Its editions, in the order of the log they come from.</param>
    /// <param name="drafts">Its drafts.</param>
    /// <param name="by">Who imports, where the export does not say who wrote or published.</param>
    /// <param name="cancel">Ends the work; nothing is kept then.</param>
    /// <exception cref="RefusedException">
    /// The programme is there already (<c>programme-exists</c>), an edition is not what its hash says (<c>changed-edition</c>), is not the
    /// next of its record (<c>out-of-order</c>), or would have been published later than now (<c>in-the-future</c>).
    /// </exception>
    public async Task RestoreAsync(
        string programme, IReadOnlyCollection<string> paths, IAsyncEnumerable<WholeEdition> editions, IAsyncEnumerable<WholeDraft> drafts,
        string by, CancellationToken cancel = default) =>
        await PublishingAsync(
            async () =>
            {
                await Dating(this, cancel);
                await RefuseForkAsync(cancel);
                if (await HasAsync(programme, cancel))
                    throw new RefusedException("programme-exists", $"There is already a programme “{programme}” on this site.");
                // All addresses first: a record may link to one that comes later.
                var records = await ReserveAllAsync(programme, paths, cancel);
                var (sequence, recordedAt) = await NextAsync(cancel);
                var releases = new Dictionary<Guid, Guid>();
                await foreach (var edition in editions.WithCancellation(cancel))
                {
                    await RestoreAsync(edition, records[edition.Edition.Path], sequence++, recordedAt, releases, by, cancel);
                    Forget();
                }
                await foreach (var draft in drafts.WithCancellation(cancel))
                    db.Add(Restored(draft, records[draft.Path].Id));
                await db.SaveChangesAsync(cancel);
                return true;
            },
            cancel
        );

    /// <summary>Whether any address of a programme was ever taken, by whomever it can be read.</summary>
    public Task<bool> HasAsync(string programme, CancellationToken cancel = default) =>
        db.Set<RecordRow>().AnyAsync(r => r.Programme == programme, cancel);

    private async Task<Dictionary<string, RecordRow>> ReserveAllAsync(
        string programme, IReadOnlyCollection<string> paths, CancellationToken cancel)
    {
        var records = new Dictionary<string, RecordRow>();
        foreach (var path in paths)
        {
            var (kind, reference) = Resolve(programme, path);
            records[path] = AddRecord(programme, kind, reference);
        }
        await db.SaveChangesAsync(cancel);
        Forget();
        return records;
    }

    private async Task RestoreAsync(
        WholeEdition whole, RecordRow record, long sequence, DateTime recordedAt, Dictionary<Guid, Guid> releases, string by,
        CancellationToken cancel)
    {
        var (edition, kind) = (whole.Edition, kinds[record.Kind]);
        if (edition.PublishedAt > recordedAt)
            throw new RefusedException(
                "in-the-future", $"Edition {edition.Number} of {edition.Path} was published on {edition.PublishedAt:d MMMM yyyy}, which is "
                    + "in the future. Check this machine’s clock.");
        if (!releases.TryGetValue(whole.Release, out var release))
            releases[whole.Release] = release =
                AddRelease(record.Programme, whole.ReleaseTitle, edition.PublishedAt, whole.ReleasedBy ?? by).Id;
        var stamp = new EditionMetadata(
            release, UtcMilliseconds.Stored(edition.PublishedAt), recordedAt, edition.Why, whole.DraftedBy ?? by, whole.ApprovedBy)
        {
            IsImported = true,
            IsByOnePerson = edition.IsByOnePerson,
            DraftVersion = whole.DraftVersion,
            PublicIn = edition.PublicIn?.When.Text,
            Salt = whole.Salt,
            Hash = Convert.FromHexString(edition.Hash),
        };
        var stored = edition.Bytes is { } bytes ? new StoredBytes(bytes, edition.Shape) : null;
        var standing = stored is null ? Standing.InForce : edition.Standing;
        var made = await EditionAsync(record, sequence, standing, stored, edition.Audience.Value, stamp, cancel);
        if (made.Number != edition.Number)
            throw new RefusedException(
                "out-of-order", $"Edition {edition.Number} of {edition.Path} comes where edition {made.Number} was expected.");
        if (!made.Hash.AsSpan().SequenceEqual(stamp.Hash))
            throw new RefusedException("changed-edition", $"Edition {edition.Number} of {edition.Path} is not what its hash says.");
        if (stored is null)
        {
            await RestoreRemovedAsync(made, record, whole.Edition, by, cancel);
            return;
        }
        var content = kind.Read(stored.Bytes, stored.Shape);
        await IndexAsync(made, record, content, await LinksAsync(record.Programme, kind, content, cancel), cancel);
    }

    // Its content was destroyed where it was published. What is kept of it there is kept here: that it was, when, and the kind of reason.
    private async Task RestoreRemovedAsync(EditionRow made, RecordRow record, Edition edition, string by, CancellationToken cancel)
    {
        var nothing = (Content)Activator.CreateInstance(kinds[record.Kind].ContentType)!;
        // Before anything ends with it, the edition has to be there.
        await db.SaveChangesAsync(cancel);
        await CloseAsync(made, cancel);
        db.Add(EntryOf(made, record, nothing with { Title = record.Reference }, firstDueBy: null, Seal));
        db.Add(new RedactionRow { Sequence = made.Sequence, Reason = edition.RedactedFor ?? "",
            RedactedAt = UtcMilliseconds.Stored(edition.RedactedAt ?? edition.PublishedAt), By = by });
        await db.SaveChangesAsync(cancel);
        await TakeOutAsync(record, [made.Sequence], cancel);
    }

    private DraftRow Restored(WholeDraft draft, Guid record) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            RecordId = record,
            Version = draft.Version,
            Content = Seal.Close(draft.Bytes),
            Shape = draft.Shape,
            Audience = draft.Audience.Value,
            SavedAt = UtcMilliseconds.Stored(draft.SavedAt),
            SavedBy = draft.SavedBy,
            Writers = string.Join('\n', draft.Writers),
            Typed = Closed(draft.Typed),
        };
}
