using Heed.Signals;
using Heed.Platform.Database;
using Heed.Platform.Keeping;

namespace Heed.Comments.Keeping;

/// <summary>The words of comments that were not published, or were taken out of the public.</summary>
public sealed class RefusedCommentLine(HeedDatabase db, CommentDestroying destroying) : DestroyedCommentLine(db)
{
    public const string Name = "comment-refused";

    public override RetentionRule Line { get; } =
        new(Name, "Comment that was not published, or was "
            + "removed", new RetentionPeriod(6, KeptUnit.Months), "after the decision", DisposalAction.Destroyed, "Its text and notes "
            + "are deleted. The decision, its date and reason, and child protection notes are kept. If there is an appeal, or the "
            + "removal still needs a second person, it is kept until that is decided.")
        {
            Why = "The writer may appeal against the decision.",
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
    public const string Name = "comment-transferred";

    public override RetentionRule Line { get; } =
        new(Name, "Comment with the safeguarding lead that is now in the case "
            + "system", new RetentionPeriod(30, KeptUnit.Days), "after a lead recorded that all of it is "
            + "there", DisposalAction.Destroyed, "Its text and address are deleted. Notes of who was notified are kept. Someone else is "
            + "emailed when the lead records this, and any lead can keep it here until then.")
        {
            Why = "So that a second lead can check it before it is deleted.",
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
    public const string Name = "comment-taken-back";

    public override RetentionRule Line { get; } =
        new(Name, "Comment that its writer withdrew", new RetentionPeriod(30, KeptUnit.Days), "after it was withdrawn",
            DisposalAction.Destroyed, "Its text and notes are deleted. The fact that it was withdrawn and child protection notes are "
                + "kept. If someone had already decided on it, the writer can have it deleted at once.")
        {
            Why = "So that a comment withdrawn under pressure, or by mistake, can still be discussed with its writer.",
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
    public const string Name = "comment-slow";

    public override RetentionRule Line { get; } =
        new(Name, "Low-priority comment that no one has decided "
            + "on", new RetentionPeriod(30, KeptUnit.Days), "after its latest version, or after it became low "
            + "priority", DisposalAction.Destroyed, "Its text and address are deleted. If there was a sign that someone is at risk, or "
            + "could be identified, it is kept until someone decides on it.")
        {
            Why = "To rescue comments by people from automated ones.",
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
    public const string Name = "comment-address";

    public override RetentionRule Line { get; } =
        new(Name, "Email address of a comment’s writer", new RetentionPeriod(90, KeptUnit.Days), "after the decision",
            DisposalAction.Destroyed, "The address and its hash are deleted. After that, only the reference identifies the writer.")
        {
            Why = "To tell the writer the decision, and to recognise them later.",
            WhoSees = "Moderators on request, recorded each time",
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
