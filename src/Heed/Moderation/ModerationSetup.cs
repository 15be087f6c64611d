using Heed.Comments;
using Heed.Moderation.Safeguarding;
using Heed.Platform.Jobs;

namespace Heed.Moderation;

/// <summary>Registers moderating.</summary>
public static class ModerationSetup
{
    public static void AddModeration(this IServiceCollection services)
    {
        services.AddOptions<ModerationRules>().BindConfiguration("Heed:Moderation").ValidateOnStart();
        services.AddScoped<CommentQueue>();
        services.AddScoped<CommentReads>();
        services.AddScoped<QueueReading>();
        services.AddScoped<CommentReading>();
        services.AddScoped<PartReading>();
        services.AddScoped<ModerationPages>();
        services.AddScoped<AuthorEmails>();
        services.AddScoped<CommentDecisions>();
        services.AddScoped<SimilarComments>();
        services.AddScoped<SimilarCommentsReading>();
        services.AddScoped<CommentSearch>();
        services.AddScoped<SafeguardingPages>();
        services.AddScoped<UnreadAlert>();
        services.AddSingleton(
            Job.Every(TimeSpan.FromMinutes(1), "unread comments", static (scope, cancel) => scope.GetRequiredService<UnreadAlert>()
                .RunAsync(cancel)));
    }
}
