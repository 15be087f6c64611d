namespace Heed.Hosting.Starting;

/// <summary>
/// Something that a start makes sure of before anything is served. It throws <see cref="CannotStartException"/> with a sentence: what is
/// wrong, where, what to do.
/// </summary>
/// <param name="Name">What it is about, for whoever reads the list.</param>
/// <param name="AskAsync">Looks; changes nothing when <see cref="Start.Purpose"/> is to read.</param>
public sealed record StartCheck(string Name, Func<Start, CancellationToken, Task> AskAsync);

/// <summary>
/// What each start asks, in this order, before jobs run and before anyone is served. A check may rely on those before it.
/// </summary>
public static class StartChecks
{
    public static IReadOnlyList<StartCheck> InOrder { get; } =
    [
        new("settings", ReadableSettings.CheckAsync),
        new("folders", StateFolders.CheckAsync),
        new("only server", OnlyServer.CheckAsync),
        new("database", ReachableDatabase.CheckAsync),
        new("soundness", SoundDatabase.CheckAsync),
        new("passphrase", KeyPassphrase.CheckAsync),
        new("version", DatabaseVersion.CheckAsync),
        new("tables and guards", WholeDatabase.CheckAsync),
        new("keys", FittingKeys.CheckAsync),
        new("log", WholeLog.CheckAsync),
        new("files", AttachedFiles.CheckAsync),
        new("phrases", ReadablePhrases.CheckAsync),
    ];
}
