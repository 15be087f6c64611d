using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Heed.Platform.Database;

// How `dotnet ef migrations add NAME --context SqliteDatabase --output-dir Platform/Database/Migrations/Sqlite` makes a
// context without starting the application; the same for PostgresDatabase.

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteDatabase>
{
    public SqliteDatabase CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteDatabase>();
        DatabaseChoice.UseSqlite(options, "design.db");
        return new SqliteDatabase(options.Options);
    }
}

internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresDatabase>
{
    public PostgresDatabase CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresDatabase>();
        DatabaseChoice.UsePostgres(options, "Host=localhost;Database=heed");
        return new PostgresDatabase(options.Options);
    }
}
