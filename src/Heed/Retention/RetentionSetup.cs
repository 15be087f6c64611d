using Heed.Platform.Jobs;
using Heed.Platform.Keeping;
using Heed.Retention.Subjects;

namespace Heed.Retention;

/// <summary>Registers the schedule and its holds.</summary>
public static class RetentionSetup
{
    public static void AddRetention(this IServiceCollection services)
    {
        services.AddScoped<LegalHolds>();
        services.AddScoped<Marking>();
        services.AddScoped<Retaining>();
        services.AddScoped<IRetentionRule, AbandonedDrafts>();
        services.AddScoped<SubjectSearch>();
        services.AddSingleton(Job.Daily(Retaining.At, "retention", static (scope, cancel) => scope.GetRequiredService<Retaining>().RunAsync(Retaining.Schedule, cancel)));
    }
}
