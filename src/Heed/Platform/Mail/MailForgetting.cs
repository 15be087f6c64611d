using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Mail;

/// <summary>Takes out of mails that ended long ago what points to a person; that they were sent, and when, stays for the counts.</summary>
public sealed class MailForgetting(HeedDatabase db, TimeProvider clock)
{
    /// <summary>When it is done, Europe/London.</summary>
    public static readonly TimeOnly At = new(3, 20);

    /// <summary>How long it is known to whom a mail went and what was wrong with it.</summary>
    public static readonly TimeSpan KnownFor = TimeSpan.FromDays(90);

    /// <summary>Forgets.</summary>
    /// <returns>Of how many mails.</returns>
    public Task<int> RunAsync(CancellationToken cancel = default)
    {
        var before = clock.GetUtcNow().UtcDateTime - KnownFor;
        return db.Outbox.Where(m => m.EndedAt < before && (m.Recipient != null || m.ProviderId != null))
            .ExecuteUpdateAsync(m => m.SetProperty(o => o.Recipient, (byte[]?)null).SetProperty(o => o.ProviderId, (string?)null).SetProperty(o => o.Problem, (string?)null).SetProperty(o => o.AskAt, (DateTime?)null), cancel);
    }
}
