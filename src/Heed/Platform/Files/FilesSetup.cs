using Heed.Platform.Database;
using Heed.Platform.Jobs;

namespace Heed.Platform.Files;

/// <summary>Registers the files attached to records.</summary>
public static class FilesSetup
{
    /// <summary>Registers the store beside a database, and its sweep.</summary>
    public static void AddFiles(this IServiceCollection services, DatabaseChoice database)
    {
        services.AddSingleton(
            provider => new FileStore(
                database, provider.GetRequiredService<Ledger.ContentProtector>(), provider.GetRequiredService<Keys.SiteSecret>(),
                provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<VirusScanner>();
        services.AddScoped<FileSweep>();
        // A redaction is to be complete within a minute, on the disk too.
        services.AddSingleton(
            Job.Every(TimeSpan.FromSeconds(30), "files", (scope, cancel) => scope.GetRequiredService<FileSweep>().RunAsync(cancel)));
    }
}
