using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Heed.Platform.Mail.Sending;

/// <summary>Carries mails to a mail server over one connection, opened with the first.</summary>
internal sealed class SmtpCarrier(SmtpChoice choice) : IMailCarrier
{
    // Some servers end a connection that brings more.
    private const int MostAConnection = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SmtpClient server = new() { Timeout = (int)Patience.TotalMilliseconds };
    private int brought;

    /// <inheritdoc/>
    public async Task<Carried> CarryAsync(OutboxMail mail, EmailMessage letter, CancellationToken cancel)
    {
        if (brought >= MostAConnection)
            await CloseAsync();
        var isUsed = server.IsConnected;
        try
        {
            if (!isUsed)
                await ConnectAsync(cancel);
        }
        catch (Exception failed) when (IsOfServer(failed) || failed is SmtpCommandException)
        {
            await CloseAsync();
            return new Carried(Verdict.ServerDown, Name(failed));
        }
        try
        {
            await SendAsync(mail, letter, cancel);
            return new Carried(Verdict.Taken);
        }
        catch (SmtpCommandException full)
            when (isUsed && full is { ErrorCode: SmtpErrorCode.SenderNotAccepted, StatusCode: SmtpStatusCode.ServiceNotAvailable })
        {
            // The server has had enough of this connection, and nothing of this mail yet.
            await CloseAsync();
            return await CarryAsync(mail, letter, cancel);
        }
        catch (SmtpCommandException answer)
        {
            return await ReadAsync(answer);
        }
        catch (Exception failed) when (IsOfServer(failed))
        {
            await CloseAsync();
            return new Carried(Verdict.BrokenOff, Name(failed));
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        server.Dispose();
    }

    private async Task ConnectAsync(CancellationToken cancel)
    {
        await server.ConnectAsync(choice.Host, choice.Port, choice.Security, cancel);
        if (choice.User is { } user)
            await server.AuthenticateAsync(user, choice.Password ?? "", cancel);
        brought = 0;
    }

    private async Task SendAsync(OutboxMail mail, EmailMessage letter, CancellationToken cancel)
    {
        using var message = letter.Write(mail.Id, choice.From, mail.MadeAt);
        choice.Dkim?.Sign(message);
        brought++;
        await server.SendAsync(message, choice.ReturnOf(mail.Id), [new MailboxAddress(null, letter.To)], cancel);
    }

    private async Task<Carried> ReadAsync(SmtpCommandException answer)
    {
        var (reply, status) = ((int)answer.StatusCode, StatusCode.In(answer.Message));
        var problem = status is null ? $"SMTP {reply}" : $"SMTP {reply} {status}";
        if (answer.StatusCode == SmtpStatusCode.ServiceNotAvailable)
        {
            await CloseAsync();
            return new Carried(answer.ErrorCode == SmtpErrorCode.SenderNotAccepted ? Verdict.ServerDown : Verdict.BrokenOff, problem);
        }
        return answer.ErrorCode switch
        {
            // Whoever refuses the sender refuses every mail alike.
            SmtpErrorCode.SenderNotAccepted => new Carried(Verdict.ServerDown, problem),
            SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted when reply >= 500
                && StatusCode.IsForGood(answer.ErrorCode == SmtpErrorCode.MessageNotAccepted && status is null ? null : reply, status) =>
                new Carried(Verdict.AddressRefused, problem),
            SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted when reply >= 500 =>
                new Carried(Verdict.MailRefused, problem),
            _ => new Carried(Verdict.NotNow, problem),
        };
    }

    private async Task CloseAsync()
    {
        if (!server.IsConnected)
            return;
        try
        {
            // Not with the run's token: a mail server that was told good-bye keeps no half-open connection.
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await server.DisconnectAsync(quit: true, soon.Token);
        }
        catch (Exception gone) when (IsOfServer(gone) || gone is SmtpCommandException)
        {
            // It is closed either way.
        }
    }

    private static string Name(Exception failed) => failed is SmtpCommandException command ? $"SMTP {(int)command.StatusCode}"
        : failed.GetType().Name;

    private static bool IsOfServer(Exception failed) =>
        failed is ProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException or AuthenticationException
            or SslHandshakeException
            or SocketException or IOException or TimeoutException or NotSupportedException or OperationCanceledException
            or CommandException;
}
