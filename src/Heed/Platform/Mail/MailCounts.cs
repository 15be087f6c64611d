namespace Heed.Platform.Mail;

/// <summary>How far mails have come, in numbers.</summary>
public sealed record MailCounts
{
    /// <summary>How many wait to be sent, or to be tried again.</summary>
    public int Waiting { get; init; }

    /// <summary>How many the mail server has taken.</summary>
    public int Sent { get; init; }

    /// <summary>How many could not be sent and are not tried any more.</summary>
    public int GivenUp { get; init; }

    /// <summary>How many were cancelled before they left.</summary>
    public int Stopped { get; init; }

    /// <summary>How many are known to have reached the mailbox; plain mail servers do not say.</summary>
    public int Delivered { get; init; }

    /// <summary>How many were refused for a reason that may pass, at once or by a report afterwards.</summary>
    public int SoftRefusals { get; init; }

    /// <summary>How many were refused for good, at once or by a report afterwards.</summary>
    public int HardRefusals { get; init; }

    /// <summary>Since when the mail waits that has waited longest (UTC); null when none waits.</summary>
    public DateTime? OldestWaitingSince { get; init; }

    /// <summary>
    /// How long it took from when they were written, a hold included, until the mail server had them; null when none was sent.
    /// </summary>
    public MailDelay? Delay { get; init; }

    /// <summary>What went wrong, the most frequent first.</summary>
    public IReadOnlyList<MailProblem> Problems { get; init; } = [];
}

/// <summary>How long mails took.</summary>
/// <param name="Half">Half of them took no longer.</param>
/// <param name="NineteenOfTwenty">Nineteen of twenty took no longer.</param>
/// <param name="Longest">None took longer.</param>
public sealed record MailDelay(TimeSpan Half, TimeSpan NineteenOfTwenty, TimeSpan Longest);

/// <summary>What went wrong with mails.</summary>
/// <param name="Code">A code such as <c>SMTP 550 5.1.1</c>, or the name of a fault.</param>
/// <param name="Mails">With how many mails it was the last thing to go wrong.</param>
/// <param name="LastMadeAt">When the latest of them was written (UTC).</param>
public sealed record MailProblem(string Code, int Mails, DateTime LastMadeAt);
