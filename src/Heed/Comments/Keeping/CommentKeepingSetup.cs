using Heed.Platform.Keeping;

namespace Heed.Comments.Keeping;

/// <summary>Registers for how long comments are kept, and what writers may have done with theirs.</summary>
public static class CommentKeepingSetup
{
    public static void AddCommentKeeping(this IServiceCollection services)
    {
        services.AddScoped<CommentDestroying>();
        services.AddScoped<IRetentionRule, PublicCommentLine>();
        services.AddScoped<IRetentionRule, CommentAddressLine>();
        services.AddScoped<IRetentionRule, WaitingCommentLine>();
        services.AddScoped<IRetentionRule, RefusedCommentLine>();
        services.AddScoped<IRetentionRule, WithdrawnCommentLine>();
        services.AddScoped<IRetentionRule, LowPriorityCommentLine>();
        services.AddScoped<IRetentionRule, ReferredCommentLine>();
        services.AddScoped<IRetentionRule, TransferredCommentLine>();
        services.AddScoped<IRetentionRule, CommentHistoryLine>();
        services.AddScoped<IPersonalDataSource, CommentsOfPeople>();
    }
}
