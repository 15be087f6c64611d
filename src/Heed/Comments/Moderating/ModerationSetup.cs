using Heed.Comments.Safeguarding;
using Heed.Platform.Jobs;

namespace Heed.Comments.Moderating;

/// <summary>Registers moderating.</summary>
public static class ModerationSetup
{
    /// <summary>Registers the queue, decisions and what they tell.</summary>
    public static void AddModeration(this IServiceCollection services)
    {
        services.AddOptions<ModerationRules>().BindConfiguration("Heed:Moderation").ValidateOnStart();
        services.AddScoped<CommentQueue>();
        services.AddScoped<CommentReads>();
        services.AddScoped<QueueReading>();
        services.AddScoped<CommentReading>();
        services.AddScoped<PartReading>();
        services.AddScoped<ModerationPages>();
        services.AddScoped<StaffEmails>();
        services.AddScoped<WriterLetters>();
        services.AddScoped<Deciding>();
        services.AddScoped<Alike>();
        services.AddScoped<AlikeReading>();
        services.AddScoped<CommentSearch>();
        services.AddScoped<Safeguards>();
        services.AddScoped<SafeguardingPages>();
        services.AddScoped<UnreadAlert>();
        services.AddSingleton(Job.Every(TimeSpan.FromMinutes(1), "unread comments", static (scope, cancel) => scope.GetRequiredService<UnreadAlert>().RunAsync(cancel)));
    }
}
