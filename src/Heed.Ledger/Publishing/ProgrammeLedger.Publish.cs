using System.Security.Cryptography;
using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class ProgrammeLedger
{
    /// <summary>Publishes a release: all its drafts become editions in one instant, or none does.</summary>
    /// <exception cref="RefusedException">
    /// A draft is missing or newer than the one named (<c>stale-draft</c>), a content is not fit to publish
    /// (<c>invalid-content</c>, with problems), or imported history would stand before what it follows (<c>out-of-order</c>).
    /// </exception>
    public async Task<Receipt> PublishAsync(Release release, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await storage.LockPublishingAsync(db, cancel);
        var (sequence, recordedAt) = await NextAsync(cancel);
        var publishedAt = release.PublicSince ?? recordedAt;
        var parcels = await UnpackAsync(release, cancel);
        var issue = db.Add(new ReleaseRow { Id = Guid.CreateVersion7(), Programme = release.Programme, Title = release.Title, PublishedAt = publishedAt, By = release.By }).Entity;
        var made = new List<PublishedEdition>();
        foreach (var (released, record, draft, content) in parcels)
        {
            var edition = await EditionAsync(record, sequence++, Standing.InForce, draft.Content, new Stamp(issue.Id, publishedAt, recordedAt, release, draft.Audience, released.Why, draft.SavedBy), cancel);
            await IndexAsync(edition, record, content, cancel);
            db.Remove(draft);
            made.Add(new PublishedEdition(released.Path, edition.Number, edition.Sequence));
        }
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new Receipt(publishedAt, made);
    }

    /// <summary>Withdraws a record: it stays at its address with a notice and the reason.</summary>
    /// <exception cref="RefusedException">There is nothing to withdraw (<c>nothing-published</c>).</exception>
    public async Task<PublishedEdition> WithdrawAsync(string programme, string path, string reason, string by, string? approvedBy = null, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await storage.LockPublishingAsync(db, cancel);
        var (sequence, now) = await NextAsync(cancel);
        var record = await RecordAsync(programme, path, cancel);
        var last = await LastEditionAsync(record, cancel);
        var bytes = last is null ? null : await db.Set<ContentRow>().Where(c => c.Sequence == last.Sequence).Select(c => c.Bytes).FirstOrDefaultAsync(cancel);
        if (last is null || bytes is null)
            throw new RefusedException("nothing-published", $"Nothing is published at {path} that could be withdrawn.");
        var release = new Release(programme, by) { ApprovedBy = approvedBy };
        var issue = db.Add(new ReleaseRow { Id = Guid.CreateVersion7(), Programme = programme, PublishedAt = now, By = by }).Entity;
        var edition = await EditionAsync(record, sequence, Standing.Withdrawn, bytes, new Stamp(issue.Id, now, now, release, last.Audience, reason, by), cancel);
        await IndexAsync(edition, record, ContentJson.Read(bytes, kinds[record.Kind].ContentType), cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new PublishedEdition(path, edition.Number, edition.Sequence);
    }

    private sealed record Stamp(Guid Release, DateTime PublishedAt, DateTime RecordedAt, Release Of, string Audience, string Why, string DraftedBy);

    private sealed record Parcel(ReleasedDraft Released, RecordRow Record, DraftRow Draft, Content Content);

    // The clock may jump back; the record never does.
    private async Task<(long Sequence, DateTime RecordedAt)> NextAsync(CancellationToken cancel)
    {
        var last = await db.Set<EditionRow>().OrderByDescending(e => e.Sequence).Select(e => new { e.Sequence, e.RecordedAt }).FirstOrDefaultAsync(cancel);
        var now = Now();
        return last is null ? (1, now) : (last.Sequence + 1, now < last.RecordedAt ? last.RecordedAt : now);
    }

    private async Task<IReadOnlyList<Parcel>> UnpackAsync(Release release, CancellationToken cancel)
    {
        if (release.Drafts.Count == 0)
            throw new RefusedException("empty-release", "There is nothing in this release to publish.");
        var parcels = new List<Parcel>();
        var problems = new List<ContentProblem>();
        foreach (var released in release.Drafts)
        {
            var record = await RecordAsync(release.Programme, released.Path, cancel);
            var draft = await db.Set<DraftRow>().FirstOrDefaultAsync(d => d.RecordId == record.Id, cancel);
            if (draft is null || draft.Version != released.Version)
                throw new RefusedException("stale-draft", $"The draft of {released.Path} is not the one that was approved. Look at it again before publishing.");
            if (string.IsNullOrWhiteSpace(released.Why))
                problems.Add(new ContentProblem(released.Path, "", "Say why: the reason is part of the public history."));
            var kind = kinds[record.Kind];
            var content = ContentJson.Read(draft.Content, kind.ContentType);
            problems.AddRange(ContentCheck.Problems(content, kind).Select(p => new ContentProblem(released.Path, p.Field, p.Sentence)));
            problems.AddRange(await LinkProblemsAsync(release.Programme, released.Path, content, kind, cancel));
            parcels.Add(new Parcel(released, record, draft, content));
        }
        if (problems.Count > 0)
        {
            var first = problems[0];
            throw new RefusedException("invalid-content", $"Not published: {problems.Count} thing(s) to put right. The first: {first.Record} {first.Field}: {first.Sentence}") { Problems = problems };
        }
        return parcels;
    }

    private async Task<IReadOnlyList<ContentProblem>> LinkProblemsAsync(string programme, string path, Content content, Kind kind, CancellationToken cancel)
    {
        var problems = new List<ContentProblem>();
        foreach (var link in ContentFacts.Links(content, kind, kinds, programme))
        {
            if (!kinds.TryResolve(link.Path, out var target, out var reference) || await FindRecordAsync(programme, target, reference, cancel) is null)
                problems.Add(new ContentProblem(path, link.At, $"Links to {link.Path}, which is not a record of this programme."));
            else if (link.Target is { } wanted && target.ContentType != wanted)
                problems.Add(new ContentProblem(path, link.At, $"Links to {link.Path}, which is a {target.Label.ToLowerInvariant()}; it must be a {kinds.All.First(k => k.ContentType == wanted).Label.ToLowerInvariant()}."));
        }
        return problems;
    }

    private async Task<EditionRow?> LastEditionAsync(RecordRow record, CancellationToken cancel) =>
        db.Set<EditionRow>().Local.Where(e => e.RecordId == record.Id).MaxBy(e => e.Number)
        ?? await db.Set<EditionRow>().Where(e => e.RecordId == record.Id).OrderByDescending(e => e.Number).FirstOrDefaultAsync(cancel);

    private async Task<EditionRow> EditionAsync(RecordRow record, long sequence, Standing standing, byte[] bytes, Stamp stamp, CancellationToken cancel)
    {
        var last = await LastEditionAsync(record, cancel);
        if (last is not null && last.PublishedAt > stamp.PublishedAt)
            throw new RefusedException("out-of-order", $"Edition {last.Number} of this {kinds[record.Kind].Label.ToLowerInvariant()} was public on {last.PublishedAt:d MMMM yyyy}; an edition after it cannot have been public earlier.");
        var salt = RandomNumberGenerator.GetBytes(32);
        var hash = SHA256.HashData([.. salt, .. bytes]);
        var edition = db.Add(
            new EditionRow
            {
                Sequence = sequence,
                RecordId = record.Id,
                Programme = record.Programme,
                Number = (last?.Number ?? 0) + 1,
                Standing = standing,
                Audience = stamp.Audience,
                PublishedAt = stamp.PublishedAt,
                RecordedAt = stamp.RecordedAt,
                IsImported = stamp.Of.PublicSince is not null,
                Why = stamp.Why,
                DraftedBy = stamp.DraftedBy,
                ApprovedBy = stamp.Of.ApprovedBy,
                ReleaseId = stamp.Release,
                Hash = hash,
            }
        ).Entity;
        db.Add(new ContentRow { Sequence = sequence, Bytes = bytes, Salt = salt });
        db.Add(new LeafRow { Sequence = sequence, RecordId = record.Id, Number = edition.Number, Hash = hash, PublishedAt = stamp.PublishedAt });
        return edition;
    }
}
