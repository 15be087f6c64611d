using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Heed.Subscriptions.Announcing;

/// <summary>
/// Stops, in the transaction that hides, withdraws or destroys something, every mail of the programme that has not left, and lets it be
/// written again from what the public can read then. All of them, not only those that have it as their news: a title also stands in what
/// somebody follows. What was in the hands of the mail server's connection at that moment can't be stopped.
/// </summary>
public static class StoppingMails
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(1);

    /// <summary>Stops them.</summary>
    public static async Task AfterAsync(HeedDatabase db, Unpublishing taken, CancellationToken cancel)
    {
        var (now, recently) = (taken.At, taken.At - Recent);
        var theirs = db.Mailings.Where(
            m => m.Programme == taken.Programme && (m.State == MailingState.Going || m.State == MailingState.Done));
        // Waits for a batch that is being written; whoever wrote it finds the mailing out of its hands, and reads again.
        await theirs.Where(m => m.State == MailingState.Going || m.DoneAt > recently)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.LeasedUntil, DateTime.MinValue), cancel);

        // An expression can't hold the short names of sets.
        var mails = db.Outbox;
        var waiting = mails.Where(m => m.State == MailState.Waiting && m.Key!.StartsWith(Keys.News) && theirs.Any(x => x.Id == m.Stream));
        var free = waiting.Where(m => m.LeasedUntil <= now);
        // From the beginning: who had their mail keeps its key, so nobody is told twice.
        await theirs
            .Where(m => m.State == MailingState.Going || mails.Any(
                o => o.Stream == m.Id && o.State == MailState.Waiting && o.LeasedUntil <= now))
            .ExecuteUpdateAsync(
                m => m.SetProperty(x => x.State, MailingState.Going)
                    .SetProperty(x => x.Cursor, "")
                    .SetProperty(x => x.DoneAt, (DateTime?)null)
                    .SetProperty(
                        x => x.Letters, x => x.Letters - mails.Count(
                            o => o.Stream == x.Id && o.State == MailState.Waiting && o.LeasedUntil <= now)),
                cancel);
        await free.ExecuteDeleteAsync(cancel);
        await StopAsync(waiting, now, cancel);
        // What asks somebody to confirm, or says that they follow it already, quotes its title.
        var quotes = $"/{Keys.PrintOf(taken.Path)}/";
        await StopAsync(
            mails.Where(m => m.State == MailState.Waiting && m.Key!.StartsWith(Keys.Asks) && m.Key.Contains(quotes)), now, cancel);
    }

    // One that is in hand keeps its row and its key: it may have gone.
    private static Task<int> StopAsync(IQueryable<OutboxMail> these, DateTime now, CancellationToken cancel) =>
        these.ExecuteUpdateAsync(m => m.SetProperty(o => o.State, MailState.Stopped).SetProperty(o => o.EndedAt, now)
            .SetProperty(o => o.Closed, Array.Empty<byte>()), cancel);
}
