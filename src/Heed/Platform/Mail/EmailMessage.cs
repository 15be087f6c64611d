using System.Text.Json.Serialization;
using MimeKit;

namespace Heed.Platform.Mail;

/// <summary>A mail to one person.</summary>
/// <param name="To">The address.</param>
/// <param name="Subject">The subject, on one line.</param>
/// <param name="Text">The words, as plain text.</param>
/// <param name="Html">The same as a page; null for plain text only.</param>
public sealed record EmailMessage(string To, string Subject, string Text, string? Html = null)
{
    /// <summary>The name shown beside the address it comes from, such as the programme's; null for the site's own.</summary>
    public string? FromName { get; init; }

    /// <summary>Where one POST ends what this mail belongs to (RFC 8058); null when there is nothing to end.</summary>
    public Uri? OneClickLeave { get; init; }

    /// <summary>The list it belongs to (RFC 2919), such as <c>cpip.heed.example.org</c>; null for none.</summary>
    public string? ListId { get; init; }

    /// <summary>What it belongs to, such as one announcement, for counts and for cancelling; null for nothing.</summary>
    [JsonIgnore]
    public Guid? Stream { get; init; }

    /// <summary>Until when it is held back (UTC); null to be sent at once.</summary>
    [JsonIgnore]
    public DateTime? NotBefore { get; init; }

    /// <summary>What is said of a text that is no address.</summary>
    public const string NoAddress = "Enter an email address that can receive email, like name@example.org.";

    /// <summary>
    /// Whether a text is one email address that someone elsewhere may have: its domain is a name, with a dot, and no name of this machine
    /// or network.
    /// </summary>
    public static bool IsAddress(string? address) =>
        address is { Length: > 0 and <= 254 }
        && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>' or ',' or ';')
        && MailboxAddress.TryParse(address, out var parsed)
        && parsed.Address == address
        && address.IndexOf('@', StringComparison.Ordinal) > 0
        && IsDomain(address[(address.LastIndexOf('@') + 1)..]);

    /// <summary>
    /// Whether a host is a name that may reach somebody elsewhere. A network address, a host without a domain and the names kept for one's
    /// own machines (RFC 6761, RFC 6762) do not.
    /// </summary>
    public static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length > 1
            && Uri.CheckHostName(domain) == UriHostNameType.Dns
            && labels[^1].Length > 1
            && labels[^1].Any(char.IsLetter)
            && !Own.Contains(labels[^1], StringComparer.OrdinalIgnoreCase);
    }

    private static readonly string[] Own = ["localhost", "local", "localdomain", "internal", "home", "lan", "invalid"];

    /// <summary>The mail as it is sent.</summary>
    /// <param name="id">Always the same for the same mail, so that a mail sent twice can be known as one.</param>
    /// <param name="from">The address it comes from.</param>
    /// <param name="date">When it was written.</param>
    public MimeMessage Write(Guid id, MailboxAddress from, DateTimeOffset date)
    {
        var message = new MimeMessage { Subject = OneLine(Subject), Date = date, MessageId = $"{id:N}@{from.Domain}" };
        // Never the address itself: it would tell each mail it stands in of its changes, and so keep all mails ever sent in memory.
        message.From.Add(new MailboxAddress(FromName is { } name ? OneLine(name) : from.Name, from.Address));
        message.To.Add(new MailboxAddress(null, To));
        // Asks other programs not to answer it.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        if (ListId is { } list)
            message.Headers.Add(HeaderId.ListId, $"<{OneLine(list)}>");
        if (OneClickLeave is { } leave)
        {
            // What is one long word stays on a line of its own; an address of ours is ASCII.
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{leave.AbsoluteUri}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.Body = new BodyBuilder { TextBody = Text, HtmlBody = Html }.ToMessageBody();
        return message;
    }

    // A line break would begin another header; so would one in an encoded word, for a program that reads it a second time.
    private static string OneLine(string text) =>
        string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c))
            .Replace("=?", "= ?", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A mail with a key under which it is put once and never again.</summary>
/// <param name="Key">The key, such as <c>announcement/subscriber</c>: 200 characters at most.</param>
/// <param name="Letter">The mail.</param>
public sealed record KeyedEmail(string Key, EmailMessage Letter);
