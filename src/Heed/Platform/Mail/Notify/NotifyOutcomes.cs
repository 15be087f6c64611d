using System.Text.Json;
using Heed.Platform.Database;
using Heed.Platform.Mail.Sending;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Mail.Notify;

/// <summary>Asks GOV.UK Notify what became of the mails it took.</summary>
internal sealed class NotifyOutcomes(HeedDatabase db, MailRoute route, IEnumerable<IHearsOfMail> hearers, IHttpClientFactory http,
    TimeProvider clock, ILogger<MailSender> log)
{
    // Notify answers 3,000 requests a minute, and mails want most of them.
    private const int AtOnce = 1000;

    // It tries for 72 hours and remembers for seven days.
    private static readonly TimeSpan[] AskedAfter = [TimeSpan.FromMinutes(5), TimeSpan.FromHours(1), TimeSpan.FromHours(6),
        TimeSpan.FromHours(24), TimeSpan.FromHours(48), TimeSpan.FromHours(73)];

    private static readonly TimeSpan InHand = TimeSpan.FromMinutes(5);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Asks after all mails whose time has come.</summary>
    /// <returns>Of how many the fate became known.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        if (route.Choice is not NotifyChoice choice)
            return 0;
        var now = Now;
        var due = await db.Outbox.AsNoTracking().Where(m => m.AskAt <= now).OrderBy(m => m.AskAt).Take(AtOnce).ToListAsync(cancel);
        var client = new NotifyClient(choice, http.CreateClient(NotifyClient.Name), clock);
        var notes = new DeliveryLog(db, hearers, route, clock, log);
        var known = 0;
        foreach (var mail in due)
        {
            // Another node may ask at the same moment.
            if (await db.Outbox.Where(m => m.Id == mail.Id && m.AskAt == mail.AskAt)
                .ExecuteUpdateAsync(m => m.SetProperty(o => o.AskAt, Now + InHand), cancel) == 0)
                continue;
            try
            {
                known += await LearnAsync(notes, mail, await client.FindAsync(mail.ProviderId!, cancel), cancel) ? 1 : 0;
            }
            catch (Exception failed)
                when (failed is NotifyRefusedException or HttpRequestException or JsonException
                    || failed is OperationCanceledException && !cancel.IsCancellationRequested)
            {
                // All others would fare alike; they are asked after in the next run.
                break;
            }
        }
        return known;
    }

    private async Task<bool> LearnAsync(DeliveryLog notes, OutboxMail mail, NotifyNotification? found, CancellationToken cancel)
    {
        var (outcome, problem) = found?.Status switch
        {
            "delivered" => (MailOutcome.Delivered, null),
            "permanent-failure" => (MailOutcome.HardRefusal, found.Status),
            "temporary-failure" => (MailOutcome.SoftRefusal, found.Status),
            // Between Notify and its provider something went wrong: that says nothing of the address.
            "technical-failure" => (MailOutcome.Unknown, found.Status),
            _ => (MailOutcome.Unknown, null),
        };
        if (outcome != MailOutcome.Unknown)
            return await notes.BecameAsync(mail, outcome, problem, cancel);
        var since = Now - mail.SentAt!.Value;
        DateTime? again = found is not null && problem is null && AskedAfter.FirstOrDefault(a => a > since) is { Ticks: > 0 } next
            ? mail.SentAt.Value + next : null;
        await db.Outbox.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(
            m => m.SetProperty(o => o.AskAt, again).SetProperty(o => o.Problem, problem), cancel);
        return false;
    }
}
