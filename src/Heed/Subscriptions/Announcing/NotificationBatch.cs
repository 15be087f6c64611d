using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Heed.Subscriptions.Announcing;

/// <summary>
/// Puts the mails of a mailing in the outbox, a hundred at a time, in the order of recipients: however many follow, memory stays flat.
/// Where it stands is kept with each batch, and each mail has a key, so that a node that dies half-way leaves nothing undone or done twice.
/// </summary>
public sealed class NotificationBatch(HeedDatabase db, ProgrammeLedger ledger, TopicReader topics, NewsEmail writer, Outbox outbox,
    MailAddresses addresses, TimeProvider clock)
{
    // So few that nobody else waits long for SQLite's one writer.
    private const int AtOnce = 100;
    private const int TopicsAtOnce = 200;
    private static readonly TimeSpan InHand = TimeSpan.FromMinutes(5);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Puts out all that is due.</summary>
    /// <returns>How many mails were put in the outbox.</returns>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var put = 0;
        var due = await Due(new Lease(Now, InHand)).OrderBy(m => m.DueAt).Select(m => m.Id).ToListAsync(cancel);
        foreach (var id in due)
        {
            while (await TakeAsync(id, cancel) is { } hand)
            {
                var (some, isWhole) = await PutAsync(hand, cancel);
                put += some;
                if (isWhole)
                    break;
                // Something was hidden or withdrawn meanwhile: what is still to be told is read again.
            }
        }
        return put;
    }

    private async Task<LeasedMailing?> TakeAsync(Guid id, CancellationToken cancel)
    {
        var lease = new Lease(Now, InHand);
        var until = lease.Until;
        var taken = Due(lease)
            .Where(m => m.Id == id)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MailingState.Going).SetProperty(x => x.LeasedUntil, until), cancel);
        return await taken == 1 ? new LeasedMailing(id) { Until = until } : null;
    }

    private IQueryable<Mailing> Due(Lease lease)
    {
        var now = lease.Now;
        var due = db.Mailings.Where(m => m.State == MailingState.Held && m.DueAt <= now || m.State == MailingState.Going);
        return lease.Free(due, m => m.LeasedUntil);
    }

    // Whether the mailing is still ours: what is hidden takes it out of our hands, and so does time.
    private async Task<bool> KeepAsync(LeasedMailing hand, CancellationToken cancel)
    {
        var until = new Lease(Now, InHand).Until;
        if (await Mine(hand).ExecuteUpdateAsync(m => m.SetProperty(x => x.LeasedUntil, until), cancel) == 0)
            return false;
        hand.Until = until;
        return true;
    }

    private IQueryable<Mailing> Mine(LeasedMailing hand)
    {
        var (id, until) = (hand.Id, hand.Until);
        return db.Mailings.Where(m => m.Id == id && m.LeasedUntil == until);
    }

    private async Task<(int Put, bool IsWhole)> PutAsync(LeasedMailing hand, CancellationToken cancel)
    {
        var mailing = await db.Mailings.AsNoTracking().FirstAsync(m => m.Id == hand.Id, cancel);
        var (put, cursor) = (0, mailing.Cursor);
        if (await ReadAsync(mailing, cancel) is var (programme, followed, told))
        {
            if (!await LookAtAllAsync(hand, mailing, followed, cancel))
                return (put, false);
            while (await NextAsync(mailing, followed.TakingIn, cursor, cancel) is { Count: > 0 } some)
            {
                if (await PutAsync(hand, mailing, programme, some, followed, told, cancel) is not { } these)
                    return (put, false);
                put += these;
                cursor = some[^1].Key;
            }
        }
        return (put, await Mine(hand)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MailingState.Done).SetProperty(x => x.DoneAt, Now)
                .SetProperty(x => x.LeasedUntil, DateTime.MinValue), cancel) == 1);
    }

    /// <summary>
    /// One address's mail of a mailing as it would be written now, for what it still follows; null when there is nothing to tell it.
    /// </summary>
    public async Task<EmailMessage?> LetterAsync(Guid id, string recipient, CancellationToken cancel)
    {
        var mailing = await db.Mailings.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel);
        if (mailing is null || await ReadAsync(mailing, cancel) is not var (programme, followed, told))
            return null;
        var theirs = await Followers(mailing).Where(s => s.Recipient == recipient).ToListAsync(cancel);
        await followed.LookAtAsync(theirs.Select(s => s.Topic), cancel);
        theirs = [.. theirs.Where(s => followed.In(s.Topic).Count > 0)];
        return theirs.Count == 0 ? null
            : LetterTo(mailing, programme, theirs, followed, (await told.ToAsync([recipient], cancel))[recipient])?.Letter;
    }

    // Null when there is nothing to tell; a programme that nobody can see any more tells nothing.
    private async Task<(MailedProgramme Programme, FollowedTopics Followed, ToldAtOnce Told)?> ReadAsync(
        Mailing mailing, CancellationToken cancel)
    {
        var announced = await AnnouncedAsync(mailing, cancel);
        var news = await News.ReadAsync(ledger, mailing.Programme, announced, mailing.PublishedAt, cancel);
        if (news.All.Count == 0
            || (await ledger.ReadAs(Viewer.Public).FindAsync(mailing.Programme, "", cancel))?.Content is not { } programme)
            return null;
        var releases = new List<FollowedTopics>();
        foreach (var (published, last) in mailing.Sort == MailingSort.Release ? [] : await LastOfEachAsync(announced, cancel))
            releases.Add(
                new FollowedTopics(
                    topics, mailing.Programme, programme, await News.ReadAsync(ledger, mailing.Programme, last, published, cancel)));
        return (MailedProgramme.Of(programme), new FollowedTopics(topics, mailing.Programme, programme, news), new ToldAtOnce(
            db, mailing, releases));
    }

    // The releases, each with what it announced of records that none after it did.
    private async Task<IReadOnlyList<(DateTime PublishedAt, IReadOnlyList<Announcement> Last)>> LastOfEachAsync(
        IReadOnlyList<Announcement> announced, CancellationToken cancel)
    {
        var last = announced.GroupBy(a => a.Path).SelectMany(
            g => { var newest = g.MaxBy(a => a.Sequence)!.Mailing; return g.Where(a => a.Mailing == newest); }).ToLookup(a => a.Mailing);
        var ids = last.Select(g => g.Key).ToArray();
        var releases = await db.Mailings.AsNoTracking().Where(m => ids.Contains(m.Id)).Select(m => new { m.Id, m.PublishedAt })
            .ToListAsync(cancel);
        return [.. releases.Select(m => (m.PublishedAt, (IReadOnlyList<Announcement>)[.. last[m.Id]]))];
    }

    private async Task<IReadOnlyList<Announcement>> AnnouncedAsync(Mailing mailing, CancellationToken cancel)
    {
        var all = db.Announcements.AsNoTracking().Where(a => a.Programme == mailing.Programme && a.CancelledAt == null);
        if (mailing.Sort == MailingSort.Release)
            return await all.Where(a => a.Mailing == mailing.Id).ToListAsync(cancel);
        var releases = db.Mailings.Where(m => m.Programme == mailing.Programme && m.Sort == MailingSort.Release
            && m.State != MailingState.Cancelled && m.DueAt > mailing.PublishedAt && m.DueAt <= mailing.DueAt);
        return await all.Where(a => releases.Any(m => m.Id == a.Mailing)).ToListAsync(cancel);
    }

    private IQueryable<Subscription> Followers(Mailing mailing)
    {
        var frequency = (Frequency)mailing.Sort;
        return db.Subscriptions.AsNoTracking()
            .Where(s => s.Programme == mailing.Programme && s.State == SubscriptionState.Confirmed && s.Frequency == frequency);
    }

    // False when the mailing is out of our hands.
    private async Task<bool> LookAtAllAsync(LeasedMailing hand, Mailing mailing, FollowedTopics followed, CancellationToken cancel)
    {
        foreach (var some in (await Followers(mailing).Select(s => s.Topic).Distinct().ToListAsync(cancel)).Chunk(TopicsAtOnce))
        {
            await followed.LookAtAsync(some, cancel);
            if (!await KeepAsync(hand, cancel))
                return false;
        }
        return true;
    }

    private async Task<List<IGrouping<string, Subscription>>> NextAsync(
        Mailing mailing, IReadOnlyCollection<string> topics, string cursor, CancellationToken cancel)
    {
        var found = new List<Subscription>();
        // The first of each part: the first of all are among them.
        foreach (var some in topics.Chunk(TopicsAtOnce))
        {
            found.AddRange(await Followers(mailing).Where(s => s.Recipient.CompareTo(cursor) > 0 && some.Contains(s.Topic))
                .OrderBy(s => s.Recipient).Take(AtOnce).ToListAsync(cancel));
        }
        var rows = found.OrderBy(s => s.Recipient, StringComparer.Ordinal).Take(AtOnce).ToList();
        var people = rows.GroupBy(s => s.Recipient).ToList();
        // The last one's other subscriptions may stand beyond the batch.
        if (rows.Count == AtOnce && people.Count > 1)
            people.RemoveAt(people.Count - 1);
        return people;
    }

    private async Task<int?> PutAsync(
        LeasedMailing hand, Mailing mailing, MailedProgramme programme, List<IGrouping<string, Subscription>> some, FollowedTopics followed,
        ToldAtOnce toldAtOnce, CancellationToken cancel)
    {
        var told = await toldAtOnce.ToAsync([.. some.Select(p => p.Key)], cancel);
        var letters = some.ToDictionary(p => p.Key, p => LetterTo(mailing, programme, [.. p], followed, told[p.Key]));
        var (now, cursor, ids) = (Now, some[^1].Key, some.SelectMany(p => p).Select(s => s.Id).ToArray());
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Whoever hides something waits for this batch and then finds its mails to stop; who was first, and we read again.
        if (!await KeepAsync(hand, cancel))
            return null;
        var theirs = db.Subscriptions.Where(s => ids.Contains(s.Id) && s.State == SubscriptionState.Confirmed);
        // Takes the rows in hand: who leaves meanwhile waits a moment, and then finds these mails to stop.
        if (await theirs.ExecuteUpdateAsync(s => s.SetProperty(x => x.ToldAt, now), cancel) < ids.Length)
        {
            var still = (await theirs.AsNoTracking().ToListAsync(cancel)).ToLookup(s => s.Recipient);
            foreach (var person in some)
                letters[person.Key] = still[person.Key].Any()
                    ? LetterTo(mailing, programme, [.. still[person.Key]], followed, told[person.Key]) : null;
        }
        var put = await outbox.PutAllAsync(letters.Where(l => l.Value is not null).Select(l => l.Value!), cancel);
        await Mine(hand)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Cursor, cursor).SetProperty(x => x.Letters, x => x.Letters + put), cancel);
        await transaction.CommitAsync(cancel);
        return put;
    }

    private KeyedEmail? LetterTo(
        Mailing mailing, MailedProgramme programme, List<Subscription> theirs, FollowedTopics followed, IEnumerable<string> told)
    {
        // What several of them take in is told once.
        var happenings = theirs.SelectMany(s => followed.In(s.Topic)).Distinct().ExceptBy(told, h => h.Path).ToList();
        if (happenings.Count == 0 || theirs[0].Address is not { } closed)
            return null;
        var words = theirs.Select(s => (s.Id, followed.WordsOf(s.Topic))).ToList();
        return new KeyedEmail(
            Keys.Of(mailing.Id, theirs[0].Recipient), writer.Write(mailing, programme, addresses.Open(closed), happenings, words));
    }

    // A mailing that this run has in hand, and until when.
    private sealed class LeasedMailing(Guid id)
    {
        public Guid Id { get; } = id;

        public DateTime Until { get; set; }
    }
}
