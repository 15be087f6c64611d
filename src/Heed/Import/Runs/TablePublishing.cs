using Heed.Import.Planning;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Time;

namespace Heed.Import.Runs;

/// <summary>What became of publishing a table.</summary>
/// <param name="Editions">How many editions were made.</param>
/// <param name="Left">What stayed a draft: its address, and why.</param>
public sealed record PublishedTable(int Editions, IReadOnlyList<(string Path, string Sentence)> Left);

/// <summary>
/// Publishes imported drafts with the days on which they were public: a record that had several texts gets an edition for each.
/// </summary>
public sealed class TablePublishing(ProgrammeLedger ledger)
{
    private const int AtOnce = 200;

    /// <summary>Publishes what is complete. What is not stays a draft.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="saved">The drafts.</param>
    /// <param name="by">Who publishes.</param>
    /// <param name="approvedBy">The second person; null when there is none.</param>
    /// <param name="why">The reason that the public reads in the history.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<PublishedTable> PublishAsync(
        string programme, IReadOnlyList<SavedDraft> saved, string by, string? approvedBy, string why, CancellationToken cancel)
    {
        var left = new List<(string, string)>();
        var ready = saved.Where(s => s.Record.Editions.Count > 0 || s.Record.IsNamedOnly).ToList();
        left.AddRange(saved.Except(ready).Select(s => (s.Record.Path, "Since when it was public is not given.")));
        foreach (var draft in ready.ToList())
        {
            if (Gap(draft.Record) is not { } sentence)
                continue;
            ready.Remove(draft);
            left.Add((draft.Record.Path, sentence));
        }
        var first = ready.SelectMany(d => d.Record.Editions).Select(e => e.On).DefaultIfEmpty().Min();
        var versions = ready.ToDictionary(d => d.Record.Path, d => d.Version);
        var days = ready.SelectMany(d => EditionsOf(d.Record, first).Select(e => (Draft: d, Edition: e))).GroupBy(e => e.Edition.On)
            .OrderBy(g => g.Key);
        var made = 0;
        foreach (var day in days)
        {
            foreach (var some in day.OrderByDescending(e => e.Draft.Record.IsNamedOnly).Chunk(AtOnce))
                made += await PublishAsync(programme, day.Key, some, versions, (by, approvedBy, why), left, cancel);
        }
        return new PublishedTable(made, left);
    }

    private async Task<int> PublishAsync(
        string programme, DateOnly day, (SavedDraft Draft, PlannedEdition Edition)[] editions,
        Dictionary<string, int> versions, (string By, string? ApprovedBy, string Why) people, List<(string, string)> left,
        CancellationToken cancel)
    {
        var drafts = new List<ReleasedDraft>();
        foreach (var (draft, edition) in editions.Where(e => versions.ContainsKey(e.Draft.Record.Path)))
        {
            var path = draft.Record.Path;
            var saved = await ledger.SaveDraftAsync(
                new DraftSave(programme, path, edition.Content, versions[path], people.By), cancel);
            versions[path] = saved.Version;
            drafts.Add(new ReleasedDraft(path, saved.Version, people.Why) { PublicIn = edition.In });
        }
        if (drafts.Count == 0)
            return 0;
        try
        {
            var release = new Release(programme, people.By)
            {
                Drafts = drafts, PublicSince = Clock.NoonOf(day), ApprovedBy = people.ApprovedBy,
            };
            var receipt = await ledger.PublishAsync(release, cancel);
            foreach (var path in receipt.Editions.Select(e => e.Path))
                versions[path] = 0;
            return receipt.Editions.Count;
        }
        catch (RefusedException refused)
        {
            // One that can't go out holds up no other.
            if (editions.Length == 1)
            {
                versions.Remove(editions[0].Draft.Record.Path);
                left.Add((editions[0].Draft.Record.Path, refused.Message));
                return 0;
            }
            var made = 0;
            foreach (var one in editions)
                made += await PublishAsync(programme, day, [one], versions, people, left, cancel);
            return made;
        }
    }

    private static IReadOnlyList<PlannedEdition> EditionsOf(PlannedContent record, DateOnly first) =>
        record.Editions.Count > 0 ? record.Editions : [new PlannedEdition(first, record.Content)];

    private static string? Gap(PlannedContent record) =>
        record.Missing.Count > 0 ? record.Missing[0].Sentence
        : record.Editions.Select(e => ContentCheck.Problems(e.Content, record.Kind)).FirstOrDefault(p => p.Count > 0) is { } problems
            ? problems[0].Sentence : null;
}
