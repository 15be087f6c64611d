using Heed.Accounts;
using Heed.Desk.Reviewing;
using Heed.Desk.Writing;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Releases;

/// <summary>Reads releases for the desk.</summary>
public sealed class ReleasePages(
    RequestContext here, StaffHere staffHere, HeedDatabase db, Releasing releasing, ReviewDesk reviewing, ReadershipReading readers,
    Companions companions, TimeProvider clock)
{
    /// <summary>Begins a release with these drafts.</summary>
    public async Task<PlannedRelease> BeginAsync(Staff by, string name, string embargo, IEnumerable<string> paths, CancellationToken cancel)
    {
        var release = PlannedRelease.Begin(
            here.Programme, releasing.Closed(name), releasing.Closed(embargo), by.Name, clock.GetUtcNow().UtcDateTime);
        await GatherAsync(release, paths, cancel);
        db.PlannedReleases.Add(release);
        await db.SaveChangesAsync(cancel);
        return release;
    }

    /// <summary>Puts drafts into a release, with the new bodies and people that they name; saved with whatever is saved next.</summary>
    public async Task GatherAsync(PlannedRelease release, IEnumerable<string> paths, CancellationToken cancel) =>
        release.Gather(await companions.WithAsync(paths, cancel));

    /// <summary>A release of this programme; null when there is none, or the person may not read all its drafts.</summary>
    public async Task<PlannedRelease?> FindAsync(string id, CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        if (!Guid.TryParse(id, out var key) || !staff.May(Permission.ReadDrafts, here.Programme, ""))
            return null;
        return await db.PlannedReleases.Include(r => r.Items)
            .FirstOrDefaultAsync(r => r.Id == key && r.Programme == here.Programme, cancel);
    }

    /// <summary>The release that a draft is gathered in and that is not out yet; null when there is none.</summary>
    public Task<PlannedRelease?> OfAsync(string path, CancellationToken cancel) =>
        db.PlannedReleases.AsNoTracking().Include(r => r.Items)
            .Where(r => r.Programme == here.Programme && r.State != ReleaseState.Published && r.State != ReleaseState.GivenUp
                && r.Items.Any(i => i.Path == path))
            .FirstOrDefaultAsync(cancel);

    /// <summary>The records whose drafts go out at a set time.</summary>
    public async Task<IReadOnlySet<string>> ScheduledAsync(CancellationToken cancel)
    {
        var scheduled = await db.PlannedReleases.AsNoTracking().Include(r => r.Items)
            .Where(r => r.Programme == here.Programme && r.State == ReleaseState.Scheduled)
            .ToListAsync(cancel);
        return scheduled.SelectMany(r => r.Items).Select(i => i.Path).ToHashSet();
    }

    /// <summary>
    /// The drafts that go out with a draft, itself among them, as far as the person may read them; none when it is in no release.
    /// </summary>
    public async Task<IReadOnlyList<Draft>> WithAsync(string path, CancellationToken cancel)
    {
        var drafts = new List<Draft>();
        foreach (var item in (await OfAsync(path, cancel))?.Items ?? [])
        {
            if (await here.Reading.DraftAsync(here.Programme, item.Path, cancel) is { } draft)
                drafts.Add(draft);
        }
        return drafts;
    }

    /// <summary>Its drafts as they would go out.</summary>
    public async Task<IReadOnlyList<Outgoing>> OutgoingAsync(PlannedRelease release, CancellationToken cancel)
    {
        // Bodies and people that were added in place since belong to it too: its page shows them, and what is done with it next keeps them.
        if (release.IsOpen && await companions.WithAsync(release.Items.Select(item => item.Path), cancel) is { } all
            && all.Count > release.Items.Count)
            release.Gather(all);
        var staff = (await staffHere.FindAsync(cancel))!;
        var outgoing = new List<Outgoing>();
        foreach (var item in release.Items.OrderBy(i => ReferenceOrder.Key(i.Path)))
        {
            if (await here.Reading.DraftAsync(here.Programme, item.Path, cancel) is not { } draft)
                continue;
            var publisher = release.State == ReleaseState.Scheduled ? null : staff;
            outgoing.Add(await WithWhyAsync(release, await releasing.OutgoingAsync(here.Programme, draft, publisher, cancel), cancel));
        }
        return outgoing;
    }

    /// <summary>The page of a release.</summary>
    public async Task<ReleasePage> PageAsync(
        PlannedRelease release, IReadOnlyList<(string, string)> errors, IFormCollection? typed, CancellationToken cancel)
    {
        var outgoing = await OutgoingAsync(release, cancel);
        var problems = (await releasing.CheckAsync(here.Programme, outgoing, release.GoesOutAfter(here.Today), cancel)).Problems;
        var lines = await here.Reading.DraftsAsync(here.Programme, cancel);
        var read = new Dictionary<string, Readership>();
        foreach (var draft in outgoing.Select(o => o.Draft))
            read[draft.Path] = await readers.OfAsync(draft, cancel);
        var reviews = await reviewing.AllAsync(here.Programme, cancel);
        var titles = await here.Reading.TitlesAsync(here.Programme, release.Items.Select(i => i.Path), cancel);
        return new ReleasePage
        {
            Here = here,
            Staff = await staffHere.FindAsync(cancel),
            Errors = errors,
            Typed = typed,
            Release = release,
            Name = releasing.TitleOf(release),
            Embargo = releasing.EmbargoOf(release),
            Why = typed is not null && typed.ContainsKey("why") ? typed["why"].ToString() : releasing.WhyOf(release),
            Drafts =
            [
                .. from item in release.Items.OrderBy(i => ReferenceOrder.Key(i.Path))
                   let draft = Gathered(item, outgoing, problems, lines, titles)
                   select draft with { Readership = read.GetValueOrDefault(item.Path), Review = reviews.GetValueOrDefault(item.Path) },
            ],
            Others = release.IsOpen ? [.. lines.Where(l => release.Items.All(i => i.Path != l.Path))] : [],
        };
    }

    /// <summary>What a draft is called.</summary>
    public string TitleOf(Draft draft) =>
        here.Kinds.TryResolve(draft.Path, out var kind, out _)
            && draft.Content.Title is { Length: > 0 } title
            ? title
            : draft.Path;

    // Its own reason, or the release's; a first edition that nobody gave a reason for is simply the first.
    private async Task<Outgoing> WithWhyAsync(PlannedRelease release, Outgoing outgoing, CancellationToken cancel)
    {
        if (outgoing.Why.Length > 0)
            return outgoing;
        if (releasing.WhyOf(release) is { Length: > 0 } why)
            return outgoing with { Why = why };
        if (await here.Reading.FindAsync(here.Programme, outgoing.Draft.Path, cancel) is not null)
            return outgoing;
        return outgoing with { Why = Releasing.First };
    }

    private static GatheredDraft Gathered(
        PlannedItem item, IReadOnlyList<Outgoing> outgoing, IReadOnlyList<ContentProblem> problems, IReadOnlyList<DraftLine> lines,
        IReadOnlyDictionary<string, string> titles)
    {
        var found = outgoing.FirstOrDefault(o => o.Draft.Path == item.Path);
        var title = lines.FirstOrDefault(l => l.Path == item.Path)?.Title ?? titles.GetValueOrDefault(item.Path, item.Path);
        var sentences = problems.Where(p => p.Record == item.Path).Select(p => p.Sentence).ToList();
        if (item.Meant is { } meant && found is not null && found.Draft.Version != meant)
            sentences.Add("It was changed after the release was scheduled.");
        return new GatheredDraft(item.Path, title.Length > 0 ? title : item.Path, found, sentences, null);
    }
}
