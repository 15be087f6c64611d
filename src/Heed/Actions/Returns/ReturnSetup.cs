using Heed.Desk.Calendar;
using Heed.Desk.Releases;
using Heed.Desk.Work;
using Heed.Platform.Jobs;

namespace Heed.Actions.Returns;

/// <summary>Progress returns at the desk: what they work with.</summary>
public static class ReturnSetup
{
    public static void AddReturns(this IServiceCollection services)
    {
        services.AddScoped<RoundEditions>();
        services.AddScoped<Asking>();
        services.AddScoped<Answering>();
        services.AddScoped<SentReturns>();
        services.AddScoped<SentBySource>(provider => provider.GetRequiredService<SentReturns>().HoldAsync);
        services.AddScoped<TakingOver>();
        services.AddScoped<ReturnPages>();
        services.AddScoped<ReturnsWaiting>();
        services.AddScoped<MissedReturns>();
        services.AddSingleton(
            Job.Every(TimeSpan.FromMinutes(1), "missed returns", static (scope, cancel) => scope.GetRequiredService<MissedReturns>()
                .RunAsync(cancel)));
        services.AddScoped<IFindsWork, ReturnWork>();
        services.AddScoped<IFindsComing, ReturnDates>();
    }
}
