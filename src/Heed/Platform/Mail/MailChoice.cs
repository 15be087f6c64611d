namespace Heed.Platform.Mail;

/// <summary>How mail leaves the site.</summary>
public abstract record MailChoice
{
    /// <summary>How many mails are under way at once when nothing else is said.</summary>
    public const int UsualConnections = 4;

    /// <summary>How many connections are open at once, and so how many mails may be under way.</summary>
    public int Connections { get; init; } = UsualConnections;

    /// <summary>The Maildir folder into which reports of failed mails come; null for none.</summary>
    public string? Bounces { get; init; }

    /// <summary>What whoever starts the site should know; null when there is nothing to be said.</summary>
    public abstract string? Caution { get; }

    /// <summary>Reads <c>smtp://user:password@host:port</c> or <c>smtps://…</c>.</summary>
    /// <param name="smtp">The mail server; null or empty for none.</param>
    /// <param name="from">The address that mails come from, such as <c>Heed &lt;heed@example.org&gt;</c>.</param>
    /// <exception cref="FormatException">One of them is not what it should be; the message is a sentence that repeats no
    /// password.</exception>
    public static SmtpChoice? Parse(string? smtp, string? from) => SmtpChoice.Read(smtp, from);
}
