using System.Text.RegularExpressions;
using Heed.Platform.Mail.Sending;
using MimeKit;

namespace Heed.Platform.Mail.Bounces;

/// <summary>Reads delivery reports as mail servers write them. Whatever else comes to the address is none and is passed over.</summary>
internal static partial class ReportReader
{
    // Where the server that kept the mail may have noted to whom it came.
    private static readonly string[] Recipients = ["X-Original-To", "Delivered-To", "Envelope-To", "X-Envelope-To", "X-Delivered-To", "To"];

    /// <summary>Reads a mail; null when it is no report about a mail of ours.</summary>
    public static DeliveryReport? Read(MimeMessage message)
    {
        var parts = message.BodyParts.ToList();
        if (message.Body is not MultipartReport { ReportType: { } kind }
            || !kind.Equals("delivery-status", StringComparison.OrdinalIgnoreCase))
            return null;
        // Nothing of ours is a report: one about a report, or about an automatic answer, is somebody else's.
        if (parts.OfType<MessageDeliveryStatus>().FirstOrDefault() is not { } status || MailOf(message, parts) is not { } mail)
            return null;
        // We write to one person a mail, so there is one group about it; of several the worst counts.
        var said = Groups(status).Select(Of).ToList();
        return said.Count == 0 ? null : said.Select(s => new DeliveryReport(mail, s.Outcome, s.Problem)).MaxBy(r => r.Outcome);
    }

    // The first group tells of the message, each further one of a recipient.
    private static IEnumerable<HeaderList> Groups(MessageDeliveryStatus status) => status.StatusGroups.Where(g => g.Contains("Action"));

    private static (MailOutcome Outcome, string? Problem) Of(HeaderList group)
    {
        var action = (group["Action"] ?? "").Split([' ', '(', ';', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault()?.ToUpperInvariant();
        switch (action)
        {
            case "DELIVERED":
                return (MailOutcome.Delivered, null);
            case "FAILED":
                break;
            // Delayed, relayed, expanded: it may still arrive.
            default:
                return (MailOutcome.Unknown, null);
        }
        var diagnostic = group["Diagnostic-Code"] ?? "";
        var reply = Reply().Match(diagnostic) is { Success: true } three
            ? int.Parse(three.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : (int?)null;
        var (status, answered) =
            (StatusCode.In(group["Status"]), Answered().Match(diagnostic) is { Success: true } code ? code.Value : null);
        // “5.0.0” only says that it failed; what the other server answered says why.
        var exact = status is null or "5.0.0" or "4.0.0" ? answered ?? (reply is null ? status : null) : status;
        var isForGood = (exact ?? status)?.StartsWith('4') != true && StatusCode.IsForGood(reply, exact);
        return (isForGood ? MailOutcome.HardRefusal : MailOutcome.SoftRefusal, exact
            ?? (reply is { } number ? $"SMTP {number}" : status ?? "no code"));
    }

    private static Guid? MailOf(MimeMessage message, List<MimeEntity> parts) =>
        Numbers(Recipients.SelectMany(name => message.Headers.Where(h => h.Field.Equals(name, StringComparison.OrdinalIgnoreCase)))
            .Select(h => h.Value), Returned())
            .Concat(Numbers(parts.Select(Original).OfType<string>(), Sent()))
            .Concat(Numbers([.. message.References, message.InReplyTo ?? ""], Sent()))
            .Cast<Guid?>()
            .FirstOrDefault();

    private static IEnumerable<Guid> Numbers(IEnumerable<string> texts, Regex form) =>
        texts.Select(t => form.Match(t)).Where(m => m.Success).Select(m => Guid.ParseExact(m.Groups[1].ValueSpan, "N"));

    // The number of the mail that is sent back, whole or its head only.
    private static string? Original(MimeEntity part) =>
        part switch
        {
            MessagePart { Message: { } whole } => whole.MessageId,
            TextPart text when text.ContentType.MediaSubtype.EndsWith("rfc822-headers", StringComparison.OrdinalIgnoreCase) =>
                MessageId().Match(text.Text) is { Success: true } found ? found.Groups[1].Value : null,
            _ => null,
        };

    [GeneratedRegex(@"\+([0-9a-f]{32})@", RegexOptions.IgnoreCase)]
    private static partial Regex Returned();

    [GeneratedRegex(@"^<?([0-9a-f]{32})@", RegexOptions.IgnoreCase)]
    private static partial Regex Sent();

    [GeneratedRegex(@"^Message-Id:\s*<?([0-9a-f]{32}@[^>\s]+)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex MessageId();

    [GeneratedRegex(@"(?<![\d.])[45]\d\d(?=[\s-])")]
    private static partial Regex Reply();

    [GeneratedRegex(@"(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])")]
    private static partial Regex Answered();
}
