using Heed.Signals;
using Heed.Platform.Database;
using Heed.Platform.Keeping;

namespace Heed.Comments.Keeping;

/// <summary>The words of comments that were not published, or were taken out of the public.</summary>
public sealed class RefusedCommentLine(HeedDatabase db, CommentDestroying destroying) : DestroyedCommentLine(db)
{
    public override RetentionRule Line { get; } =
        new("comment-refused", "Comment that was not published, or was taken "
            + "out", new RetentionPeriod(6, KeptUnit.Months), "after the decision", DisposalAction.Destroyed, "Its words and the notes "
            + "about it are destroyed; that it was decided on, when and for which reason stays, and what was noted for a child’s "
            + "protection. While its writer has asked for the decision to be looked at again, or a second person has yet to look at what "
            + "was taken out, it waits.")
        {
            Why = "Its writer may ask for the decision to be looked at again.",
            WhoSees = "Moderators",
        };

    protected override IQueryable<DueComment> Due(IQueryable<Comment> comments, DateTime before) =>
        comments.Where(c => (c.State == CommentState.Refused || c.State == CommentState.Unpublished) && c.DestroyedAt == null
            && c.AppealedAt == null && !c.NeedsSecondReview && c.DecidedAt <= before)
            .Select(c => new DueComment { Id = c.Id, Path = c.Path, AddressKey = c.AddressKey, Since = c.DecidedAt!.Value });

    protected override Task DestroyAsync(Comment comment, DateTime at, CancellationToken cancel) =>
        destroying.DestroyAsync(comment, By, at, cancel);
}

/// <summary>What the safeguarding lead has taken over into the case system.</summary>
public sealed class TransferredCommentLine(HeedDatabase db, CommentDestroying destroying) : DestroyedCommentLine(db)
{
    public override RetentionRule Line { get; } =
        new("comment-transferred", "Comment with the safeguarding lead that is in the case "
            + "system", new RetentionPeriod(30, KeptUnit.Days), "after a lead noted that all of it is "
            + "there", DisposalAction.Destroyed, "Words and address are destroyed; what was noted of who was told stays. Somebody else is "
            + "told when it is noted, and any lead can keep it here until then.")
        {
            Why = "So that a second lead can look before it goes.",
            WhoSees = "The safeguarding lead",
        };

    protected override IQueryable<DueComment> Due(IQueryable<Comment> comments, DateTime before) =>
        comments.Where(c => c.State == CommentState.Referred && c.DestroyedAt == null && c.AppealedAt == null && c.TransferredAt <= before)
            .Select(c => new DueComment { Id = c.Id, Path = c.Path, AddressKey = c.AddressKey, Since = c.TransferredAt!.Value });

    protected override async Task DestroyAsync(Comment comment, DateTime at, CancellationToken cancel)
    {
        comment.ForgetAddress();
        await destroying.DestroyAsync(comment, By, at, cancel);
    }
}

/// <summary>The words of comments that their writers took back.</summary>
public sealed class WithdrawnCommentLine(HeedDatabase db, CommentDestroying destroying) : DestroyedCommentLine(db)
{
    public override RetentionRule Line { get; } =
        new("comment-taken-back", "Comment that its writer took back", new RetentionPeriod(30, KeptUnit.Days), "after it was taken back",
            DisposalAction.Destroyed, "Its words and the notes about it are destroyed; that it was taken back stays, and what was noted "
                + "for a child’s protection. A writer who asks for erasure has it destroyed at once, if somebody had decided on it.")
        {
            Why = "So that what was taken back under pressure, or by mistake, can still be talked about with its writer.",
            WhoSees = "Moderators",
        };

    protected override IQueryable<DueComment> Due(IQueryable<Comment> comments, DateTime before) =>
        comments.Where(c => c.State == CommentState.Withdrawn && c.DestroyedAt == null && c.DecidedAt <= before)
            .Select(c => new DueComment { Id = c.Id, Path = c.Path, AddressKey = c.AddressKey, Since = c.DecidedAt!.Value });

    protected override Task DestroyAsync(Comment comment, DateTime at, CancellationToken cancel) =>
        destroying.DestroyAsync(comment, By, at, cancel);
}

/// <summary>What waits in the slower lane and has no sign in it of a child at risk or of anything else to be read first.</summary>
public sealed class LowPriorityCommentLine(HeedDatabase db, CommentDestroying destroying) : DestroyedCommentLine(db)
{
    public override RetentionRule Line { get; } =
        new("comment-slow", "Comment in the slower lane that nobody decided "
            + "on", new RetentionPeriod(30, KeptUnit.Days), "after its newest wording, or after it was moved "
            + "there", DisposalAction.Destroyed, "Words and address are destroyed. One in which a sign was found of somebody at risk, or "
            + "of somebody who could be identified, waits for a person, however long.")
        {
            Why = "To rescue what a person wrote from what machines send.",
            WhoSees = "Moderators",
        };

    protected override IQueryable<DueComment> Due(IQueryable<Comment> comments, DateTime before)
    {
        var (texts, steps) = (Db.CommentTexts, Db.CommentEvents);
        return from c in comments
               where c.State == CommentState.Waiting && c.Priority == CommentPriority.Low && c.Weight <= CommentSignals.Plain
               join text in texts on new { c.Id, c.Version } equals new { Id = text.CommentId, text.Version }
               where text.WrittenAt <= before && !steps.Any(
                   s => s.CommentId == c.Id && s.Kind == CommentEventKind.PriorityLowered && s.At > before)
               select new DueComment { Id = c.Id, Path = c.Path, AddressKey = c.AddressKey, Since = text.WrittenAt };
    }

    protected override async Task DestroyAsync(Comment comment, DateTime at, CancellationToken cancel)
    {
        Db.CommentEvents.Add(comment.Apply(CommentEventKind.Expired, By, at, Comment.Expired));
        comment.ForgetAddress();
        await destroying.DestroyAsync(comment, By, at, cancel);
    }
}

/// <summary>The addresses of writers whose comments were decided on.</summary>
public sealed class CommentAddressLine(HeedDatabase db) : DestroyedCommentLine(db)
{
    public override RetentionRule Line { get; } =
        new("comment-address", "Mail address of a comment’s writer", new RetentionPeriod(90, KeptUnit.Days), "after the decision",
            DisposalAction.Destroyed, "The address and its hash are destroyed. From then on its writer is known by the reference alone.")
        {
            Why = "To tell its writer what was decided, and to know them again.",
            WhoSees = "Moderators on request, noted each time",
        };

    protected override IQueryable<DueComment> Due(IQueryable<Comment> comments, DateTime before) =>
        comments.Where(c => (c.Address != null || c.AddressKey != null) && c.State != CommentState.Waiting
            && c.State != CommentState.Referred && c.AppealedAt == null && !c.NeedsSecondReview && c.DecidedAt <= before)
            .Select(c => new DueComment { Id = c.Id, Path = c.Path, AddressKey = c.AddressKey, Since = c.DecidedAt!.Value });

    protected override Task DestroyAsync(Comment comment, DateTime at, CancellationToken cancel)
    {
        comment.ForgetAddress();
        return Task.CompletedTask;
    }
}
