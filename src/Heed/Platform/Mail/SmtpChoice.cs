using Heed.Platform.Mail.Sending;
using MailKit.Security;
using MimeKit;

namespace Heed.Platform.Mail;

/// <summary>Mail leaves by a mail server.</summary>
/// <param name="Host">The mail server.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the connection is closed to others.</param>
/// <param name="User">The name to sign in with; null for none.</param>
/// <param name="Password">The password.</param>
/// <param name="From">The address that mails come from.</param>
public sealed record SmtpChoice(string Host, int Port, SecureSocketOptions Security, string? User, string? Password, MailboxAddress From)
    : MailChoice
{
    /// <summary>
    /// The address to which reports of failed mails go, each with the mail's number after a plus sign; null for the address mails come
    /// from.
    /// </summary>
    public MailboxAddress? BounceAddress { get; init; }

    /// <summary>The key that signs mails; null when the relay signs them.</summary>
    public DkimKey? Dkim { get; init; }

    /// <inheritdoc/>
    public override string? Caution =>
        Dkim is null ? $"Heed sends email by {this} without signing it (DKIM). The relay must sign it for {From.Domain}, or set a key with "
            + "--dkim-key and --dkim-selector." : null;

    /// <summary>Says where mail goes, without the password.</summary>
    public override string ToString() => $"{Host}:{Port}";

    /// <summary>Where a report goes when a mail can't be delivered.</summary>
    internal MailboxAddress ReturnOf(Guid mail) =>
        BounceAddress is { } bounce ? new MailboxAddress(null, $"{bounce.LocalPart}+{mail:N}@{bounce.Domain}") : From;

    internal static SmtpChoice? Read(string? smtp, string? from)
    {
        if (string.IsNullOrWhiteSpace(smtp))
            return null;
        if (!Uri.TryCreate(smtp, UriKind.Absolute, out var uri) || uri.Scheme is not ("smtp" or "smtps") || uri.Host.Length == 0)
            throw new FormatException(
                "The mail server (--smtp) is not an address. Use one like smtp://user:password@mail.example.org:587.");
        if (!MailboxAddress.TryParse(from, out var sender) || !sender.Address.Contains('@', StringComparison.Ordinal))
            throw new FormatException("Set the address that emails come from, like this: --mail-from heed@example.org.");
        var who = uri.UserInfo.Split(':', 2);
        var isOver = uri.Scheme == "smtps";
        // Neither a password nor a mail is sent in the open, except within this machine.
        var security = isOver ? SecureSocketOptions.SslOnConnect : !uri.IsLoopback ? SecureSocketOptions.StartTls
            : SecureSocketOptions.StartTlsWhenAvailable;
        return new SmtpChoice(
            uri.Host,
            uri.Port > 0 ? uri.Port : isOver ? 465 : 587,
            security,
            who[0].Length > 0 ? Uri.UnescapeDataString(who[0]) : null,
            who.Length > 1 ? Uri.UnescapeDataString(who[1]) : null,
            sender
        );
    }
}
