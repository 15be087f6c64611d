namespace Heed.Platform.Mail.Notify;

/// <summary>Mail leaves by GOV.UK Notify.</summary>
/// <param name="Service">The service the key belongs to.</param>
/// <param name="Secret">The secret half of the key.</param>
/// <param name="Template">A template whose subject is <c>((subject))</c> and whose words are <c>((body))</c>.</param>
/// <param name="Address">Where Notify is.</param>
/// <param name="ReplyTo">The reply-to address by its number at Notify; null for the service's own.</param>
public sealed record NotifyChoice(Guid Service, Guid Secret, Guid Template, Uri Address, Guid? ReplyTo) : MailChoice
{
    private const string Usual = "https://api.notifications.service.gov.uk";
    private const int IdLength = 36;

    /// <inheritdoc/>
    public override string? Caution => null;

    /// <summary>Reads a key as GOV.UK Notify shows it: name, service and secret with hyphens between them.</summary>
    /// <param name="key">The key; null or empty for none.</param>
    /// <param name="template">The template's number.</param>
    /// <param name="url">Where Notify is; null for where it usually is.</param>
    /// <param name="replyTo">The reply-to address by its number at Notify; null for the service's own.</param>
    /// <exception cref="FormatException">One of them is not what it should be; the message is a sentence that repeats no key.</exception>
    public static NotifyChoice? Read(string? key, string? template, string? url = null, string? replyTo = null)
    {
        if (string.IsNullOrWhiteSpace(key))
            return null;
        key = key.Trim();
        if (key.Length < 2 * IdLength + 1 || !Guid.TryParse(key[^IdLength..], out var secret)
            || !Guid.TryParse(key[^(2 * IdLength + 1)..^(IdLength + 1)], out var service))
            throw new FormatException("The GOV.UK Notify key (--notify-key) is incomplete. Copy all of it: a name and two numbers in "
                + "the form 26785a09-ab16-4eb0-8407-a37497a57506, with hyphens between them.");
        if (!Guid.TryParse(template, out var number))
            throw new FormatException("Set the GOV.UK Notify template to use (--notify-template), by its number in the form "
                + "26785a09-ab16-4eb0-8407-a37497a57506.");
        if (!Uri.TryCreate(string.IsNullOrWhiteSpace(url) ? Usual : url, UriKind.Absolute, out var address)
            || !(address.Scheme == "https" || address is { Scheme: "http", IsLoopback: true }))
            throw new FormatException("The GOV.UK Notify address (--notify-url) must start with https://.");
        if (!string.IsNullOrWhiteSpace(replyTo) && !Guid.TryParse(replyTo, out _))
            throw new FormatException("Set the GOV.UK Notify reply-to address (--notify-reply-to) as a number in the form "
                + "26785a09-ab16-4eb0-8407-a37497a57506.");
        return new NotifyChoice(service, secret, number, address, string.IsNullOrWhiteSpace(replyTo) ? null : Guid.Parse(replyTo));
    }

    /// <summary>Says where mail goes, without the key.</summary>
    public override string ToString() => $"GOV.UK Notify ({Address.Host})";
}
