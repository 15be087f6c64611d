using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Mail.Sending;

/// <summary>Notes what became of mails, and tells who wants to know.</summary>
internal sealed partial class DeliveryLog(
    HeedDatabase db, IEnumerable<IHearsOfMail> hearers, MailRoute route, TimeProvider clock, ILogger<MailSender> log)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);
    private static readonly TimeSpan TriedFor = TimeSpan.FromDays(5);

    // A provider says after some seconds at the earliest what became of a mail.
    private static readonly TimeSpan AskAfter = TimeSpan.FromMinutes(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Whether a mail is refused for good, or was tried for long enough.</summary>
    public bool IsTheEnd(OutboxMail mail, Carried how) =>
        how.Verdict is Verdict.AddressRefused or Verdict.MailRefused
            || how.Verdict is Verdict.NotNow or Verdict.BrokenOff && Now - mail.MadeAt > TriedFor;

    /// <summary>Notes on the mail what became of it; the caller saves.</summary>
    /// <returns>Whether it was sent.</returns>
    public bool Note(OutboxMail mail, Carried how)
    {
        Heed(how);
        db.Outbox.Attach(mail);
        switch (how.Verdict)
        {
            case Verdict.Taken:
                mail.Sent(Now, how.ProviderId, how.ProviderId is null ? null : Now + AskAfter);
                return true;
            case Verdict.ServerDown:
                mail.PutBack();
                return false;
            case Verdict.Unreadable:
                mail.GiveUp(how.Problem!, Now);
                break;
            default:
                // One minute, then twice as long each time.
                mail.Failed(how.Problem!, Now + TimeSpan.FromMinutes(Math.Min(Math.Pow(2, mail.Attempts), LongestWait.TotalMinutes)));
                break;
        }
        NotSent(log, mail.Id, how.Problem!, mail.State);
        return false;
    }

    /// <summary>
    /// Gives a mail up and tells who wants to know, in a transaction of its own: when one of them fails, the mail is tried again later.
    /// </summary>
    public async Task EndAsync(OutboxMail mail, Carried how)
    {
        Heed(how);
        var outcome = how.Verdict == Verdict.AddressRefused ? MailOutcome.HardRefusal : MailOutcome.SoftRefusal;
        try
        {
            db.Outbox.Attach(mail);
            mail.GiveUp(how.Problem!, Now, outcome);
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.SaveChangesAsync();
            await TellAsync(mail, outcome, how.Problem, CancellationToken.None);
            await transaction.CommitAsync();
            NotSent(log, mail.Id, how.Problem!, mail.State);
        }
        catch (Exception failed)
        {
            NotTold(log, failed, mail.Id);
        }
        db.ChangeTracker.Clear();
    }

    /// <summary>
    /// Notes what became known of a mail after it left, and tells who wants to know; nothing when as much was known already.
    /// </summary>
    /// <returns>Whether it was news.</returns>
    public async Task<bool> BecameAsync(OutboxMail mail, MailOutcome outcome, string? problem, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // A report that two nodes read at once, or that came twice, is news once.
        var isNews = await db.Outbox.Where(m => m.Id == mail.Id && m.Outcome < outcome)
            .ExecuteUpdateAsync(
                m => m.SetProperty(o => o.Outcome, outcome).SetProperty(o => o.Problem, problem).SetProperty(o => o.AskAt, (DateTime?)null),
                cancel) == 1;
        if (isNews)
            await TellAsync(mail, outcome, problem, cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
        return isNews;
    }

    private async Task TellAsync(OutboxMail mail, MailOutcome outcome, string? problem, CancellationToken cancel)
    {
        // An address that was forgotten belongs to nobody any more.
        if (mail.Recipient is not { } recipient)
            return;
        var news = new MailNews(mail.Id, mail.Key, mail.Stream, recipient, outcome, problem, Now);
        foreach (var hearer in hearers)
            await hearer.HearAsync(news, cancel);
    }

    // What a mail's fate says of the way it took.
    private void Heed(Carried how)
    {
        TimeSpan? rest = null;
        switch (how.Verdict)
        {
            case Verdict.ServerDown:
                rest = route.Failed(Now, how.Problem);
                break;
            case Verdict.BrokenOff:
                rest = route.Stumbled(Now, how.Problem);
                break;
            case not Verdict.Unreadable:
                route.Works();
                break;
        }
        if (rest is { } time)
            Down(log, how.Problem, time);
    }

    [LoggerMessage(LogLevel.Warning, "Email {Id} was not sent: {Problem}. Its state is now {State}.")]
    private static partial void NotSent(ILogger logger, Guid id, string problem, MailState state);

    [LoggerMessage(LogLevel.Warning, "No email can be sent at the moment ({Problem}). All emails are waiting. The next attempt is in "
        + "{Rest}.")]
    private static partial void Down(ILogger logger, string? problem, TimeSpan rest);

    [LoggerMessage(LogLevel.Error, "The outcome of email {Id} could not be passed on. It will be tried again.")]
    private static partial void NotTold(ILogger logger, Exception failed, Guid id);
}
