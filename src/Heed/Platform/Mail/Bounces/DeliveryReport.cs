namespace Heed.Platform.Mail.Bounces;

/// <summary>What a delivery report (RFC 3464) says of a mail of ours.</summary>
/// <param name="Mail">The mail.</param>
/// <param name="Outcome">What became of it; <see cref="MailOutcome.Unknown"/> when the report tells only of a wait.</param>
/// <param name="Problem">Why, as a code such as <c>5.1.1</c>; null when it was delivered.</param>
internal sealed record DeliveryReport(Guid Mail, MailOutcome Outcome, string? Problem);
