using Heed.Ledger;

namespace Heed.Hosting.Starting;

/// <summary>Every table is there, and every guard that keeps what is published from being changed is there and switched on.</summary>
internal static class WholeDatabase
{
    private const int Named = 3;

    public static async Task CheckAsync(Start start, CancellationToken cancel)
    {
        var missing = await start.Services.GetRequiredService<ProgrammeLedger>().MissingPartsAsync(cancel);
        if (missing.Count == 0)
            return;
        var more = missing.Count > Named ? $" and {missing.Count - Named} more" : "";
        throw new CannotStartException($"The database is not whole. These tables or guards are missing or switched "
            + $"off: {string.Join(", ", missing.Take(Named))}{more}. Put back a backup of the whole database.");
    }
}
