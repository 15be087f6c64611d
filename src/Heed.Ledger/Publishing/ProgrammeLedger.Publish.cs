using System.Security.Cryptography;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class ProgrammeLedger
{
    /// <summary>Publishes a release: all its drafts become editions in one instant, or none does.</summary>
    /// <exception cref="RefusedException">
    /// The release is empty (<c>empty-release</c>) or names a draft twice (<c>twice-in-release</c>), a draft is missing or another
    /// than the one named (<c>stale-draft</c>), a content is not fit to publish (<c>invalid-content</c>, with problems), or imported
    /// history would stand before what it follows (<c>out-of-order</c>) or after now (<c>in-the-future</c>).
    /// </exception>
    public async Task<Receipt> PublishAsync(Release release, CancellationToken cancel = default)
    {
        try
        {
            return await PublishingAsync(
                async () =>
                {
                    await Dating(this, cancel);
                    return await IssueAsync(release, isRehearsal: false, cancel);
                },
                cancel
            );
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException(
                "stale-draft",
                "Someone saved a draft of this release while it was being published. Check it again before you publish."
            );
        }
    }

    private async Task<Receipt> IssueAsync(Release release, bool isRehearsal, CancellationToken cancel)
    {
        if (!isRehearsal)
        {
            await RefuseForkAsync(cancel);
            await RefuseReadOnlyAsync(release.Programme, release.Drafts.Select(d => d.Path), cancel);
        }
        var (sequence, recordedAt) = await NextAsync(cancel);
        var publishedAt = PublicSince(release, recordedAt);
        var parcels = await UnpackAsync(release, isRehearsal, cancel);
        var issue = AddRelease(release.Programme, release.Title, publishedAt, release.By);
        var made = new List<PublishedEdition>();
        foreach (var parcel in parcels)
        {
            var draft = parcel.Draft;
            var stamp = new EditionMetadata(
                issue.Id, publishedAt, recordedAt, parcel.Released.Why, string.Join(", ", WritersOf(draft)),
                parcel.Released.ApprovedBy ?? release.ApprovedBy)
            {
                IsImported = release.PublicSince is not null,
                IsByOnePerson = IsByOnePerson(release, parcel),
                DraftVersion = draft.Version,
                PublicIn = PublicIn(parcel.Released, publishedAt),
            };
            var edition = await EditionAsync(
                parcel.Record, sequence++, Standing.InForce, Fresh(draft, parcel.Content, kinds[parcel.Record.Kind]), draft.Audience, stamp,
                cancel);
            db.Remove(draft);
            await IndexAsync(edition, parcel.Record, parcel.Content, parcel.Links, cancel);
            // All of it is saved. What is remembered is looked through at each save: thousands of editions would take minutes.
            Forget();
            made.Add(new PublishedEdition(parcel.Released.Path, edition.Number, edition.Sequence));
        }
        return new Receipt(publishedAt, made);
    }

    // What is published is in the shape of today; the bytes that were approved, unless they were saved in an older one.
    private StoredBytes Fresh(DraftRow draft, Content content, Kind kind) =>
        draft.Shape == kind.ShapeNumber ? new StoredBytes(Seal.Open(draft.Content), draft.Shape) : StoredBytes.Of(content, kind);

    private static DateTime PublicSince(Release release, DateTime recordedAt)
    {
        if (release.PublicSince is not { } since)
            return recordedAt;
        var moment = UtcMilliseconds.Stored(since);
        return moment <= recordedAt
            ? moment
            : throw new RefusedException(
                "in-the-future",
                $"{moment:d MMMM yyyy} is in the future. Enter a date that has passed."
            );
    }

    // Readers see the month, quarter or year instead of the day, so the two must not contradict each other.
    private static string? PublicIn(ReleasedDraft draft, DateTime publishedAt) =>
        draft.PublicIn is not { } known ? null
        : known.Earliest < known.Latest && known.Earliest <= DateOnly.FromDateTime(publishedAt)
            && known.Latest >= DateOnly.FromDateTime(publishedAt) ? known.Text
        : throw new RefusedException(
            "other-date",
            $"{known} is not a month, quarter or year that {publishedAt:d MMMM yyyy} is in. Enter the one it became public in.");

    // The clock may jump back; the record never does.
    private async Task<(long Sequence, DateTime RecordedAt)> NextAsync(CancellationToken cancel)
    {
        var editions = db.Set<EditionRow>().OrderByDescending(e => e.Sequence).Select(e => new { e.Sequence, e.RecordedAt });
        var last = await editions.FirstOrDefaultAsync(cancel);
        var lost = await db.Set<LogGapRow>().MaxAsync(g => (long?)g.UpTo, cancel) ?? 0;
        var now = Now();
        return (Math.Max(last?.Sequence ?? 0, lost) + 1, now < last?.RecordedAt ? last.RecordedAt : now);
    }

    private ReleaseRow AddRelease(string programme, string? title, DateTime publishedAt, string by)
    {
        var id = Guid.CreateVersion7();
        return db.Add(
            new ReleaseRow { Id = id, Programme = programme, Title = title is null ? null
                : Seal.CloseText(title), PublishedAt = publishedAt, By = by }).Entity;
    }

    private async Task<EditionRow> EditionAsync(
        RecordRow record, long sequence, Standing standing, StoredBytes? content, string audience, EditionMetadata stamp,
        CancellationToken cancel)
    {
        var earlier = db.Set<EditionRow>().Where(e => e.RecordId == record.Id);
        var last = await earlier.OrderByDescending(e => e.Number).FirstOrDefaultAsync(cancel);
        if (last is not null && last.PublishedAt > stamp.PublishedAt)
        {
            var edition = $"Edition {last.Number} of this {kinds[record.Kind].Label.ToLowerInvariant()}";
            var sentence = $"{edition} was public on {last.PublishedAt:d MMMM yyyy}; a later edition cannot have been public earlier.";
            throw new RefusedException("out-of-order", sentence);
        }
        var salt = stamp.Salt ?? RandomNumberGenerator.GetBytes(32);
        var hash = content is null ? stamp.Hash! : SHA256.HashData([.. salt, .. content.Bytes]);
        var number = (last?.Number ?? 0) + 1;
        if (content is not null)
            db.Add(Seal.Keep(sequence, content, salt, audience));
        db.Add(new LeafRow { Sequence = sequence, RecordId = record.Id, Number = number, Hash = hash, PublishedAt = stamp.PublishedAt });
        var made = db.Add(
            new EditionRow
            {
                Sequence = sequence,
                RecordId = record.Id,
                Programme = record.Programme,
                Number = number,
                Standing = standing,
                Audience = audience,
                PublishedAt = stamp.PublishedAt,
                RecordedAt = stamp.RecordedAt,
                IsImported = stamp.IsImported,
                PublicIn = stamp.PublicIn,
                IsByOnePerson = stamp.IsByOnePerson,
                Why = Seal.Keep(stamp.Why, audience),
                DraftedBy = stamp.DraftedBy,
                ApprovedBy = stamp.ApprovedBy,
                ReleaseId = stamp.Release,
                DraftVersion = stamp.DraftVersion ?? last?.DraftVersion ?? 0,
                Hash = hash,
            }
        ).Entity;
        var path = kinds[record.Kind].PathOf(record.Reference);
        EditionPublished(new NewEdition(record.Programme, path, number, sequence, standing, Audience.Stored(audience), stamp.PublishedAt,
            stamp.RecordedAt, stamp.IsImported, stamp.Release));
        return made;
    }

    // What the editions of one release have in common.
    private sealed record EditionMetadata(
        Guid Release, DateTime PublishedAt, DateTime RecordedAt, string Why, string DraftedBy, string? ApprovedBy)
    {
        public bool IsImported { get; init; }
        public bool IsByOnePerson { get; init; }
        public int? DraftVersion { get; init; }
        public string? PublicIn { get; init; }

        // Of an edition that another Heed made: its own salt, and its hash where its content was destroyed there.
        public byte[]? Salt { get; init; }
        public byte[]? Hash { get; init; }
    }
}
