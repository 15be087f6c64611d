using System.Security.Cryptography;
using Heed.Platform.Database;
using Heed.Platform.Mail.Notify;
using Heed.Platform.Mail.Sending;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Mail;

/// <summary>
/// Sends what is due. A mail is taken in hand before it is sent, so that no two nodes send it; only a node that dies between the mail
/// server's yes and its own note lets a mail go twice, under the same message number: one for each connection at most.
/// </summary>
public sealed partial class MailSender(
    HeedDatabase db, Outbox outbox, MailRoute route, IEnumerable<IHearsOfMail> hearers, IHttpClientFactory http, TimeProvider clock,
    ILogger<MailSender> log)
{
    // How long a mail under way may take to end when the site is being stopped.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Sends until nothing is due, or nothing can be sent.</summary>
    /// <returns>How many mails were sent.</returns>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        if (!await SendQueue.Free(db, new Lease(Now, SendQueue.InHand)).AnyAsync(cancel))
            return 0;
        if (route.Choice is not { } choice)
        {
            if (route.SaysItWaits())
                Waits(log);
            return 0;
        }
        using var ending = new CancellationTokenSource();
        await using var stopping = cancel.Register(() => ending.CancelAfter(Grace));
        var turns = new SendQueue(
            db, new DeliveryLog(db, hearers, route, clock, log), clock, () => !cancel.IsCancellationRequested && !route.IsDown(Now));
        var connections = Enumerable.Range(0, choice.Connections)
            .Select(_ => Task.Run(() => ConnectionAsync(turns, choice, ending.Token), CancellationToken.None)).ToList();
        await turns.GoOnAsync(connections.Count);
        await Task.WhenAll(connections);
        return turns.Sent;
    }

    private async Task ConnectionAsync(SendQueue turns, MailChoice choice, CancellationToken cancel)
    {
        await using var carrier = Open(choice);
        var (mail, how) = (await turns.NextAsync(null, null), (Carried?)null);
        while (mail is not null)
        {
            how = await CarryAsync(carrier, mail, cancel);
            mail = await turns.NextAsync(mail, how);
        }
    }

    private async Task<Carried> CarryAsync(IMailCarrier carrier, OutboxMail mail, CancellationToken cancel)
    {
        EmailMessage letter;
        try
        {
            letter = outbox.Open(mail);
        }
        catch (CryptographicException)
        {
            return new Carried(Verdict.Unreadable, nameof(CryptographicException));
        }
        try
        {
            return await carrier.CarryAsync(mail, letter, cancel);
        }
        catch (Exception failed)
        {
            // Whatever is wrong with this one must not keep the others.
            Failed(log, failed, mail.Id);
            return new Carried(Verdict.NotNow, failed.GetType().Name);
        }
    }

    private IMailCarrier Open(MailChoice choice) =>
        choice switch
        {
            SmtpChoice smtp => new SmtpCarrier(smtp),
            NotifyChoice notify => new NotifyCarrier(notify, new NotifyClient(notify, http.CreateClient(NotifyClient.Name), clock), log),
            _ => throw new InvalidOperationException($"{choice.GetType().Name} is no way for mail."),
        };

    [LoggerMessage(LogLevel.Warning, "Emails are waiting, but no mail server is set (--smtp or HEED_SMTP). They will wait until one is.")]
    private static partial void Waits(ILogger logger);

    [LoggerMessage(LogLevel.Error, "Email {Id} could not be prepared or sent.")]
    private static partial void Failed(ILogger logger, Exception error, Guid id);
}
