using Heed.Desk.Work;
using Heed.Platform.Keeping;

namespace Heed.Api.Webhooks;

/// <summary>Registers what webhooks work with.</summary>
public static class WebhookSetup
{
    /// <summary>What the server calls the work.</summary>
    public const string Job = "webhooks";

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    public static void AddWebhooks(this IServiceCollection services)
    {
        services.AddSingleton<WebhookSecrets>();
        services.AddScoped<WebhookPages>();
        services.AddScoped<WebhookPost>();
        services.AddScoped<WebhookSending>();
        services.AddScoped<IRetentionRule, DeliveryLine>();
        services.AddScoped<IFindsWork, WebhookWork>();
        services.AddHttpClient(WebhookPost.Client, client => client.Timeout = WebhookPost.Patience)
            .ConfigurePrimaryHttpMessageHandler(PublicNetwork.Handler)
            // The log would show addresses, and many services put a secret in them.
            .RemoveAllLoggers();
        services.AddSingleton(
            Platform.Jobs.Job.Every(Rest, Job, (scope, cancel) => scope.GetRequiredService<WebhookSending>().RunAsync(cancel)));
    }
}
