using System.CommandLine;
using System.Globalization;
using Heed.Platform.Mail;
using Heed.Platform.Mail.Notify;
using Heed.Platform.Mail.Sending;
using MimeKit;

namespace Heed.Commands;

/// <summary>How emails are sent, read from the settings.</summary>
public sealed class MailOptions
{
    /// <summary>How emails are sent; null when nothing is set.</summary>
    /// <exception cref="CommandFailedException">The options are not what they should be.</exception>
    public MailChoice? Chosen(ParseResult parsed)
    {
        string? Said(Setting setting) => setting.Read(parsed);
        try
        {
            var notify = NotifyChoice.Read(
                Said(Settings.NotifyKey), Said(Settings.NotifyTemplate), Said(Settings.NotifyUrl), Said(Settings.NotifyReplyTo));
            var server = MailChoice.Parse(Said(Settings.Smtp), Said(Settings.MailFrom));
            if (notify is not null && server is not null)
                throw new FormatException(
                    "Choose one way to send emails: a mail server (--smtp) or GOV.UK Notify (--notify-key), not both.");
            if (server is not null)
                server = server with { Dkim = Said(Settings.DkimKey) is { } key ? DkimKey.Read(
                    key, Said(Settings.DkimSelector), server.From.Domain) : null, BounceAddress = Bounce(Said(Settings.BounceAddress)) };
            return ((MailChoice?)notify ?? server) is { } choice
                ? choice with { Connections = Number(Said(Settings.MailConnections)), Bounces = Box(Said(Settings.Bounces)) } : null;
        }
        catch (FormatException wrong)
        {
            throw new CommandFailedException(wrong.Message);
        }
    }

    private static MailboxAddress? Bounce(string? address)
    {
        if (address is null)
            return null;
        // An email's number adds 33 characters, and the part before the @ may have 64.
        if (!EmailMessage.IsAddress(address) || !MailboxAddress.TryParse(address, out var bounce) || bounce.LocalPart.Length > 31
            || bounce.LocalPart.Contains('+', StringComparison.Ordinal))
            throw new FormatException("The address for failed emails (--bounce-address) must be like bounces@example.org, with at most 31 "
                + "characters before the @ and no plus sign.");
        return bounce;
    }

    private static int Number(string? text)
    {
        if (text is null)
            return MailChoice.UsualConnections;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 50
            ? number
            : throw new FormatException("The number of emails to send at once (--mail-connections) must be from 1 to 50.");
    }

    private static string? Box(string? folder) =>
        folder is null || Directory.Exists(Path.Combine(folder, "new")) ? folder
            : throw new FormatException($"{folder} (--bounces) is not a Maildir folder. It must contain a folder called “new”.");
}
