using Heed.Commitments;
using Heed.Changes;
using Heed.Groups;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Meetings;
using Heed.Recommendations;
using Heed.Timeline;

namespace Heed.Desk.Composing.Offering;

/// <summary>
/// Reads all that there is to tell between two days, as the public could read it at the end of the second: a few questions for the
/// whole programme, none for a single record.
/// </summary>
public sealed class NewsReading(ProgrammeLedger ledger)
{
    private const int MostToCome = 60;
    private const int DaysToCome = 184;

    /// <summary>The sentences that the record offers.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="period">The days: after the first, up to the last.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<Offer>> OffersAsync(string programme, Period period, CancellationToken cancel)
    {
        var news = await NewsAsync(programme, period, cancel);
        var told = new Told(await FirstsAsync(programme, news, period, cancel), news.Select(n => (n.After as Report)?.Publication?.Path).OfType<string>().ToHashSet());
        List<Offer> offers = [.. news.SelectMany(n => Telling.Of(n, told)), .. GatheredNews.Answers(news), .. GatheredNews.Actions(news)];
        return Offers.InOrder(offers, programme, period);
    }

    private async Task<IReadOnlyList<News>> NewsAsync(string programme, Period period, CancellationToken cancel)
    {
        var reading = ledger.ReadAs(Viewer.Public.At(period.UpTo));
        var steps = (await reading.ChangesAsync(programme, period.After, period.UpTo, cancel: cancel)).ToLookup(e => e.Path);
        var found = new Dictionary<string, ReadRecord>(await reading.FindManyAsync(programme, steps.Select(s => s.Key), cancel));
        foreach (var query in Dated(programme, period))
        {
            foreach (var record in (await reading.ListAsync(query, cancel)).Records)
                found.TryAdd(record.Entry.Path, record);
        }
        var before = await ledger.ReadAs(Viewer.Public.At(period.After)).FindManyAsync(programme, found.Keys, cancel);
        var told = found.Values.Where(r => r.Content is not null).ToList();
        var linked = told.SelectMany(r => ContentWalk.Values(r.Content!, r.Entry.Kind.Shape)).Select(v => v.Value).OfType<IRef>().Select(r => r.Path);
        var gone = before.Values.Select(b => b.Content).OfType<Group>().SelectMany(g => g.Members).Select(m => m.Person?.Path).OfType<string>();
        var titles = await reading.TitlesAsync(programme, linked.Concat(gone).Distinct(), cancel);
        return [.. told.Select(r => new News(period, r.Entry, Stood(before.GetValueOrDefault(r.Entry.Path)), r.Content!, [.. steps[r.Entry.Path]], titles))];
    }

    private static Content? Stood(ReadRecord? before) => before?.Entry.Standing == Standing.InForce ? before.Content : null;

    // What has its day within the period though no edition came out in it, what was missed in it, and what comes next.
    private static IEnumerable<ListQuery> Dated(string programme, Period period)
    {
        var (from, to) = (period.From.AddDays(1), period.To);
        yield return new ListQuery(programme) { Kinds = TimelineRequest.Dated, From = from, To = to, Take = ListQuery.MostTaken };
        yield return new ListQuery(programme) { Kinds = TimelineRequest.Promised, WithoutLinkIn = [Commitment.CountedElsewhere], LateOn = to.AddDays(1), Order = EntryOrder.Due, Descending = true, Take = MostToCome };
        yield return new ListQuery(programme) { Kinds = TimelineRequest.Promised, WithoutLinkIn = [Commitment.CountedElsewhere], DueFrom = to.AddDays(1), Order = EntryOrder.Due, Take = MostToCome };
        yield return new ListQuery(programme) { Kinds = ["meeting", "event"], From = to.AddDays(1), To = to.AddDays(DaysToCome), Order = EntryOrder.On, Take = MostToCome };
    }

    // A meeting is called the first one only when the record says when the group began, or says itself that it is the first.
    private async Task<IReadOnlySet<string>> FirstsAsync(string programme, IReadOnlyList<News> news, Period period, CancellationToken cancel)
    {
        var held = news.Where(n => n.After is Meeting { MeetingState: MeetingState.Held, Group: not null }).ToList();
        if (held.Count == 0)
            return new HashSet<string>();
        var reading = ledger.ReadAs(Viewer.Public.At(period.UpTo));
        var groups = await reading.FindManyAsync(programme, held.Select(n => ((Meeting)n.After).Group!.Value.Path), cancel);
        return held.Where(n => IsFirst((Meeting)n.After, groups)).Select(n => n.Entry.Path).ToHashSet();
    }

    private static bool IsFirst(Meeting meeting, IReadOnlyDictionary<string, ReadRecord> groups) =>
        meeting.Summary?.Text.StartsWith("First meeting", StringComparison.OrdinalIgnoreCase) == true
        || (groups.GetValueOrDefault(meeting.Group!.Value.Path)?.Content is Group { Opened.Earliest: { } opened } && meeting.HeldOn?.Latest == opened);
}
