using MailKit.Security;
using MimeKit;

namespace Heed.Platform.Mail;

/// <summary>How mail leaves the site.</summary>
/// <param name="Host">The mail server.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the connection is closed to others.</param>
/// <param name="User">The name to sign in with; null for none.</param>
/// <param name="Password">The password.</param>
/// <param name="From">The address that mails come from.</param>
public sealed record MailChoice(string Host, int Port, SecureSocketOptions Security, string? User, string? Password, MailboxAddress From)
{
    /// <summary>Reads <c>smtp://user:password@host:port</c> or <c>smtps://…</c>.</summary>
    /// <param name="smtp">The mail server; null or empty for none.</param>
    /// <param name="from">The address that mails come from, such as <c>Heed &lt;heed@example.org&gt;</c>.</param>
    /// <exception cref="FormatException">One of them is not what it should be; the message is a sentence that repeats no password.</exception>
    public static MailChoice? Parse(string? smtp, string? from)
    {
        if (string.IsNullOrWhiteSpace(smtp))
            return null;
        if (!Uri.TryCreate(smtp, UriKind.Absolute, out var uri) || uri.Scheme is not ("smtp" or "smtps") || uri.Host.Length == 0)
            throw new FormatException("The mail server (--smtp) is not an address. Write one such as smtp://user:password@mail.example.org:587.");
        if (!MailboxAddress.TryParse(from, out var sender) || !sender.Address.Contains('@', StringComparison.Ordinal))
            throw new FormatException("Say from which address mails come: --mail-from heed@example.org.");
        var who = uri.UserInfo.Split(':', 2);
        var isOver = uri.Scheme == "smtps";
        // A password is never sent in the open, except within this machine.
        var security = isOver ? SecureSocketOptions.SslOnConnect : who[0].Length > 0 && !uri.IsLoopback ? SecureSocketOptions.StartTls : SecureSocketOptions.StartTlsWhenAvailable;
        return new MailChoice(
            uri.Host,
            uri.Port > 0 ? uri.Port : isOver ? 465 : 587,
            security,
            who[0].Length > 0 ? Uri.UnescapeDataString(who[0]) : null,
            who.Length > 1 ? Uri.UnescapeDataString(who[1]) : null,
            sender
        );
    }

    /// <summary>Says where mail goes, without the password.</summary>
    public override string ToString() => $"{Host}:{Port}";
}
