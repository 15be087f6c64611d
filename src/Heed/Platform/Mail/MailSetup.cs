using Heed.Platform.Jobs;

namespace Heed.Platform.Mail;

/// <summary>Registers mail.</summary>
public static class MailSetup
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    /// <summary>Registers the outbox and what sends it.</summary>
    /// <param name="services">The site's services.</param>
    /// <param name="choice">How mail leaves; null lets it wait.</param>
    public static void AddMail(this IServiceCollection services, MailChoice? choice)
    {
        services.AddSingleton(new MailRoute(choice));
        services.AddScoped<Outbox>();
        services.AddScoped<Keeping.IKept, OldMails>();
        services.AddScoped<Keeping.IKeepsOfPeople, MailsOfPeople>();
        services.AddScoped<MailSender>();
        services.AddSingleton(Job.Every(Rest, "mail", (scope, cancel) => scope.GetRequiredService<MailSender>().RunAsync(cancel)));
    }
}
