namespace Heed.Platform.Mail.Sending;

/// <summary>What became of a mail that was carried to the mail server.</summary>
internal enum Verdict
{
    /// <summary>The server has it.</summary>
    Taken,

    /// <summary>Not this one, now; others may go.</summary>
    NotNow,

    /// <summary>The connection broke while it was under way.</summary>
    BrokenOff,

    /// <summary>Never this one; another mail to the address may go.</summary>
    MailRefused,

    /// <summary>Never anything to this address.</summary>
    AddressRefused,

    /// <summary>Nothing can be sent now: the mail is not to blame.</summary>
    ServerDown,

    /// <summary>What it says can't be read with the site's keys.</summary>
    Unreadable,
}

/// <summary>What became of a mail that was carried to the mail server.</summary>
/// <param name="Verdict">How it went.</param>
/// <param name="Problem">Why it was not taken, as a code; never an address.</param>
/// <param name="ProviderId">What the provider that took it calls it.</param>
internal sealed record Carried(Verdict Verdict, string? Problem = null, string? ProviderId = null);

/// <summary>One connection to where mails go.</summary>
internal interface IMailCarrier : IAsyncDisposable
{
    /// <summary>Carries a mail, and says how it went; throws nothing for what a mail server may do.</summary>
    Task<Carried> CarryAsync(OutboxMail mail, EmailMessage letter, CancellationToken cancel);
}
