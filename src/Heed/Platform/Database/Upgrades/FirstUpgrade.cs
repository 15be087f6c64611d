using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Heed.Platform.Database.Upgrades;

/// <summary>
/// Moves a database of 0.1.0, which grew by many migrations, to the one clean migration that newer versions begin with. One transaction: it
/// is done, or nothing is. Every later change is a migration that a start runs by itself.
/// </summary>
public static class FirstUpgrade
{
    private const string First = "TheLedger";
    private const string Last = "SafeHands";

    /// <summary>The part about comments.</summary>
    public const string CommentsPart = "-comments";

    /// <summary>Whether a database was made before the clean migration.</summary>
    /// <param name="applied">The migrations it has had.</param>
    public static bool IsBefore(IReadOnlyList<string> applied) => applied.Any(m => m.EndsWith($"_{First}", StringComparison.Ordinal));

    /// <summary>Whether it is of 0.1.0, and not of a version that was never released.</summary>
    /// <param name="applied">The migrations it has had.</param>
    public static bool CanMove(IReadOnlyList<string> applied) =>
        applied.Count > 0 && applied[^1].EndsWith($"_{Last}", StringComparison.Ordinal);

    /// <summary>Whether it has changes that came after 0.1.0 and were never released.</summary>
    /// <param name="applied">The migrations it has had.</param>
    public static bool IsBetween(IReadOnlyList<string> applied) =>
        !CanMove(applied) && applied.Any(m => m.EndsWith($"_{Last}", StringComparison.Ordinal));

    /// <summary>Moves it, as the owner where one is named.</summary>
    public static async Task RunAsync(HeedDatabase db, DatabaseChoice choice, CancellationToken cancel)
    {
        await using var owned = DatabaseRights.AsOwner(choice);
        if (owned is null)
            await DatabaseRights.RequireOwnerAsync(db, cancel);
        await MoveAsync(owned ?? db, cancel);
    }

    private static async Task MoveAsync(HeedDatabase db, CancellationToken cancel)
    {
        IEnumerable<string> statements = [.. db.Storage.WithoutGuards, await ScriptAsync(db, "", cancel),
            await ScriptAsync(db, CommentsPart, cancel), .. db.Storage.AfterTables];
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var statement in statements)
            await RunAsync(db, statement, cancel);
        await RunAsync(db, "DELETE FROM \"__EFMigrationsHistory\"", cancel);
        var clean = new HistoryRow(db.Database.GetMigrations().First(), ProductInfo.GetVersion());
        await RunAsync(db, db.GetService<IHistoryRepository>().GetInsertScript(clean), cancel);
        await transaction.CommitAsync(cancel);
    }

    // Not by EF's raw statements, to which a brace is a place for a value.
    private static async Task RunAsync(HeedDatabase db, string statement, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>A part of what is run.</summary>
    /// <param name="db">The database.</param>
    /// <param name="part">The part: empty for all but comments.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<string> ScriptAsync(HeedDatabase db, string part, CancellationToken cancel)
    {
        var name = $"upgrade-{(db is PostgresDatabase ? "postgres" : "sqlite")}{part}";
        using var reader = new StreamReader(typeof(FirstUpgrade).Assembly.GetManifestResourceStream(name)!);
        return await reader.ReadToEndAsync(cancel);
    }
}
