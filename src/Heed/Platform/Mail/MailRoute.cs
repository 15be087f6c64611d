namespace Heed.Platform.Mail;

/// <summary>The mail server that was named, if any.</summary>
/// <param name="choice">How mail leaves; null when no server was named.</param>
public sealed class MailRoute(MailChoice? choice)
{
    private int said;

    /// <summary>How mail leaves; null when no server was named: mails then wait.</summary>
    public MailChoice? Choice => choice;

    /// <summary>Whether it is still to be said that mails wait; true once.</summary>
    internal bool SaysItWaits() => Interlocked.Exchange(ref said, 1) == 0;
}
