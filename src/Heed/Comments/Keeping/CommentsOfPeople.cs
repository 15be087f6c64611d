using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments.Keeping;

/// <summary>The comments that belong to an address, in every programme: what is held, and what its writer may have done with it.</summary>
public sealed class CommentsOfPeople(HeedDatabase db, CommentSeal seal, PublicCommentBook book, CommentDestroying destroying, TimeProvider clock) : IKeepsOfPeople
{
    /// <summary>Who did it, in the comment's history.</summary>
    public const string By = "writer";

    public string Label => "Comments";

    public async Task<IReadOnlyList<ThingOfPerson>> FindAsync(PersonMarks person, CancellationToken cancel)
    {
        var comments = await db.Comments.AsNoTracking().Where(c => c.AddressKey == person.Key).OrderBy(c => c.ReceivedAt).ToListAsync(cancel);
        var ids = comments.Select(c => c.Id).ToList();
        var texts = (await db.CommentTexts.AsNoTracking().Where(t => ids.Contains(t.CommentId)).OrderBy(t => t.Version).ToListAsync(cancel)).ToLookup(t => t.CommentId);
        var shown = await db.PublicComments.AsNoTracking().Where(p => ids.Contains(p.CommentId)).ToDictionaryAsync(p => p.CommentId, cancel);
        return [.. comments.Select(c => Thing(c, [.. texts[c.Id]], shown.GetValueOrDefault(c.Id)))];
    }

    public async Task DoAsync(PersonMarks person, ThingOfPerson thing, PersonRight right, Func<CancellationToken, Task> guard, CancellationToken cancel) =>
        await book.ChangeAsync(
            thing.Id,
            async comment =>
            {
                if (comment.AddressKey != person.Key)
                    throw new RefusedException("no-comment", "There is no such comment.");
                var now = clock.GetUtcNow().UtcDateTime;
                if (right == PersonRight.TakeNameOff)
                {
                    await book.TakeNameOffAsync(comment, now, cancel);
                    db.CommentSteps.Add(CommentStep.Of(comment, CommentStepKind.NameRemoved, By, now));
                    return true;
                }
                if (right == PersonRight.Erase)
                {
                    if (comment.State == CommentState.Escalated)
                        throw new RefusedException("must-stay", "It has to be kept for now.");
                    await guard(cancel);
                }
                await TakeBackAsync(comment, now, cancel);
                if (right == PersonRight.Erase)
                {
                    comment.ForgetAddress();
                    await destroying.DestroyAsync(comment, By, now, cancel);
                    book.NoteErased(comment);
                }
                return true;
            },
            cancel
        );

    public async Task<int> EraseAgainAsync(IReadOnlyList<Erasure> erasures, Func<string, IReadOnlyList<string>, bool> isHeld, CancellationToken cancel)
    {
        var (again, count) = (new CommentsErasedAgain(db, book, destroying, isHeld), 0);
        foreach (var some in erasures.Where(e => e.Of == CommentErasures.Of && Guid.TryParse(e.Mark, out _)).GroupBy(e => Guid.Parse(e.Mark)).Chunk(200))
            count += await again.ApplyAsync(some, cancel);
        return count;
    }

    private async Task TakeBackAsync(Comment comment, DateTime now, CancellationToken cancel)
    {
        if (comment.State == CommentState.TakenBack || comment.State == CommentState.Escalated)
            return;
        await book.TakeOutAsync(comment, PublicComment.TakenBack, now, cancel);
        comment.TakeBack(now);
        db.CommentSteps.Add(CommentStep.Of(comment, CommentStepKind.TakenBack, By, now));
    }

    private ThingOfPerson Thing(Comment comment, IReadOnlyList<CommentText> texts, PublicComment? shown)
    {
        var words = texts.Select(t => (t.Version, Words: seal.Open(t))).Where(t => t.Words is not null).ToList();
        var stands = shown is { RemovedFor: null };
        return new ThingOfPerson(comment.Id, comment.Programme, $"Comment on {(comment.Path.Length > 0 ? comment.Path : "the programme")}", StateOf(comment), comment.ReceivedAt, RightsOf(comment, shown), CommentLine.MarksOf(comment.Id, comment.Path, comment.AddressKey))
        {
            Said = [.. words.SelectMany(w => new[] { (words.Count == 1 ? "Name" : $"Name, wording {w.Version}", w.Words!.Name), (words.Count == 1 ? "Comment" : $"Comment, wording {w.Version}", w.Words.Text) })],
            Address = stands ? $"/{comment.Programme}/{comment.Path}" : null,
            Return = comment.DestroyedAt is null ? (seal.ReferenceOf(comment.Form), $"/{comment.Programme}/comments/yours") : null,
            IfErased = "What you wrote is destroyed, and your address with it. Where it was public a notice stays that its writer took it back.",
            MustStay = comment.State == CommentState.Escalated,
        };
    }

    private static List<PersonRight> RightsOf(Comment comment, PublicComment? shown)
    {
        var rights = new List<PersonRight>();
        if (comment.State is not (CommentState.TakenBack or CommentState.Removed or CommentState.Escalated))
            rights.Add(PersonRight.TakeBack);
        if (shown is { RemovedFor: null, NameRemovedAt: null })
            rights.Add(PersonRight.TakeNameOff);
        rights.Add(PersonRight.Erase);
        return rights;
    }

    // Whoever reads this may not be the writer: that it is with the safeguarding lead is not said here.
    private static string StateOf(Comment comment) =>
        comment.State == CommentState.Escalated ? CommentState.Held.Label
        : comment.DestroyedAt is not null ? $"{comment.State.Label}. Its words are destroyed"
        : comment.State.Label;
}
