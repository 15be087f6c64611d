using Heed.Comments.Moderating;

namespace Heed.Comments;

/// <summary>Registers comments.</summary>
public static class CommentsSetup
{
    /// <summary>Registers what pages and desk need of comments.</summary>
    public static void AddComments(this IServiceCollection services)
    {
        services.AddSingleton<CommentSeal>();
        services.AddScoped<PublicCommentBook>();
        services.AddModeration();
    }
}
