using Heed.Desk.Releases;
using Heed.Desk.Removals;
using Heed.Desk.Returns;
using Heed.Desk.Reviewing;

namespace Heed.Desk;

/// <summary>Registers what the desk works with.</summary>
public static class DeskSetup
{
    /// <summary>Registers the desk.</summary>
    public static void AddDesk(this IServiceCollection services)
    {
        services.AddScoped<ReviewDesk>();
        services.AddScoped<Releasing>();
        services.AddScoped<RecordOnDesk>();
        services.AddScoped<ReleaseRoom>();
        services.AddScoped<ScheduledReleases>();
        services.AddScoped<Removing>();
        services.AddScoped<RoundEditions>();
        services.AddScoped<Asking>();
        services.AddScoped<Answering>();
        services.AddScoped<TakingOver>();
        services.AddScoped<ReturnRoom>();
        services.AddScoped<ReturnsWaiting>();
        // To be run every few minutes by the background runner: MissedReturns.RunAsync.
        services.AddScoped<MissedReturns>();
    }
}
