using System.Text.Json.Serialization;

namespace Heed.Platform.Mail.Notify;

/// <summary>A mail as GOV.UK Notify takes it.</summary>
internal sealed record NotifyMail
{
    /// <summary>Whom it goes to.</summary>
    public required string EmailAddress { get; init; }

    public required Guid TemplateId { get; init; }

    /// <summary>What stands in the template's gaps.</summary>
    public required IReadOnlyDictionary<string, string> Personalisation { get; init; }

    /// <summary>Our number of the mail.</summary>
    public required string Reference { get; init; }

    /// <summary>Where one POST ends it.</summary>
    public string? OneClickUnsubscribeUrl { get; init; }

    /// <summary>The reply-to address.</summary>
    public Guid? EmailReplyToId { get; init; }
}

/// <summary>A mail as GOV.UK Notify tells of it.</summary>
internal sealed record NotifyNotification(string Id, string? Reference, string? Status);

internal sealed record NotifyPage(IReadOnlyList<NotifyNotification> Notifications);

/// <summary>Why something was refused.</summary>
internal sealed record NotifyRefusal(int StatusCode, IReadOnlyList<NotifyFault> Errors);

/// <summary>One reason.</summary>
internal sealed record NotifyFault(string? Error, string? Message);

/// <summary>How these are written: in snake case, without what is not there.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NotifyMail))]
[JsonSerializable(typeof(NotifyNotification))]
[JsonSerializable(typeof(NotifyPage))]
[JsonSerializable(typeof(NotifyRefusal))]
internal sealed partial class NotifyJson : JsonSerializerContext;
