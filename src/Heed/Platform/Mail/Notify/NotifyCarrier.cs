using System.Text.Json;
using Heed.Platform.Mail.Sending;

namespace Heed.Platform.Mail.Notify;

/// <summary>Carries mails to GOV.UK Notify.</summary>
internal sealed partial class NotifyCarrier(NotifyChoice choice, NotifyClient client, ILogger log) : IMailCarrier
{
    /// <inheritdoc/>
    public async Task<Carried> CarryAsync(OutboxMail mail, EmailMessage letter, CancellationToken cancel)
    {
        try
        {
            var reference = $"{mail.Id:N}";
            // Whoever had it in hand before may have died after Notify took it.
            if (mail.Taken > 1 && await client.FindByReferenceAsync(reference, cancel) is { } before)
                return new Carried(Verdict.Taken, ProviderId: before.Id);
            var taken = await client.SendAsync(Written(letter, reference), cancel);
            return new Carried(Verdict.Taken, ProviderId: taken.Id);
        }
        catch (NotifyRefusedException refused)
        {
            return Read(refused);
        }
        catch (HttpRequestException gone)
            when (gone.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return new Carried(Verdict.ServerDown, $"Notify {gone.HttpRequestError}");
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException or JsonException or IOException)
        {
            return new Carried(Verdict.BrokenOff, $"Notify {broken.GetType().Name}");
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private NotifyMail Written(EmailMessage letter, string reference) =>
        new()
        {
            EmailAddress = letter.To,
            TemplateId = choice.Template,
            Personalisation = new Dictionary<string, string> { ["subject"] = letter.Subject, ["body"] = NotifyBody.Of(letter.Text) },
            Reference = reference,
            OneClickUnsubscribeUrl = letter.OneClickLeave is { Scheme: "https" } leave ? leave.AbsoluteUri : null,
            EmailReplyToId = choice.ReplyTo,
        };

    private Carried Read(NotifyRefusedException refused)
    {
        switch (refused.Status)
        {
            case 400 when refused.Kind == "ValidationError" && refused.Words?.StartsWith("email_address", StringComparison.Ordinal) == true:
                return new Carried(Verdict.AddressRefused, refused.Message);
            case 400 when refused.Kind == "BadRequestError":
                Outside(log, refused.Words);
                return new Carried(Verdict.NotNow, refused.Message);
            case 401 or 403:
                KeyRefused(log, refused.Words);
                return new Carried(Verdict.ServerDown, refused.Message);
            // Too fast, or enough for today; or nobody is there.
            case 429 or 502 or 503 or 504:
                return new Carried(Verdict.ServerDown, refused.Message);
            case >= 500:
                return new Carried(Verdict.BrokenOff, refused.Message);
            default:
                Wrong(log, refused.Words);
                return new Carried(Verdict.NotNow, refused.Message);
        }
    }

    [LoggerMessage(LogLevel.Error, "GOV.UK Notify does not send to this person: “{Words}”. With a team-only key, or while the service is "
        + "in trial mode, it sends only to your team. Use a live key (--notify-key), or ask Notify to make the service live. The email "
        + "will be tried again later.")]
    private static partial void Outside(ILogger logger, string? words);

    [LoggerMessage(LogLevel.Error, "GOV.UK Notify does not accept the key: “{Words}”. Check that the key (--notify-key) is complete and "
        + "not revoked, and that this machine’s clock is right to within half a minute.")]
    private static partial void KeyRefused(ILogger logger, string? words);

    [LoggerMessage(LogLevel.Error, "GOV.UK Notify does not accept an email: “{Words}”. Check that the template (--notify-template) has "
        + "the subject ((subject)) and the body ((body)). The email will be tried again later.")]
    private static partial void Wrong(ILogger logger, string? words);
}
