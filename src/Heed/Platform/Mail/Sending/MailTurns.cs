using System.Threading.Channels;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Mail.Sending;

/// <summary>
/// Hands mails to the connections one at a time, and notes what became of each. While one note is being written to disk the connections go
/// on; what they bring meanwhile is noted together, and their next mails are taken in the same transaction. So each connection has one
/// mail in hand and no more: that is how many may go twice when the node dies.
/// </summary>
internal sealed class MailTurns(HeedDatabase db, MailNotes notes, TimeProvider clock, Func<bool> goesOn)
{
    private const int Window = 200;
    private const int Tries = 3;
    private static readonly TimeSpan InHand = TimeSpan.FromMinutes(5);

    private readonly Channel<Turn> asked = Channel.CreateUnbounded<Turn>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Queue<Guid> due = new();

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
        var brought = turns.Where(t => t.Brought is not null).Select(t => (Mail: t.Brought!, How: t.How!)).ToLookup(b => notes.IsTheEnd(b.Mail, b.How));
        foreach (var (mail, how) in brought[true])
            await notes.EndAsync(mail, how);
        foreach (var (mail, how) in brought[false])
            Sent += notes.Note(mail, how) ? 1 : 0;
        for (var left = Tries; ; left--)
        {
            try
            {
                // A stop or an outage is looked for first: what is taken is sent.
                var wanted = goesOn() ? turns.Count : 0;
                if (wanted == 0 && !db.ChangeTracker.HasChanges())
                    return [];
                await using var transaction = await db.Database.BeginTransactionAsync();
                await db.SaveChangesAsync(acceptAllChangesOnSuccess: false);
                var taken = await TakeAsync(wanted);
                await transaction.CommitAsync();
                db.ChangeTracker.Clear();
                return taken;
            }
            catch (Exception) when (left > 1)
            {
                // Busy, or the connection broke: what the mail server has must be noted, or it goes twice.
                due.Clear();
            }
        }
    }

    private async Task<List<OutboxMail>> TakeAsync(int wanted)
    {
        var taken = new List<OutboxMail>();
        var (now, until) = (Now, Now + InHand);
        while (taken.Count < wanted)
        {
            if (due.Count == 0 && !await LookAsync(now, taken))
                break;
            var id = due.Dequeue();
            // Another node may have it, or it was cancelled.
            var free = db.Outbox.Where(m => m.Id == id && m.State == MailState.Waiting && m.NextTryAt <= now && m.LeasedUntil <= now);
            if (await free.ExecuteUpdateAsync(m => m.SetProperty(o => o.LeasedUntil, until).SetProperty(o => o.Taken, o => o.Taken + 1)) == 1)
                taken.Add(await db.Outbox.AsNoTracking().FirstAsync(m => m.Id == id));
        }
        return taken;
    }

    private async Task<bool> LookAsync(DateTime now, List<OutboxMail> taken)
    {
        var ids = await db.Outbox.Where(m => m.State == MailState.Waiting && m.NextTryAt <= now && m.LeasedUntil <= now).OrderBy(m => m.NextTryAt).ThenBy(m => m.Id).Select(m => m.Id).Take(Window).ToListAsync();
        foreach (var id in ids.Where(id => taken.All(t => t.Id != id)))
            due.Enqueue(id);
        return due.Count > 0;
    }

    private sealed record Turn(OutboxMail? Brought, Carried? How)
    {
        public TaskCompletionSource<OutboxMail?> Next { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
