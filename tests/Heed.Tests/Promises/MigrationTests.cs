using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace Heed.Tests.Promises;

/// <summary>What the migrations build is what the code maps, on both databases.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void The_SQLite_migrations_match_the_model()
    {
        var options = new DbContextOptionsBuilder<SqliteDatabase>();
        DatabaseChoice.UseSqlite(options, "none.db");
        using var database = new SqliteDatabase(options.Options);
        Assert.False(database.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Every_SQLite_migration_is_one_transaction()
    {
        var options = new DbContextOptionsBuilder<SqliteDatabase>();
        DatabaseChoice.UseSqlite(options, "none.db");
        using var database = new SqliteDatabase(options.Options);
        var assembly = database.GetService<IMigrationsAssembly>();
        var sql = database.GetService<IMigrationsSqlGenerator>();
        var model = database.GetService<IModelRuntimeInitializer>();
        var outside =
            from migration in assembly.Migrations
            let made = assembly.CreateMigration(migration.Value, database.Database.ProviderName!)
            from command in sql.Generate(made.UpOperations, model.Initialize(made.TargetModel, designTime: true, validationLogger: null))
            where command.TransactionSuppressed
            select $"{migration.Key}: {command.CommandText}";
        Assert.Empty(outside);
    }

    [Fact]
    public void The_PostgreSQL_migrations_match_the_model()
    {
        var options = new DbContextOptionsBuilder<PostgresDatabase>();
        DatabaseChoice.UsePostgres(options, "Host=localhost;Database=none");
        using var database = new PostgresDatabase(options.Options);
        Assert.False(database.Database.HasPendingModelChanges());
    }
}
