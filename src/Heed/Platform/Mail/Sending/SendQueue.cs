using System.Diagnostics;
using System.Threading.Channels;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Mail.Sending;

/// <summary>
/// Hands mails to the connections one at a time, and notes what became of each. While one note is being written to disk the connections go
/// on; what they bring meanwhile is noted together, and their next mails are taken in the same transaction. So each connection has one
/// mail in hand and no more: that is how many may go twice when the node dies.
/// </summary>
internal sealed class SendQueue(HeedDatabase db, DeliveryLog notes, TimeProvider clock, Func<bool> goesOn)
{
    private const int Window = 200;
    private const int Tries = 3;
    internal static readonly TimeSpan InHand = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MostRest = TimeSpan.FromMilliseconds(20);

    private readonly Channel<Turn> asked = Channel.CreateUnbounded<Turn>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Queue<Guid> due = new();
    private (long Ended, TimeSpan Took) last;

    /// <summary>How many mails were sent.</summary>
    public int Sent { get; private set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Brings back a mail and gets the next; null when there is none, or none is to be sent now.</summary>
    public Task<OutboxMail?> NextAsync(OutboxMail? brought, Carried? how)
    {
        var turn = new Turn(brought, how);
        return asked.Writer.TryWrite(turn) ? turn.Next.Task : throw new InvalidOperationException("Nobody hands out mails any more.");
    }

    /// <summary>Hands out mails until each of so many connections was told that there is none.</summary>
    public async Task GoOnAsync(int connections)
    {
        while (connections > 0)
        {
            await asked.Reader.WaitToReadAsync();
            var turns = new List<Turn>();
            while (asked.Reader.TryRead(out var turn))
                turns.Add(turn);
            try
            {
                var next = await NoteAndTakeAsync(turns);
                for (var i = 0; i < turns.Count; i++)
                    turns[i].Next.SetResult(i < next.Count ? next[i] : null);
                connections -= turns.Count - next.Count;
            }
            catch (Exception failed)
            {
                // The connections end; what they had in hand is sent again once its time in hand is over.
                turns.ForEach(t => t.Next.SetException(failed));
                connections -= turns.Count;
            }
        }
    }

    private async Task<IReadOnlyList<OutboxMail>> NoteAndTakeAsync(List<Turn> turns)
    {
        var brought = turns.Where(t => t.Brought is not null).Select(t => (Mail: t.Brought!, How: t.How!))
            .ToLookup(b => notes.IsTheEnd(b.Mail, b.How));
        foreach (var (mail, how) in brought[true])
            await notes.EndAsync(mail, how);
        foreach (var (mail, how) in brought[false])
            Sent += notes.Note(mail, how) ? 1 : 0;
        var taken = new List<OutboxMail>();
        // A stop or an outage is looked for first: what is taken is sent.
        var wanted = goesOn() ? turns.Count : 0;
        for (var left = Tries; ; )
        {
            try
            {
                var some = await LookAsync(wanted - taken.Count);
                if (some.Count > 0 || db.ChangeTracker.HasChanges())
                    taken.AddRange(await SaveAndTakeAsync(some));
                if (some.Count == 0 || taken.Count == wanted)
                    return taken;
            }
            catch (Exception) when (--left > 0)
            {
                // Busy, or the connection broke: what the mail server has must be noted, or it goes twice.
                due.Clear();
            }
        }
    }

    // In the transaction is only what must be: on SQLite nobody else can write meanwhile.
    private async Task<List<OutboxMail>> SaveAndTakeAsync(IReadOnlyList<OutboxMail> some)
    {
        var taken = new List<OutboxMail>();
        var lease = new Lease(Now, InHand);
        var until = lease.Until;
        await LetOthersWriteAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var start = Stopwatch.GetTimestamp();
        await OutboxLock.TakeAsync(db);
        await db.SaveChangesAsync(acceptAllChangesOnSuccess: false);
        foreach (var mail in some)
        {
            // Another node may have had it since it was read, or it was cancelled.
            var same = Free(db, lease).Where(m => m.Id == mail.Id && m.Taken == mail.Taken);
            if (await same.ExecuteUpdateAsync(
                m => m.SetProperty(o => o.LeasedUntil, until).SetProperty(o => o.Taken, o => o.Taken + 1)) != 1)
                continue;
            mail.Take(until);
            taken.Add(mail);
        }
        await transaction.CommitAsync();
        last = (Stopwatch.GetTimestamp(), Stopwatch.GetElapsedTime(start));
        db.ChangeTracker.Clear();
        return taken;
    }

    // SQLite lets one write at a time and keeps no queue: whoever waits looks again now and then. So the lock is left free for as long as
    // it was held; the connections carry their mails meanwhile.
    private async Task LetOthersWriteAsync()
    {
        if (db.Database.IsSqlite() && last.Took - Stopwatch.GetElapsedTime(last.Ended) is var rest && rest > TimeSpan.Zero)
            await Task.Delay(rest < MostRest ? rest : MostRest);
    }

    // Reads the next mails that are due; fewer or none when there are no more.
    private async Task<IReadOnlyList<OutboxMail>> LookAsync(int wanted)
    {
        if (wanted == 0)
            return [];
        if (due.Count == 0)
        {
            var ids = await Free(db, new Lease(Now, InHand)).OrderBy(m => m.NextTryAt).ThenBy(m => m.Id).Select(m => m.Id).Take(Window)
                .ToListAsync();
            ids.ForEach(due.Enqueue);
        }
        var next = new List<Guid>();
        while (next.Count < wanted && due.TryDequeue(out var id))
            next.Add(id);
        return next.Count == 0 ? [] : await db.Outbox.AsNoTracking().Where(m => next.Contains(m.Id)).ToListAsync();
    }

    /// <summary>The mails that are due and that nobody has in hand.</summary>
    public static IQueryable<OutboxMail> Free(HeedDatabase db, Lease lease)
    {
        var now = lease.Now;
        return lease.Free(db.Outbox.Where(m => m.State == MailState.Waiting && m.NextTryAt <= now), m => m.LeasedUntil);
    }

    private sealed record Turn(OutboxMail? Brought, Carried? How)
    {
        public TaskCompletionSource<OutboxMail?> Next { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
