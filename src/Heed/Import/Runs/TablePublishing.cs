using Heed.Import.Planning;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Time;

namespace Heed.Import.Runs;

/// <summary>What became of publishing a table.</summary>
/// <param name="Editions">How many editions were made.</param>
/// <param name="Left">What stayed a draft: its address, and why.</param>
public sealed record PublishedTable(int Editions, IReadOnlyList<LeftDraft> Left);

/// <summary>An imported draft that was not published.</summary>
/// <param name="Path">The record's address below the programme.</param>
/// <param name="Sentence">Why it was not.</param>
public sealed record LeftDraft(string Path, string Sentence);

/// <summary>Who publishes an import.</summary>
/// <param name="WrittenBy">Who imported it.</param>
/// <param name="By">Who publishes it.</param>
/// <param name="Why">The reason that the public reads in the history.</param>
public sealed record TablePublisher(string WrittenBy, string By, string Why)
{
    /// <summary>Who in the programme could approve; null on the command line, where nobody is asked.</summary>
    public Approvers? Approvers { get; init; }

    internal string? ApprovedBy => By == WrittenBy ? null : By;
}

/// <summary>
/// Publishes imported drafts with the days on which they were public: a record that had several texts gets an edition for each.
/// </summary>
public sealed class TablePublishing(ProgrammeLedger ledger)
{
    private const int AtOnce = 50;

    private readonly WriterRest rest = new();

    /// <summary>Publishes what is complete. What is not stays a draft.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="saved">The drafts.</param>
    /// <param name="publisher">Who publishes.</param>
    /// <param name="cancel">Ends the work; what is public stays.</param>
    /// <param name="told">Told how many versions are public, after each few.</param>
    public async Task<PublishedTable> PublishAsync(
        string programme, IReadOnlyList<SavedDraft> saved, TablePublisher publisher, CancellationToken cancel,
        Func<int, Task>? told = null)
    {
        var left = new List<LeftDraft>();
        var ready = new List<SavedDraft>();
        var hidden = publisher.Approvers is null ? [] : await LinksThatNobodyCanReadAsync(programme, saved, cancel);
        foreach (var draft in saved)
        {
            if (Gap(draft.Record) is { } gap)
                left.Add(new LeftDraft(draft.Record.Path, gap));
            else if (LinksOf(draft.Record).FirstOrDefault(hidden.Contains) is { } path)
                left.Add(new LeftDraft(draft.Record.Path, $"It links to {path}, which its readers cannot read. Publish that first."));
            else
                ready.Add(draft);
        }
        var first = ready.SelectMany(d => d.Record.Editions).Select(e => e.On).DefaultIfEmpty().Min();
        var versions = ready.ToDictionary(d => d.Record.Path, d => d.Version);
        var days = ready.SelectMany(d => EditionsOf(d.Record, first).Select(e => (Draft: d, Edition: e))).GroupBy(e => e.Edition.On)
            .OrderBy(g => g.Key);
        var made = 0;
        foreach (var day in days)
        {
            foreach (var some in day.OrderByDescending(e => e.Draft.Record.IsNamedOnly).Chunk(AtOnce))
            {
                made += await PublishAsync(programme, day.Key, some, versions, publisher, left, cancel);
                if (told is not null)
                    await told(made);
                await rest.TakeAsync(cancel);
            }
        }
        return new PublishedTable(made, left);
    }

    private async Task<int> PublishAsync(
        string programme, DateOnly day, (SavedDraft Draft, PlannedEdition Edition)[] editions,
        Dictionary<string, int> versions, TablePublisher publisher, List<LeftDraft> left, CancellationToken cancel)
    {
        try
        {
            var drafts = new List<ReleasedDraft>();
            foreach (var (draft, edition) in editions.Where(e => versions.ContainsKey(e.Draft.Record.Path)))
            {
                var path = draft.Record.Path;
                var saved = await ledger.SaveDraftAsync(
                    new DraftSave(programme, path, edition.Content, versions[path], publisher.WrittenBy), cancel);
                versions[path] = saved.Version;
                drafts.Add(new ReleasedDraft(path, saved.Version, publisher.Why) { PublicIn = edition.In });
            }
            if (drafts.Count == 0)
                return 0;
            var release = new Release(programme, publisher.By)
            {
                Drafts = drafts, PublicSince = Clock.NoonOf(day), ApprovedBy = publisher.ApprovedBy, Approvers = publisher.Approvers,
                WhyTwoPeople = publisher.Approvers is null ? null : "Imported history needs two people.",
            };
            var receipt = await ledger.PublishAsync(release, cancel);
            foreach (var path in receipt.Editions.Select(e => e.Path))
                versions[path] = 0;
            return receipt.Editions.Count;
        }
        catch (Exception refused) when (refused is RefusedException or StaleDraftException)
        {
            // One that can't go out holds up no other.
            if (editions is [var (draft, _)])
            {
                versions.Remove(draft.Record.Path);
                left.Add(new LeftDraft(draft.Record.Path, refused.Message));
                return 0;
            }
            var made = 0;
            foreach (var one in editions)
                made += await PublishAsync(programme, day, [one], versions, publisher, left, cancel);
            return made;
        }
    }

    // The address of a record says what it is about, so a public record leads to none that is not public or goes out with it.
    private async Task<HashSet<string>> LinksThatNobodyCanReadAsync(
        string programme, IReadOnlyList<SavedDraft> saved, CancellationToken cancel)
    {
        var links = saved.SelectMany(s => LinksOf(s.Record)).Except(saved.Select(s => s.Record.Path)).ToHashSet();
        links.ExceptWith((await ledger.ReadAs(Viewer.Public).FindManyAsync(programme, links, cancel)).Keys);
        return links;
    }

    private static IEnumerable<string> LinksOf(PlannedContent record) =>
        record.Editions.Select(e => e.Content).DefaultIfEmpty(record.Content)
            .SelectMany(c => ContentWalk.Values(c, record.Kind.Shape)).Select(v => v.Value).OfType<IRef>().Select(r => r.Path);

    private static IReadOnlyList<PlannedEdition> EditionsOf(PlannedContent record, DateOnly first) =>
        record.Editions.Count > 0 ? record.Editions : [new PlannedEdition(first, record.Content)];

    private static string? Gap(PlannedContent record) =>
        record.Editions.Count == 0 && !record.IsNamedOnly ? "The file does not say when this became public."
        : record.Missing.Count > 0 ? record.Missing[0].Sentence
        : record.Editions.Select(e => ContentCheck.Problems(e.Content, record.Kind)).FirstOrDefault(p => p.Count > 0) is { } problems
            ? problems[0].Sentence : null;
}
