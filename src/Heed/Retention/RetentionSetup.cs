using Heed.Platform.Jobs;
using Heed.Platform.Keeping;
using Heed.Retention.Subjects;

namespace Heed.Retention;

/// <summary>Registers the schedule and its holds.</summary>
public static class RetentionSetup
{
    public static void AddRetention(this IServiceCollection services)
    {
        services.AddScoped<KeptTimes>();
        services.AddScoped<LegalHolds>();
        services.AddScoped<Marking>();
        services.AddScoped<ScheduledDisposal>();
        services.AddScoped<IRetentionRule, AbandonedDrafts>();
        services.AddScoped<SubjectSearch>();
        services.AddSingleton(
            Job.Daily(ScheduledDisposal.At, "retention", static (scope, cancel) => scope.GetRequiredService<ScheduledDisposal>()
                .RunAsync(ScheduledDisposal.Schedule, cancel)));
    }
}
