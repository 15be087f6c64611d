using Heed.Ledger;

namespace Heed.Hosting.Starting;

/// <summary>Every table is there. So is every guard that protects what is published from changes, and it is switched on.</summary>
internal static class WholeDatabase
{
    private const int Named = 3;

    public static async Task CheckAsync(Start start, CancellationToken cancel)
    {
        var missing = await start.Services.GetRequiredService<ProgrammeLedger>().MissingPartsAsync(cancel);
        if (missing.Count == 0)
            return;
        var more = missing.Count > Named ? $" and {missing.Count - Named} more" : "";
        throw new CannotStartException($"The database is not complete. These tables or guards are missing or switched "
            + $"off: {string.Join(", ", missing.Take(Named))}{more}. Restore a backup of the whole database.");
    }
}
