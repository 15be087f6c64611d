using MimeKit;

namespace Heed.Platform.Mail;

/// <summary>A mail to one person.</summary>
/// <param name="To">The address.</param>
/// <param name="Subject">The subject, on one line.</param>
/// <param name="Text">The words, as plain text.</param>
/// <param name="Html">The same as a page; null for plain text only.</param>
public sealed record Letter(string To, string Subject, string Text, string? Html = null)
{
    /// <summary>Whether a text is one mail address and nothing more.</summary>
    public static bool IsAddress(string? address) =>
        address is { Length: > 0 and <= 254 }
        && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>' or ',' or ';')
        && MailboxAddress.TryParse(address, out var parsed)
        && parsed.Address == address
        && address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at < address.Length - 1;

    /// <summary>The mail as it is sent.</summary>
    /// <param name="id">Always the same for the same mail, so that a mail sent twice can be known as one.</param>
    /// <param name="from">The address it comes from.</param>
    /// <param name="date">When it was written.</param>
    internal MimeMessage Write(Guid id, MailboxAddress from, DateTimeOffset date)
    {
        var message = new MimeMessage { Subject = OneLine(Subject), Date = date, MessageId = $"{id:N}@{from.Domain}" };
        message.From.Add(from);
        message.To.Add(new MailboxAddress(null, To));
        // Asks other programs not to answer it.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        message.Body = new BodyBuilder { TextBody = Text, HtmlBody = Html }.ToMessageBody();
        return message;
    }

    // A line break in a subject would begin another header.
    private static string OneLine(string text) => string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
