using Heed.Platform.Keeping;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Heed.Platform.Database;

/// <summary>
/// Where the record is: the state folder, and the PostgreSQL database when there is one instead of a SQLite file in that folder.
/// </summary>
/// <param name="Folder">The state folder. It holds the SQLite file, the keys and the files, unless those are placed elsewhere.</param>
/// <param name="Postgres">The connection string; null for SQLite.</param>
public sealed record DatabaseChoice(string Folder, string? Postgres)
{
    /// <summary>
    /// The folder with the site's keys. A backup of the database is worth less to a thief when the keys are kept apart from it.
    /// </summary>
    public string Keys { get; init; } = Path.Combine(Folder, "keys");

    /// <summary>The folder with the files attached to records, shared by all nodes.</summary>
    public string Files { get; init; } = Path.Combine(Folder, "files");

    /// <summary>
    /// The connection string of the role that owns the tables on PostgreSQL and migrates them; null when the site's own role does.
    /// </summary>
    public string? Owner { get; init; }

    /// <summary>Reads the passphrase of the site's keys; null when there is none.</summary>
    public Func<string?> KeyPassphrase { get; init; } = Platform.Keys.KeyWrapping.FromEnvironment;

    /// <summary>The SQLite file.</summary>
    public string File => Path.Combine(Folder, "heed.db");

    /// <summary>Registers the database context.</summary>
    public void AddTo(IServiceCollection services)
    {
        if (Postgres is not null)
        {
            services.AddDbContextPool<PostgresDatabase>(
                (provider, options) => UsePostgres(options, Postgres).AddInterceptors(provider.GetRequiredService<LogHead>()));
            services.AddScoped<HeedDatabase>(provider => provider.GetRequiredService<PostgresDatabase>());
        }
        else
        {
            services.AddDbContextPool<SqliteDatabase>(
                (provider, options) => UseSqlite(options, File).AddInterceptors(provider.GetRequiredService<LogHead>()));
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

    // That the migrations make the model is tested; comparing them at every start takes longer than the start itself. A query or a save
    // that
    // fails is told by whoever asked for it: that the same form was sent twice at once is no fault, and its trace stands in nobody's way.
    private static void Quietly(WarningsConfigurationBuilder warnings) =>
        warnings.Ignore(RelationalEventId.PendingModelChangesWarning)
            .Log((CoreEventId.QueryIterationFailed, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug),
                (RelationalEventId.CommandError, LogLevel.Debug));
}
