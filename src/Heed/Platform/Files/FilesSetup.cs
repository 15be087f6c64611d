using Heed.Platform.Database;

namespace Heed.Platform.Files;

/// <summary>Registers the files attached to records.</summary>
public static class FilesSetup
{
    /// <summary>Registers the store beside a database, and its sweep.</summary>
    public static void AddFiles(this IServiceCollection services, DatabaseChoice database)
    {
        services.AddSingleton(provider => new FileStore(database, provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<FileSweep>();
    }
}
