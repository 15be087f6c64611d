using Heed.Updates.Composing.Checking;
using Heed.Updates.Composing.Telling;

namespace Heed.Updates.Composing;

/// <summary>The update composer: what it works with, and its pages on the desk of a programme.</summary>
public static class ComposingSetup
{
    /// <summary>Registers what it works with.</summary>
    public static void AddComposing(this IServiceCollection services)
    {
        services.AddScoped<NewsReading>();
        services.AddScoped<TextCheck>();
        services.AddScoped<ComposingDesk>();
        services.AddScoped<DraftMaking>();
        services.AddScoped<ComposePages>();
        services.AddScoped<CheckDesk>();
    }
}
