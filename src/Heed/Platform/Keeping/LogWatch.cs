using Heed.Ledger;

namespace Heed.Platform.Keeping;

/// <summary>Asks at the start whether the database has everything that is known to have been published.</summary>
public static class LogWatch
{
    /// <summary>
    /// What to say on the console; null when nothing is missing. Reading goes on either way; the ledger refuses to publish.
    /// </summary>
    public static async Task<string?> CautionAsync(IServiceProvider services, CancellationToken cancel)
    {
        var ledger = services.GetRequiredService<ProgrammeLedger>();
        if (await ledger.ShortfallAsync(cancel) is { } shortfall)
            return $"Nothing can be published. {shortfall.Sentence} Restore a newer copy of the database, or declare the gap publicly: "
                + "heed log accept-gap --reason \"...\"";
        await services.GetRequiredService<LogHead>().AdvanceAsync(await ledger.HeadAsync(cancel), cancel);
        return null;
    }
}
