using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments.Keeping;

/// <summary>Destroys what was written, and keeps that it was decided on. The caller saves, within a transaction.</summary>
public sealed class CommentDestroying(HeedDatabase db)
{
    /// <summary>
    /// Destroys all wordings of a comment, the print by which others are known to be like it, and what was noted about it, which may repeat
    /// it; not who was told for a child's sake.
    /// </summary>
    /// <param name="by">Who does; a name of staff, or what did it by itself.</param>
    public async Task DestroyAsync(Comment comment, string by, DateTime at, CancellationToken cancel)
    {
        foreach (var text in await db.CommentTexts.Where(t => t.CommentId == comment.Id).ToListAsync(cancel))
            text.Destroy();
        foreach (var step in (await db.CommentEvents.Where(s => s.CommentId == comment.Id).ToListAsync(cancel)).Where(
            s => !s.IsOfSafeguarding))
            step.DestroyNote();
        // The others of its cluster stay together; what comes in from now on begins one of its own.
        await db.ClusterKeys.Where(k => k.Cluster == comment.Id).ExecuteDeleteAsync(cancel);
        await db.CommentClusters.Where(c => c.Id == comment.Id).ExecuteDeleteAsync(cancel);
        db.CommentEvents.Add(comment.Apply(CommentEventKind.Destroyed, by, at));
    }
}
