using Heed.Desk.Releases;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Reviewing;

/// <summary>The bodies and people that a draft names and that were never published: they go out with it.</summary>
public sealed class Companions(RequestContext here, HeedDatabase db, Releasing releasing, ReviewDesk reviewing)
{
    /// <summary>Their drafts, as far as the person may read them; those that they name in turn among them.</summary>
    public async Task<IReadOnlyList<Draft>> OfAsync(Draft draft, CancellationToken cancel)
    {
        // What has its hour already does not go out before it.
        var scheduled = await db.PlannedReleases.AsNoTracking()
            .Where(r => r.Programme == here.Programme && r.State == ReleaseState.Scheduled)
            .SelectMany(r => r.Items.Select(i => i.Path)).ToListAsync(cancel);
        var (found, waiting) = (new List<Draft>(), new Queue<Draft>([draft]));
        while (waiting.TryDequeue(out var next))
        {
            foreach (var path in NamedIn(next).Where(p => p != draft.Path && !scheduled.Contains(p) && found.All(f => f.Path != p))
                .Distinct().ToList())
            {
                if (await here.Reading.DraftAsync(here.Programme, path, cancel) is not { } named
                    || await here.Reading.FindAsync(here.Programme, path, cancel) is not null)
                    continue;
                found.Add(named);
                waiting.Enqueue(named);
            }
        }
        return found;
    }

    /// <summary>The addresses of drafts, with those of the drafts that go out with them.</summary>
    public async Task<IReadOnlyList<string>> WithAsync(IEnumerable<string> paths, CancellationToken cancel)
    {
        var all = new List<string>();
        foreach (var path in paths)
        {
            all.Add(path);
            if (await here.Reading.DraftAsync(here.Programme, path, cancel) is { } draft)
                all.AddRange((await OfAsync(draft, cancel)).Select(d => d.Path));
        }
        return [.. all.Distinct()];
    }

    /// <summary>A draft on its way out with those that go out with it: whoever approves it approves them.</summary>
    public async Task<IReadOnlyList<Outgoing>> WithAsync(Outgoing outgoing, CancellationToken cancel)
    {
        var all = new List<Outgoing> { outgoing };
        var review = await reviewing.FindAsync(here.Programme, outgoing.Draft.Path, cancel);
        // What was changed after the approval was not approved.
        var until = review?.ApproverOf(outgoing.Draft.Version) is null ? DateTime.MaxValue : review.At;
        foreach (var named in await OfAsync(outgoing.Draft, cancel))
        {
            var own = await releasing.OutgoingAsync(here.Programme, named, null, cancel);
            var approvers = await releasing.ApproversAsync(here.Programme, cancel);
            var second = outgoing.ApprovedBy is { } by && named.SavedAt <= until && approvers.MayApprove(by, named.Writers, named.SavedBy)
                ? by : null;
            all.Add(own with { Why = own.Why.Length > 0 ? own.Why : Releasing.First, ApprovedBy = own.ApprovedBy ?? second });
        }
        return all;
    }

    /// <summary>Refuses when a form was sent from a page that showed other versions of those that go out with a draft.</summary>
    /// <exception cref="RefusedException">One was changed, added or removed since (<c>stale-draft</c>).</exception>
    public async Task MustBeShownAsync(Draft draft, IFormCollection form, CancellationToken cancel)
    {
        foreach (var named in await OfAsync(draft, cancel))
        {
            if (form[ReleaseReviewing.VersionOf(named.Path)] != $"{named.Version}")
                throw new RefusedException("stale-draft", "A new body or person that this draft names changed after you opened the "
                    + "page. Read it again, then decide.");
        }
    }

    private IEnumerable<string> NamedIn(Draft draft)
    {
        if (!here.Kinds.TryResolve(draft.Path, out var kind, out _))
            return [];
        return ContentWalk.Values(draft.Content, kind.Shape)
            .Select(v => v.Value).OfType<IRef>().Select(r => r.Path)
            .Where(p => here.Kinds.TryResolve(p, out var of, out _) && Slices.Registry[of].IsNamedByOthers);
    }
}
