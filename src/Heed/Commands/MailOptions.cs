using System.CommandLine;
using System.Globalization;
using Heed.Platform.Mail;
using Heed.Platform.Mail.Notify;
using Heed.Platform.Mail.Sending;
using MimeKit;

namespace Heed.Commands;

/// <summary>The options that say how mail leaves. Each is also read from the environment; a password is safer there than on a command line.</summary>
public sealed class MailOptions
{
    private readonly Option<string?> smtp = Named("--smtp", "HEED_SMTP", "URL", "The mail server, such as smtp://user:password@mail.example.org:587. Without one, mails wait.");
    private readonly Option<string?> from = Named("--mail-from", "HEED_MAIL_FROM", "ADDRESS", "The address that mails come from.");
    private readonly Option<string?> connections = Named("--mail-connections", "HEED_MAIL_CONNECTIONS", "NUMBER", $"How many mails are under way at once, {MailChoice.UsualConnections} when not said.");
    private readonly Option<string?> dkimKey = Named("--dkim-key", "HEED_DKIM_KEY", "FILE", "A private key (PEM) that signs mails sent by --smtp.");
    private readonly Option<string?> dkimSelector = Named("--dkim-selector", "HEED_DKIM_SELECTOR", "NAME", "The name under which the public key stands in DNS.");
    private readonly Option<string?> bounces = Named("--bounces", "HEED_BOUNCES", "DIR", "The Maildir folder into which reports of failed mails come.");
    private readonly Option<string?> bounceAddress = Named("--bounce-address", "HEED_BOUNCE_ADDRESS", "ADDRESS", "The address whose mail lands in that folder; each mail’s number is put before its @, after a plus sign.");
    private readonly Option<string?> notifyKey = Named("--notify-key", "HEED_NOTIFY_KEY", "KEY", "An API key of GOV.UK Notify, to send by it instead of --smtp.");
    private readonly Option<string?> notifyTemplate = Named("--notify-template", "HEED_NOTIFY_TEMPLATE", "ID", "The template at Notify, with the subject ((subject)) and the words ((body)).");
    private readonly Option<string?> notifyUrl = Named("--notify-url", "HEED_NOTIFY_URL", "URL", "Where Notify is, when not where it usually is.");
    private readonly Option<string?> notifyReplyTo = Named("--notify-reply-to", "HEED_NOTIFY_REPLY_TO", "ID", "The reply-to address at Notify, when not the service’s own.");

    /// <summary>Adds the options to the command line.</summary>
    public void AddTo(RootCommand root)
    {
        foreach (var option in (Option<string?>[])[smtp, from, connections, dkimKey, dkimSelector, bounces, bounceAddress, notifyKey, notifyTemplate, notifyUrl, notifyReplyTo])
            root.Options.Add(option);
    }

    /// <summary>How mail leaves; null when nothing is named.</summary>
    /// <exception cref="CommandFailedException">The options are not what they should be.</exception>
    public MailChoice? Chosen(ParseResult parsed)
    {
        string? Said(Option<string?> option) => parsed.GetValue(option) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
        try
        {
            var notify = NotifyChoice.Read(Said(notifyKey), Said(notifyTemplate), Said(notifyUrl), Said(notifyReplyTo));
            var server = MailChoice.Parse(Said(smtp), Said(from));
            if (notify is not null && server is not null)
                throw new FormatException("Mail can leave by a mail server (--smtp) or by GOV.UK Notify (--notify-key), not by both. Leave one out.");
            if (server is not null)
                server = server with { Dkim = Said(dkimKey) is { } key ? DkimKey.Read(key, Said(dkimSelector), server.From.Domain) : null, BounceAddress = Bounce(Said(bounceAddress)) };
            return ((MailChoice?)notify ?? server) is { } choice ? choice with { Connections = Number(Said(connections)), Bounces = Box(Said(bounces)) } : null;
        }
        catch (FormatException wrong)
        {
            throw new CommandFailedException(wrong.Message);
        }
    }

    private static Option<string?> Named(string name, string variable, string value, string description) =>
        new(name) { Description = $"{description} Also read from {variable}.", DefaultValueFactory = _ => Environment.GetEnvironmentVariable(variable), HelpName = value, Recursive = true };

    private static MailboxAddress? Bounce(string? address)
    {
        if (address is null)
            return null;
        // A mail's number makes 33 characters more, and the part before the @ has 64 at most.
        if (!Letter.IsAddress(address) || !MailboxAddress.TryParse(address, out var bounce) || bounce.LocalPart.Length > 31 || bounce.LocalPart.Contains('+', StringComparison.Ordinal))
            throw new FormatException("The address for failed mails (--bounce-address) must be one such as bounces@example.org, with 31 characters at most before the @ and no plus sign.");
        return bounce;
    }

    private static int Number(string? text)
    {
        if (text is null)
            return MailChoice.UsualConnections;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 50
            ? number
            : throw new FormatException("How many mails are under way at once (--mail-connections) is a number from 1 to 50.");
    }

    private static string? Box(string? folder) =>
        folder is null || Directory.Exists(Path.Combine(folder, "new")) ? folder : throw new FormatException($"There is no Maildir folder at {folder} (--bounces): it must have a folder “new” in it.");
}
