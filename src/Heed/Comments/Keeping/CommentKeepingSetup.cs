using Heed.Platform.Keeping;

namespace Heed.Comments.Keeping;

/// <summary>Registers for how long comments are kept, and what writers may have done with theirs.</summary>
public static class CommentKeepingSetup
{
    public static void AddCommentKeeping(this IServiceCollection services)
    {
        services.AddScoped<CommentDestroying>();
        services.AddScoped<IKept, PublicCommentLine>();
        services.AddScoped<IKept, CommentAddressLine>();
        services.AddScoped<IKept, HeldCommentLine>();
        services.AddScoped<IKept, RefusedCommentLine>();
        services.AddScoped<IKept, TakenBackCommentLine>();
        services.AddScoped<IKept, SlowCommentLine>();
        services.AddScoped<IKept, EscalatedCommentLine>();
        services.AddScoped<IKept, TransferredCommentLine>();
        services.AddScoped<IKept, CommentHistoryLine>();
        services.AddScoped<IKeepsOfPeople, CommentsOfPeople>();
    }
}
