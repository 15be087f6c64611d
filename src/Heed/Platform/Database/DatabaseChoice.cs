using Heed.Platform.Keeping;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Heed.Platform.Database;

/// <summary>Which database to use: a PostgreSQL connection string, or a folder that holds (or will hold) the SQLite file.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="Postgres">The connection string; null for SQLite.</param>
public sealed record DatabaseChoice(string Folder, string? Postgres)
{
    /// <summary>The folder with the site's keys: beside the data, never in it, so that a copy of the data alone opens nothing.</summary>
    public string Keys { get; init; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Folder)) + "-keys";

    /// <summary>The folder with the files attached to records: beside the data, shared by all nodes.</summary>
    public string Files { get; init; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Folder)) + "-files";

    /// <summary>The connection string of the role that owns the tables on PostgreSQL and migrates them; null when the site's own role does.</summary>
    public string? Owner { get; init; } = Environment.GetEnvironmentVariable("HEED_OWNER_DATABASE") is { Length: > 0 } owner ? owner : null;

    /// <summary>Reads the passphrase of the site's keys; null when there is none.</summary>
    public Func<string?> KeyPassphrase { get; init; } = Platform.Keys.KeyWrapping.FromEnvironment;

    /// <summary>The SQLite file.</summary>
    public string File => Path.Combine(Folder, "heed.db");

    /// <summary>Registers the database context.</summary>
    public void AddTo(IServiceCollection services)
    {
        if (Postgres is not null)
        {
            services.AddDbContextPool<PostgresDatabase>((provider, options) => UsePostgres(options, Postgres).AddInterceptors(provider.GetRequiredService<LogHead>()));
            services.AddScoped<HeedDatabase>(provider => provider.GetRequiredService<PostgresDatabase>());
        }
        else
        {
            services.AddDbContextPool<SqliteDatabase>((provider, options) => UseSqlite(options, File).AddInterceptors(provider.GetRequiredService<LogHead>()));
            services.AddScoped<HeedDatabase>(provider => provider.GetRequiredService<SqliteDatabase>());
        }
    }

    /// <summary>SQLite with write-ahead log; a commit is on disk before it is acknowledged.</summary>
    public static DbContextOptionsBuilder UseSqlite(DbContextOptionsBuilder options, string file) =>
        options
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString())
            .AddInterceptors(new SqlitePragmas())
            .UseSnakeCaseNamingConvention()
            .ConfigureWarnings(Quietly);

    /// <summary>PostgreSQL.</summary>
    public static DbContextOptionsBuilder UsePostgres(DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(connection).UseSnakeCaseNamingConvention().ConfigureWarnings(Quietly);

    // That the migrations make the model is tested; comparing them at every start takes longer than the start itself. A save that fails is
    // told by whoever asked for it: that the same form was sent twice at once is no fault, and its trace stands in nobody's way.
    private static void Quietly(WarningsConfigurationBuilder warnings) =>
        warnings.Ignore(RelationalEventId.PendingModelChangesWarning).Log((CoreEventId.SaveChangesFailed, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug));
}
