using System.Net.Sockets;
using Heed.Platform.Database;
using MailKit;
using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Mail;

/// <summary>
/// Sends what is due. A mail is taken in hand before it is sent, so that no two nodes send it; only a node that dies between the mail
/// server's yes and its own note lets a mail go twice, under the same message number.
/// </summary>
public sealed partial class MailSender(HeedDatabase db, Outbox outbox, MailRoute route, TimeProvider clock, ILogger<MailSender> log)
{
    private const int AtOnce = 50;
    private static readonly TimeSpan InHand = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);
    private static readonly TimeSpan TriedFor = TimeSpan.FromDays(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Sends all that is due.</summary>
    /// <returns>How many mails were sent.</returns>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var now = Now;
        var due = await db.Outbox.AsNoTracking().Where(m => m.State == MailState.Waiting && m.NextTryAt <= now && m.LeasedUntil <= now).OrderBy(m => m.NextTryAt).Select(m => m.Id).Take(AtOnce).ToListAsync(cancel);
        if (due.Count == 0)
            return 0;
        if (route.Choice is not { } choice)
        {
            if (route.SaysItWaits())
                Waits(log);
            return 0;
        }
        using var server = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        var sent = 0;
        foreach (var id in due)
        {
            if (await TakeAsync(id, cancel) is { } mail && await SendAsync(server, choice, mail, cancel))
                sent++;
        }
        if (server.IsConnected)
            await server.DisconnectAsync(quit: true, cancel);
        return sent;
    }

    private async Task<OutboxMail?> TakeAsync(Guid id, CancellationToken cancel)
    {
        var (now, until) = (Now, Now + InHand);
        var free = db.Outbox.Where(m => m.Id == id && m.State == MailState.Waiting && m.NextTryAt <= now && m.LeasedUntil <= now);
        return await free.ExecuteUpdateAsync(m => m.SetProperty(o => o.LeasedUntil, until), cancel) == 1 ? await db.Outbox.FirstAsync(m => m.Id == id, cancel) : null;
    }

    private async Task<bool> SendAsync(SmtpClient server, MailChoice choice, OutboxMail mail, CancellationToken cancel)
    {
        var isSent = false;
        try
        {
            if (!server.IsConnected)
                await ConnectAsync(server, choice, cancel);
            await server.SendAsync(outbox.Open(mail).Write(mail.Id, choice.From, mail.MadeAt), cancel);
            isSent = true;
            mail.Sent(Now);
        }
        catch (Exception failed) when (IsOfMail(failed) && !cancel.IsCancellationRequested)
        {
            Note(mail, failed);
        }
        // What the mail server has taken is noted even when the site is being stopped.
        await db.SaveChangesAsync(isSent ? CancellationToken.None : cancel);
        db.ChangeTracker.Clear();
        return isSent;
    }

    private static async Task ConnectAsync(SmtpClient server, MailChoice choice, CancellationToken cancel)
    {
        await server.ConnectAsync(choice.Host, choice.Port, choice.Security, cancel);
        if (choice.User is { } user)
            await server.AuthenticateAsync(user, choice.Password ?? "", cancel);
    }

    private void Note(OutboxMail mail, Exception failed)
    {
        var problem = failed is SmtpCommandException command ? $"SMTP {(int)command.StatusCode}" : failed.GetType().Name;
        // A code from 500 on about this mail is for good; all else may pass.
        var isForGood = failed is SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted } refused && (int)refused.StatusCode >= 500
            || failed is System.Security.Cryptography.CryptographicException;
        if (isForGood || Now - mail.MadeAt > TriedFor)
            mail.GiveUp(problem, Now);
        else
            mail.Failed(problem, Now + Wait(mail.Attempts));
        NotSent(log, mail.Id, problem, mail.State);
    }

    // One minute, then twice as long each time.
    private static TimeSpan Wait(int attempts) => TimeSpan.FromMinutes(Math.Min(Math.Pow(2, attempts), LongestWait.TotalMinutes));

    private static bool IsOfMail(Exception failed) =>
        failed is CommandException or ProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException or MailKit.Security.AuthenticationException
            or MailKit.Security.SslHandshakeException or SocketException or IOException or TimeoutException or NotSupportedException or OperationCanceledException or System.Security.Cryptography.CryptographicException;

    [LoggerMessage(LogLevel.Warning, "Mails are waiting, and no mail server is named (--smtp or HEED_SMTP). They stay until one is.")]
    private static partial void Waits(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "Mail {Id} was not sent: {Problem}. It is now {State}.")]
    private static partial void NotSent(ILogger logger, Guid id, string problem, MailState state);
}
