using Heed.Import.Runs;
using Heed.Platform.Jobs;

namespace Heed.Import;

/// <summary>Imports: what they work with.</summary>
public static class ImportSetup
{
    public static void AddImport(this IServiceCollection services)
    {
        services.AddScoped<RunFiles>();
        services.AddScoped<ImportWork>();
        services.AddScoped<ImportPages>();
        services.AddScoped<Platform.Keeping.IRetentionRule, ImportLine>();
        services.AddSingleton<ImportQueue>();
        services.AddHostedService(s => s.GetRequiredService<ImportQueue>());
        services.AddSingleton(Job.Every(TimeSpan.FromMinutes(5), "go on with imports", ImportQueue.ResumeAsync));
    }
}
