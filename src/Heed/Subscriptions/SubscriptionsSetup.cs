using Heed.Platform.Jobs;
using Heed.Platform.Keeping;
using Heed.Platform.Mail;
using Heed.Subscriptions.Announcing;
using Heed.Subscriptions.Asking;
using Heed.Subscriptions.Keeping;
using Heed.Subscriptions.Leaving;
using Heed.Subscriptions.Sending;

namespace Heed.Subscriptions;

/// <summary>Registers following.</summary>
public static class SubscriptionsSetup
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    /// <summary>Registers what following needs.</summary>
    public static void AddSubscriptions(this IServiceCollection services)
    {
        services.AddOptions<FollowRules>().Configure<IConfiguration>((rules, settings) => rules.Read(settings));
        services.AddSingleton<FollowTokens>();
        services.AddSingleton<SubscriptionEmails>();
        services.AddSingleton<NewsEmail>();
        services.AddScoped<TopicReader>();
        services.AddScoped<SubscriptionRequests>();
        services.AddScoped<Unsubscribing>();
        services.AddScoped<IHearsOfMail, BouncedAddresses>();
        services.AddScoped<NotificationBatch>();
        services.AddScoped<Digests>();
        services.AddScoped<IRetentionRule, UnconfirmedLine>();
        services.AddScoped<IRetentionRule, EndedLine>();
        services.AddScoped<IRetentionRule, BounceLine>();
        services.AddScoped<IPersonalDataSource, SubscriptionsOfPeople>();
        services.AddScoped<SendingPages>();
        services.AddSingleton(
            Job.Every(Rest, "mails to those who follow", static (scope, cancel) => scope.GetRequiredService<NotificationBatch>()
                .RunAsync(cancel)));
        services.AddSingleton(
            Job.Daily(Digests.At, Digests.Job, static (scope, cancel) => scope.GetRequiredService<Digests>().RunAsync(cancel)));
    }
}
