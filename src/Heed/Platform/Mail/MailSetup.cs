using Heed.Platform.Jobs;
using Heed.Platform.Mail.Bounces;
using Heed.Platform.Mail.Notify;

namespace Heed.Platform.Mail;

/// <summary>Registers mail.</summary>
public static class MailSetup
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Registers the outbox, what sends it, and what learns what became of it.</summary>
    /// <param name="services">The site's services.</param>
    /// <param name="choice">How mail leaves; null lets it wait.</param>
    public static void AddMail(this IServiceCollection services, MailChoice? choice)
    {
        services.AddSingleton(new MailRoute(choice));
        services.AddHttpClient(NotifyClient.Name, http => http.Timeout = Patience)
            // A redirect would take the key with it to wherever it leads.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton<MailAddresses>();
        services.AddScoped<Outbox>();
        services.AddScoped<Keeping.IRetentionRule, OldMails>();
        services.AddScoped<Keeping.IPersonalDataSource, MailsOfPeople>();
        services.AddScoped<MailSender>();
        services.AddScoped<MailReading>();
        services.AddScoped<BounceBox>();
        services.AddScoped<NotifyOutcomes>();
        services.AddSingleton(Job.Every(Rest, "mail", (scope, cancel) => scope.GetRequiredService<MailSender>().RunAsync(cancel)));
        services.AddSingleton(
            Job.Every(LookEvery, "mail reports", (scope, cancel) => scope.GetRequiredService<BounceBox>().RunAsync(cancel)));
        services.AddSingleton(
            Job.Every(LookEvery, "mail outcomes", (scope, cancel) => scope.GetRequiredService<NotifyOutcomes>().RunAsync(cancel)));
    }
}
