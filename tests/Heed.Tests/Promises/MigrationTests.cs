using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;
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
    public void The_PostgreSQL_migrations_match_the_model()
    {
        var options = new DbContextOptionsBuilder<PostgresDatabase>();
        DatabaseChoice.UsePostgres(options, "Host=localhost;Database=none");
        using var database = new PostgresDatabase(options.Options);
        Assert.False(database.Database.HasPendingModelChanges());
    }
}
