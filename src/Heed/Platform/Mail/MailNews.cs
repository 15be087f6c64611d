namespace Heed.Platform.Mail;

/// <summary>What became of a mail after the outbox was done with it.</summary>
/// <param name="Mail">The mail.</param>
/// <param name="Key">The key it was put under; null for none.</param>
/// <param name="Stream">What it belongs to; null for nothing.</param>
/// <param name="Recipient">The address as a keyed hash (<see cref="Outbox.HashOf"/>).</param>
/// <param name="Outcome">Delivered, or refused softly or for good.</param>
/// <param name="Problem">Why it was refused, as a code such as <c>5.1.1</c> or <c>SMTP 550</c>; never an address.</param>
/// <param name="At">When that became known (UTC).</param>
public sealed record MailNews(Guid Mail, string? Key, Guid? Stream, byte[] Recipient, MailOutcome Outcome, string? Problem, DateTime At);

/// <summary>
/// A slice that wants to know what became of mails, so that it can stop writing to addresses that refuse them. Register it as scoped.
/// </summary>
/// <remarks>
/// It is told in the transaction that notes the news, on the same database context, once for each mail and outcome: what it changes and
/// saves is kept with the note or not at all. A soft refusal is told when the mail is given up or a report of its failure came, not at
/// every try. Plain mail servers never say that a mail was delivered; GOV.UK Notify does.
/// </remarks>
public interface IHearsOfMail
{
    Task HearAsync(MailNews news, CancellationToken cancel);
}
