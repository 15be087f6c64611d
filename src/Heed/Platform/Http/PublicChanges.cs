using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Http;

/// <summary>How often something public that is not in the ledger has changed, such as the comments.</summary>
public sealed class PublicChange
{
    /// <summary>What changes.</summary>
    public string Of { get; private set; } = "";

    /// <summary>How often it has.</summary>
    public long Number { get; private set; }
}

/// <summary>
/// Counts the public changes beside the ledger, so that <see cref="PublicCache"/> passes over every answer kept before one. Whatever a
/// public page shows that is not in the ledger must be counted here, in the transaction that changes it.
/// </summary>
public static class PublicChanges
{
    public const string Comments = "comments";

    /// <summary>What programmes are called in addresses.</summary>
    public const string Names = "names";

    extension(HeedDatabase db)
    {
        /// <summary>
        /// Counts one more change, in the transaction that is open. Once that is committed, tell <see cref="LedgerHeadCache"/> to forget.
        /// </summary>
        public Task CountPublicChangeAsync(string of, CancellationToken cancel) =>
            db.PublicChanges.Where(c => c.Of == of).ExecuteUpdateAsync(c => c.SetProperty(p => p.Number, p => p.Number + 1), cancel);
    }
}

/// <summary>Where everything public stands: the ledger, and how often what is beside it has changed.</summary>
/// <param name="Ledger">The ledger.</param>
/// <param name="Besides">How many public changes there were beside it.</param>
public sealed record PublicHead(LedgerHead Ledger, long Besides);
