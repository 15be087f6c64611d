namespace Heed.Platform.Mail;

/// <summary>The way mail leaves, if one was named, and whether it is open. Each node knows its own.</summary>
/// <param name="choice">How mail leaves; null when nothing was named.</param>
public sealed class MailRoute(MailChoice? choice)
{
    // So many mails in a row that the server broke off are taken for its fault, not theirs.
    private const int MostStumbles = 3;
    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(5);

    private readonly Lock changing = new();
    private int said;
    private int failures;
    private int stumbles;

    /// <summary>How mail leaves; null when nothing was named: mails then wait.</summary>
    public MailChoice? Choice => choice;

    /// <summary>Until when nothing is tried, since the server was not to be had (UTC); null when nothing was wrong.</summary>
    public DateTime? DownUntil { get; private set; }

    /// <summary>What is wrong with the server, as a code; null when nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether nothing is to be tried now.</summary>
    internal bool IsDown(DateTime now) => DownUntil > now;

    /// <summary>Whether it is still to be said that mails wait; true once.</summary>
    internal bool SaysItWaits() => Interlocked.Exchange(ref said, 1) == 0;

    /// <summary>The server took a mail, or refused one as it should.</summary>
    internal void Works()
    {
        lock (changing)
            (failures, stumbles, DownUntil, Problem) = (0, 0, null, null);
    }

    /// <summary>The server was not to be had: all mails rest, longer each time.</summary>
    /// <returns>How long; null when they rested already.</returns>
    internal TimeSpan? Failed(DateTime now, string? problem)
    {
        lock (changing)
        {
            // The other connections fail at the same moment for the same reason.
            if (IsDown(now))
                return null;
            var rest = FirstRest * Math.Pow(2, Math.Min(failures++, 10));
            rest = rest < LongestRest ? rest : LongestRest;
            (DownUntil, Problem, stumbles) = (now + rest, problem, 0);
            return rest;
        }
    }

    /// <summary>The server broke off a mail. Once is the mail's misfortune; again and again it is the server's.</summary>
    internal TimeSpan? Stumbled(DateTime now, string? problem)
    {
        lock (changing)
            stumbles++;
        return stumbles >= MostStumbles ? Failed(now, problem) : null;
    }
}
