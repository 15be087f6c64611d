namespace Heed.Subscriptions;

/// <summary>The settings of following.</summary>
public sealed class FollowRules
{
    /// <summary>How long a release is held back before mails tell of it, so that a slip can be stopped.</summary>
    public TimeSpan Hold { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many mails that ask somebody to confirm go to one address in a day, whatever it is to follow.</summary>
    public int AsksPerAddress { get; set; } = 5;

    /// <summary>How many subscriptions can be asked for in an hour from one network.</summary>
    public int AsksPerNetwork { get; set; } = 30;

    /// <summary>How many subscriptions can be asked for in an hour in all.</summary>
    public int AsksInAll { get; set; } = 2_000;

    /// <summary>How many things an address can follow in a programme: as many as fit into one address that stops them.</summary>
    public int TopicsPerAddress { get; set; } = 30;
}
