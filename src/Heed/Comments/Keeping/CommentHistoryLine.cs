using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments.Keeping;

/// <summary>What was done with comments, line by line.</summary>
public sealed class CommentHistoryLine(HeedDatabase db) : IRetentionRule
{
    public RetentionRule Line { get; } =
        new("comment-history", "Comment history: who did what, when and why", new RetentionPeriod(7, KeptUnit.Years),
            "after it was done", DisposalAction.Reviewed, "Listed for review. Notes that may repeat a comment are deleted with it. Child "
                + "protection notes are kept.")
        {
            Why = "An inquiry or an audit may ask who decided what.",
            WhoSees = "Moderators and auditors",
        };

    public async Task<IReadOnlyList<string>> ProgrammesAsync(CancellationToken cancel) =>
        await db.CommentEvents.Select(s => s.Programme).Distinct().ToListAsync(cancel);

    public async Task<DueSum> SumAsync(string programme, DateTime before, CancellationToken cancel)
    {
        var due = db.CommentEvents.Where(s => s.Programme == programme && s.At <= before);
        return new DueSum(await due.CountAsync(cancel), await due.MinAsync(s => (DateTime?)s.At, cancel));
    }

    public async Task<IReadOnlyList<DueItem>> DueAsync(string programme, DateTime before, int skip, int take, CancellationToken cancel)
    {
        var due = await db.CommentEvents.AsNoTracking().Where(s => s.Programme == programme && s.At <= before).OrderBy(s => s.At)
            .ThenBy(s => s.Id).Skip(skip).Take(take).ToListAsync(cancel);
        return [.. due.Select(
            s => new DueItem(
                s.Id, programme, $"{s.Kind} of comment {s.CommentId:N}", s.At, [HoldScope.Everything, HoldScope.Comment(s.CommentId)]))];
    }
}
