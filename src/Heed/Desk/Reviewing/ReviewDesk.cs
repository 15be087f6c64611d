using System.Text;
using Heed.Accounts;
using Heed.Accounts.Telling;
using Heed.Ledger;
using Heed.Platform;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Reviewing;

/// <summary>Takes drafts through review: sent, returned with a note, approved; with remarks, and a line for each step.</summary>
public sealed class ReviewDesk(
    HeedDatabase db, ContentProtector seal, Approving approving, StaffRecipients staff, TellingStaff telling, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The review of a draft; null when none was begun.</summary>
    public Task<Review?> FindAsync(string programme, string path, CancellationToken cancel) =>
        db.Reviews.FirstOrDefaultAsync(r => r.Programme == programme && r.Path == path, cancel);

    /// <summary>All reviews of a programme, by the record's address.</summary>
    public async Task<IReadOnlyDictionary<string, Review>> AllAsync(string programme, CancellationToken cancel) =>
        await db.Reviews.AsNoTracking().Where(r => r.Programme == programme).ToDictionaryAsync(r => r.Path, cancel);

    /// <summary>Sends a draft for review.</summary>
    public Task SubmitAsync(Staff by, string programme, Draft draft, string why, CancellationToken cancel) =>
        SubmitAsync(by, programme, [(draft, why)], cancel);

    /// <summary>Sends drafts for review: all of them, or none.</summary>
    public async Task SubmitAsync(Staff by, string programme, IReadOnlyList<(Draft Draft, string Why)> drafts, CancellationToken cancel)
    {
        foreach (var (draft, why) in drafts)
        {
            var review = await FindAsync(programme, draft.Path, cancel);
            if (review is null)
                db.Reviews.Add(review = Review.Of(programme, draft.Path));
            review.Submit(draft.Version, Closed(why), by.Name, Now);
            Step(programme, draft.Path, StepKind.Submitted, by, why);
        }
        await TellApproversAsync(by, programme, [.. drafts.Select(d => d.Draft)], cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Approves drafts as they stand: all of them, or none.</summary>
    /// <param name="by">Who approves.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="drafts">The drafts.</param>
    /// <param name="approvers">Who could approve.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <param name="isPublishedNext">Whether they are published in the same breath: then their writers are told only that.</param>
    /// <exception cref="RefusedException">
    /// One is not in review as it stands (<c>not-in-review</c>), or the one who approves is not a second person (<c>two-people</c>).
    /// </exception>
    public async Task ApproveAsync(
        Staff by, string programme, IReadOnlyList<Draft> drafts, Approvers approvers, CancellationToken cancel,
        bool isPublishedNext = false)
    {
        var approved = new List<(Draft, Review)>();
        foreach (var draft in drafts)
        {
            var review = await WaitingAsync(programme, draft, cancel);
            SecondPerson.Require(
                approvers.MayApprove(by.Name, draft.Writers, draft.SavedBy), "You wrote some of this draft. Someone else must approve it.");
            review.Approve(by.Name, Now);
            Step(programme, draft.Path, StepKind.Approved, by, "");
            approved.Add((draft, review));
        }
        if (!isPublishedNext)
            await TellWritersAsync(count => StaffNotice.DraftsApproved(by.DisplayName, count, programme), by, programme, approved, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Gives a draft back with a note.</summary>
    public async Task ReturnAsync(Staff by, string programme, Draft draft, string note, CancellationToken cancel)
    {
        var review = await WaitingAsync(programme, draft, cancel);
        review.Return(by.Name, Now);
        Step(programme, draft.Path, StepKind.Returned, by, note);
        await TellWritersAsync(_ => StaffNotice.DraftReturned(by.DisplayName, programme), by, programme, [(draft, review)], cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Makes a remark.</summary>
    public async Task CommentAsync(Staff by, string programme, string path, int version, string text, CancellationToken cancel)
    {
        db.ReviewComments.Add(ReviewComment.Of(programme, path, version, Closed(text), by.Name, Now));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Settles a remark.</summary>
    public async Task ResolveAsync(Staff by, string programme, string path, Guid id, CancellationToken cancel)
    {
        var comment = await db.ReviewComments.FirstOrDefaultAsync(c => c.Id == id && c.Programme == programme && c.Path == path, cancel);
        comment?.Resolve(by.Name, Now);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Settles what was decided on a draft when its release is scheduled; saved with whatever is saved next.</summary>
    public async Task SettleAsync(string programme, Draft draft, string why, string? approvedBy, CancellationToken cancel)
    {
        var review = await FindAsync(programme, draft.Path, cancel);
        if (review?.ApproverOf(draft.Version) is not null)
            return;
        if (review is null)
            db.Reviews.Add(review = Review.Of(programme, draft.Path));
        review.Submit(draft.Version, Closed(why), draft.SavedBy, Now);
        if (approvedBy is not null)
            review.Approve(approvedBy, Now);
    }

    /// <summary>Keeps the change note that a draft begins with; saved with whatever is saved next.</summary>
    public async Task NoteWhyAsync(string programme, Draft draft, string why, CancellationToken cancel)
    {
        var review = await FindAsync(programme, draft.Path, cancel);
        if (review is null)
            db.Reviews.Add(review = Review.Of(programme, draft.Path));
        review.Note(draft.Version, Closed(why), Now);
    }

    /// <summary>Ends the review, since the draft is published or given up; remarks stay with the record.</summary>
    public async Task EndAsync(string programme, string path, CancellationToken cancel)
    {
        if (await FindAsync(programme, path, cancel) is { } review)
            db.Reviews.Remove(review);
    }

    /// <summary>Adds a line to what happened; saved with whatever is saved next.</summary>
    public void Step(string programme, string path, StepKind what, Staff by, string note) =>
        db.ReviewSteps.Add(ReviewStep.Of(programme, path, what, by.Name, Now, note.Length == 0 ? [] : Closed(note)));

    /// <summary>What happened to a record at the desk, oldest first, with the notes.</summary>
    public async Task<IReadOnlyList<(ReviewStep Step, string Note)>> StepsAsync(string programme, string path, CancellationToken cancel)
    {
        var steps = await db.ReviewSteps.AsNoTracking().Where(s => s.Programme == programme && s.Path == path).ToListAsync(cancel);
        return [.. steps.OrderBy(s => s.Id).Select(s => (s, Opened(s.ClosedNote)))];
    }

    /// <summary>The remarks on a record's drafts, oldest first.</summary>
    public async Task<IReadOnlyList<(ReviewComment Comment, string Text)>> CommentsAsync(
        string programme, string path, CancellationToken cancel)
    {
        var comments = await db.ReviewComments.AsNoTracking().Where(c => c.Programme == programme && c.Path == path).ToListAsync(cancel);
        return [.. comments.OrderBy(c => c.Id).Select(c => (c, Opened(c.ClosedText)))];
    }

    /// <summary>The change note that was sent with a draft.</summary>
    public string WhyOf(Review? review) => review is null ? "" : Opened(review.ClosedWhy);

    private async Task TellApproversAsync(Staff by, string programme, IReadOnlyList<Draft> drafts, CancellationToken cancel)
    {
        var approvers = await approving.InAsync(programme, cancel);
        foreach (var person in await staff.WhoMayAsync(Permission.Approve, programme, cancel))
        {
            if (drafts.Count(d => approvers.MayApprove(person.Name, d.Writers, d.SavedBy)) is > 0 and var count)
                telling.Tell(StaffNotice.ReviewsWait(by.DisplayName, count, programme), [person], by.Name);
        }
    }

    private async Task TellWritersAsync(
        Func<int, StaffNotice> notice, Staff by, string programme, IReadOnlyList<(Draft, Review)> drafts, CancellationToken cancel)
    {
        var theirs = drafts.SelectMany(d => d.Item1.Writers.Append(d.Item2.SubmittedBy).Distinct()).CountBy(name => name).ToDictionary();
        foreach (var person in await staff.NamedAsync(theirs.Keys, programme, cancel))
            telling.Tell(notice(theirs[person.Name]), [person], by.Name);
    }

    private byte[] Closed(string text) => seal.Close(Encoding.UTF8.GetBytes(text));

    private string Opened(byte[] closed) => closed.Length == 0 ? "" : Encoding.UTF8.GetString(seal.Open(closed));

    private async Task<Review> WaitingAsync(string programme, Draft draft, CancellationToken cancel)
    {
        var review = await FindAsync(programme, draft.Path, cancel);
        return review?.StateOf(draft.Version) == DraftState.InReview
            ? review
            : throw new RefusedException(
                "not-in-review",
                "This draft is not waiting for review: it was changed, decided on, or never sent. Open it again.");
    }
}
