using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class ProgrammeLedger
{
    // Everything a release is made of, or every problem that stands in its way.
    private async Task<IReadOnlyList<PreparedDraft>> UnpackAsync(Release release, bool isRehearsal, CancellationToken cancel)
    {
        var (parcels, problems) = await InspectAsync(release, cancel);
        if (isRehearsal || problems is not [var first, ..])
            return parcels;
        var message = $"Not published. Problems to fix: {problems.Count}. The first: {first.Record} {first.Field}: {first.Sentence}";
        throw new RefusedException("invalid-content", message) { Problems = problems };
    }

    /// <summary>What stands in the way of publishing a release, and which of its drafts take two people; nothing is changed.</summary>
    /// <exception cref="RefusedException">As for <see cref="PublishAsync"/>, but for problems of contents, which are returned.</exception>
    public async Task<ReleaseCheck> CheckAsync(Release release, CancellationToken cancel = default)
    {
        Forget();
        try
        {
            var (parcels, problems) = await InspectAsync(release, cancel);
            return new ReleaseCheck(
                problems, parcels.Where(p => p.TwoPeople is not null).ToDictionary(p => p.Released.Path, p => p.TwoPeople!));
        }
        finally
        {
            Forget();
        }
    }

    private async Task<(IReadOnlyList<PreparedDraft> Parcels, IReadOnlyList<ContentProblem> Problems)> InspectAsync(
        Release release, CancellationToken cancel)
    {
        if (release.Drafts.Count == 0)
            throw new RefusedException("empty-release", "There is nothing in this release to publish.");
        if (release.Drafts.GroupBy(d => d.Path).FirstOrDefault(g => g.Count() > 1) is { Key: var twice })
            throw new RefusedException("twice-in-release", $"The draft of {twice} is in this release twice.");
        // Where Heed is used, the day begins up to an hour before the day of UTC.
        var day = release.GoesOutOn ?? DateOnly.FromDateTime(Now().AddHours(1));
        var parcels = new List<PreparedDraft>();
        var problems = new List<ContentProblem>();
        foreach (var released in release.Drafts)
        {
            var (record, draft) = await ApprovedAsync(release.Programme, released, cancel);
            if (string.IsNullOrWhiteSpace(released.Why))
                problems.Add(new ContentProblem(released.Path, "", "Enter a reason. It becomes part of the public history."));
            var kind = kinds[record.Kind];
            var content = Seal.Read(draft, kind);
            problems.AddRange(
                content.AlsoRecorded.Select(
                    also => new ContentProblem(
                        released.Path, also.Path, "The draft contains something that no field can show. Open the draft and save it "
                            + "again.")));
            if (content.Title == StoredContent.UnreadableTitle)
                problems.Add(
                    new ContentProblem(
                        released.Path, "title", "The published edition cannot be read, so this draft contains nothing from it. Enter a "
                            + "title."));
            var links = await LinksAsync(release.Programme, kind, content, cancel);
            var found = ContentCheck.Problems(content, kind, day).Concat(links.Select(ProblemOf).OfType<(string Field, string Sentence)>());
            found = found.Concat(await UnreadableAsync(release, draft, links, cancel))
                .Concat(await AlsoChecks(this, release.Programme, content, cancel));
            var twoPeople = await TwoPeopleAsync(release, released, record, draft, content, cancel);
            if (SecondPersonMissing(release, released, draft, twoPeople) is { } missing)
                problems.Add(new ContentProblem(released.Path, "", missing) { IsSecondPerson = true });
            if (kind.Named(content) is { } above && kind.PathAbove(released.Path) != above)
                problems.Add(
                    new ContentProblem(released.Path, "", $"Its address is not below {above}, the record it belongs to. Choose the "
                        + "record that its address is below."));
            problems.AddRange(found.Select(p => new ContentProblem(released.Path, p.Field, p.Sentence)));
            parcels.Add(new PreparedDraft(released, record, draft, content, links, twoPeople));
        }
        return (parcels, problems);
    }

    private async Task<(RecordRow Record, DraftRow Draft)> ApprovedAsync(string programme, ReleasedDraft released, CancellationToken cancel)
    {
        var record = await FindRecordAsync(programme, released.Path, cancel);
        var draft = record is null ? null : await db.Set<DraftRow>().FirstOrDefaultAsync(d => d.RecordId == record.Id, cancel);
        return record is not null && draft is not null && draft.Version == released.Version
            ? (record, draft)
            : throw new RefusedException(
                "stale-draft",
                $"The draft of {released.Path} is not the one that was approved. Check it again before you publish."
            );
    }

    // The links of a content, each with the kind and record it leads to, as far as there are such.
    private async Task<IReadOnlyList<FoundLink>> LinksAsync(string programme, Kind kind, Content content, CancellationToken cancel)
    {
        var links = LinksIn(programme, kind, content);
        var ids = await TargetsAsync(programme, links, cancel);
        return [.. links.Select(
            l => l with { Target = l.Kind is null ? null : ids.TryGetValue((l.Kind.Name, l.Reference), out var id) ? id : null })];
    }

    private List<FoundLink> LinksIn(string programme, Kind kind, Content content) =>
        [
            .. ContentFacts.Links(content, kind, kinds, programme)
                .Select(l => kinds.TryResolve(l.Path, out var target, out var reference) ? new FoundLink(l, target, reference, null)
                    : new FoundLink(l, null, "", null)),
        ];

    private async Task<Dictionary<(string Kind, string Reference), Guid>> TargetsAsync(
        string programme, IEnumerable<FoundLink> links, CancellationToken cancel)
    {
        var ids = new Dictionary<(string Kind, string Reference), Guid>();
        foreach (var ofKind in links.Where(l => l.Kind is not null).ToLookup(l => l.Kind!.Name, l => l.Reference))
        {
            foreach (var references in ofKind.Distinct().Chunk(AtOnce))
            {
                var ours = db.Set<RecordRow>().Where(r => r.Programme == programme && r.Kind == ofKind.Key);
                var found = ours.Where(r => references.Contains(r.Reference));
                foreach (var record in await found.Select(r => new { r.Reference, r.Id }).ToListAsync(cancel))
                    ids[(ofKind.Key, record.Reference)] = record.Id;
            }
        }
        return ids;
    }

    // The address of a record says what it is about: nobody is led to one that they may not read, unless it goes out with this one. History
    // was public elsewhere.
    private async Task<IEnumerable<(string Field, string Sentence)>> UnreadableAsync(
        Release release, DraftRow draft, IReadOnlyList<FoundLink> links, CancellationToken cancel)
    {
        if (release.PublicSince is not null)
            return [];
        var together = release.Drafts.Select(d => d.Path).ToHashSet(StringComparer.Ordinal);
        var others = links.Where(l => l.Target is { } target && target != draft.RecordId && !together.Contains(l.Link.Path)).ToList();
        var readable = new HashSet<Guid>();
        foreach (var some in others.Select(l => l.Target!.Value).Distinct().Chunk(AtOnce))
        {
            var editions = await db.Set<EditionRow>().Where(e => some.Contains(e.RecordId) && e.Standing == Standing.InForce)
                .Select(e => new { e.RecordId, e.Audience }).Distinct().ToListAsync(cancel);
            readable.UnionWith(
                editions.Where(e => !Audience.Stored(draft.Audience).IsWiderThan(Audience.Stored(e.Audience))).Select(e => e.RecordId));
        }
        return others.Where(l => !readable.Contains(l.Target!.Value))
            .Select(l => (l.Link.At, $"Links to {l.Link.Path}, which the readers of this record cannot read. Publish it first or in the "
                + "same release, or remove the link."));
    }

    private (string At, string Sentence)? ProblemOf(FoundLink found)
    {
        var (link, kind, _, target) = found;
        if (kind is null || target is null)
            return (link.At, $"Links to {link.Path}, which is not a record of this programme.");
        if (link.Target is not { } wanted || kind.ContentType == wanted)
            return null;
        var expected = kinds.All.FirstOrDefault(k => k.ContentType == wanted)?.Label.ToLowerInvariant() ?? wanted.Name;
        return (link.At, $"Links to {link.Path}, which is a {kind.Label.ToLowerInvariant()}; it must be a {expected}.");
    }

    private sealed record PreparedDraft(
        ReleasedDraft Released, RecordRow Record, DraftRow Draft, Content Content, IReadOnlyList<FoundLink> Links, TwoPeople? TwoPeople);

    private sealed record FoundLink(ContentLink Link, Kind? Kind, string Reference, Guid? Target);
}
