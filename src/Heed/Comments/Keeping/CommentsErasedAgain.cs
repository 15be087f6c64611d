using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments.Keeping;

/// <summary>
/// Makes a database that was restored from before forget again what writers had erased and what was taken out of the public.
/// </summary>
public sealed class CommentsErasedAgain(
    HeedDatabase db, CommentPublishing publishing, CommentDestroying destroying, Func<string, IReadOnlyList<string>, bool> isHeld)
{
    private const string By = "erasure list";

    public async Task<int> ApplyAsync(IReadOnlyList<IGrouping<Guid, Erasure>> erasures, CancellationToken cancel)
    {
        var ids = erasures.Select(e => e.Key).ToList();
        var comments = await db.Comments.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancel);
        var shown = await db.PublicComments.AsNoTracking().Where(p => ids.Contains(p.CommentId))
            .ToDictionaryAsync(p => p.CommentId, cancel);
        var back = 0;
        foreach (var of in erasures)
        {
            if (comments.GetValueOrDefault(of.Key) is { } comment
                && Needs(comment, shown.GetValueOrDefault(of.Key), [.. of]) is { IsAny: true } needs)
            {
                await DoAsync(comment.Id, needs, cancel);
                back++;
            }
        }
        return back;
    }

    private Needed Needs(Comment comment, PublicComment? shown, IReadOnlyList<Erasure> done)
    {
        var erased = done.FirstOrDefault(e => e.What == CommentErasures.Erased);
        var nameOff = done.FirstOrDefault(e => e.What == CommentErasures.NameOff);
        var needs = new Needed();
        if (erased is not null && MayGo(comment)
            && (comment.DestroyedAt is null || comment.AddressKey is not null
                || shown is { UnpublishedFor: null or PublicComment.BeingCorrected }))
            needs = needs with { Erased = erased };
        else if (shown is { UnpublishedFor: null } && LastOf(shown.TextHash, done) is { } taken)
            needs = needs with { Unpublished = taken };
        return nameOff is not null && shown is { NameRemovedAt: null } ? needs with { NameOff = nameOff } : needs;
    }

    // The line may be of an erasure whose commit failed, and what it is about has to stay by now.
    private bool MayGo(Comment comment) => comment.State != CommentState.Referred
        && !isHeld(comment.Programme, CommentLine.MarksOf(comment.Id, comment.Path, comment.AddressKey));

    // Of the lines about exactly this text, the last one holds.
    private static Erasure? LastOf(string print, IReadOnlyList<Erasure> done)
    {
        var last = done.LastOrDefault(e => CommentErasures.OutOf(e.What)?.Print == print || CommentErasures.InOf(e.What) == print);
        return last is not null && CommentErasures.OutOf(last.What) is not null ? last : null;
    }

    private Task<bool> DoAsync(Guid id, Needed needs, CancellationToken cancel) =>
        publishing.ChangeAsync(
            id,
            async comment =>
            {
                if (needs.NameOff is { } nameOff)
                    await publishing.RemoveNameAsync(comment, nameOff.At, cancel);
                if (needs.Unpublished is { } taken)
                    await UnpublishAsync(comment, CommentErasures.OutOf(taken.What)!.Value.Reason, taken.At, cancel);
                if (needs.Erased is { } erased && MayGo(comment))
                {
                    await publishing.UnpublishAsync(comment, PublicComment.Withdrawn, erased.At, cancel);
                    if (comment.StatusForAuthor != CommentState.Withdrawn)
                        publishing.Apply(comment, CommentEventKind.Withdrawn, By, erased.At);
                    comment.ForgetAddress();
                    await destroying.DestroyAsync(comment, By, erased.At, cancel);
                }
                return true;
            },
            cancel
        );

    private async Task UnpublishAsync(Comment comment, string reason, DateTime at, CancellationToken cancel)
    {
        await publishing.UnpublishAsync(comment, reason, at, cancel);
        if (comment.State != CommentState.Approved)
            return;
        // What the writer did since is lost with the newer database, but not that the words went: those who moderate see it by the reason.
        if (reason is PublicComment.Withdrawn)
            publishing.Apply(comment, CommentEventKind.Withdrawn, By, at);
        else
            publishing.Apply(comment, CommentEventKind.Unpublished, By, at, reason);
    }

    private sealed record Needed
    {
        public Erasure? Erased { get; init; }

        public Erasure? Unpublished { get; init; }

        public Erasure? NameOff { get; init; }

        public bool IsAny => Erased is not null || Unpublished is not null || NameOff is not null;
    }
}
