using Heed.Desk.Releases;
using Heed.Desk.Removals;
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
    }
}
