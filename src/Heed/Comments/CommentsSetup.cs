using Heed.Comments.Help;
using Heed.Comments.Reading;
using Heed.Comments.Return;
using Heed.Signals;
using Heed.Comments.Writing;
using Heed.Layout;
using Heed.Platform.Http;
using Heed.Records;
using Heed.Comments.Keeping;

namespace Heed.Comments;

/// <summary>Registers comments.</summary>
public static class CommentsSetup
{
    public static void AddComments(this IServiceCollection services)
    {
        services.AddSingleton<CommentEncryption>();
        services.AddScoped<CommentPublishing>();
        services.AddSingleton<HelpBlocks>();
        services.AddSingleton<FormRefusals, CommentRefusals>();
        services.AddSingleton<ServiceUnavailable, CommentsUnavailable>();
        services.AddSingleton<CommentPace>();
        services.AddSingleton<SpamChecks>();
        services.AddSingleton<CommentRateLimiter>();
        services.AddSingleton<ProofOfWork>();
        services.AddSingleton<NamedOffices>();
        services.AddScoped<ProgrammeSignals>();
        services.AddScoped<CommentSorting>();
        services.AddScoped<CommentWithdrawals>();
        services.AddScoped<StaffEmails>();
        services.AddScoped<AuthorChanges>();
        services.AddScoped<CommentIntake>();
        services.AddScoped<CommentDesk>();
        services.AddScoped<AuthorRequests>();
        services.AddScoped<PublicReading>();
        services.AddScoped<CommentShelf>();
        services.AddSingleton<DecisionCounting>();
        services.AddScoped<IAddsToRecords, CommentsOnRecords>();
        services.AddCommentKeeping();
    }
}
