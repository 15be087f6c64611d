using Heed.Signals;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments.Keeping;

/// <summary>A comment that was kept for its time, as the database reads it.</summary>
public sealed class DueComment
{
    public Guid Id { get; init; }
    public string Path { get; init; } = "";

    public string? AddressKey { get; init; }

    /// <summary>From when its time counts (UTC).</summary>
    public DateTime Since { get; init; }
}

/// <summary>A line of the schedule that is about comments. Those with the safeguarding lead are in none that destroys.</summary>
public abstract class CommentLine(HeedDatabase db) : IRetentionRule
{
    protected HeedDatabase Db => db;
    public abstract RetentionRule Line { get; }

    public async Task<IReadOnlyList<string>> ProgrammesAsync(CancellationToken cancel) =>
        await db.Comments.Select(c => c.Programme).Distinct().ToListAsync(cancel);

    public virtual async Task<DueSum> SumAsync(string programme, DateTime before, CancellationToken cancel)
    {
        var due = Due(db.Comments.AsNoTracking().Where(c => c.Programme == programme), before);
        return new DueSum(await due.CountAsync(cancel), await due.MinAsync(c => (DateTime?)c.Since, cancel));
    }

    public virtual async Task<IReadOnlyList<DueItem>> DueAsync(
        string programme, DateTime before, int skip, int take, CancellationToken cancel)
    {
        var due = await Due(db.Comments.AsNoTracking().Where(c => c.Programme == programme), before).OrderBy(c => c.Since).ThenBy(c => c.Id)
            .Skip(skip).Take(take).ToListAsync(cancel);
        return [.. due.Select(
            c => new DueItem(
                c.Id, programme, $"Comment {c.Id:N} on {(c.Path.Length > 0 ? c.Path : "the programme")}", c.Since, MarksOf(c)))];
    }

    /// <summary>What holds may name a comment by.</summary>
    internal static IReadOnlyList<string> MarksOf(Guid id, string path, string? addressKey) =>
        [HoldScope.Everything, HoldScope.Record(path), HoldScope.Comment(id), .. addressKey is null ? Array.Empty<string>()
            : [HoldScope.Address(addressKey)]];

    /// <summary>Those of the comments whose time counts from before a moment.</summary>
    protected abstract IQueryable<DueComment> Due(IQueryable<Comment> comments, DateTime before);

    private static IReadOnlyList<string> MarksOf(DueComment due) => MarksOf(due.Id, due.Path, due.AddressKey);
}

/// <summary>A line of comments whose words or addresses are destroyed by themselves.</summary>
public abstract class DestroyedCommentLine(HeedDatabase db) : CommentLine(db), IDisposalRule
{
    public const string By = "retention";

    public IReadOnlyList<string> Tables { get;
    } = ["comments", "comment_texts", "comment_events", "comment_clusters", "comment_cluster_keys"];

    public async Task<int> DestroyAsync(IReadOnlyList<DueItem> items, DateTime before, DateTime at, CancellationToken cancel)
    {
        var ids = items.Select(i => i.Id).ToList();
        // One may have been escalated, appealed or corrected since it was found. What changes after this look is told by its revision.
        var due = Due(Db.Comments.Where(c => ids.Contains(c.Id)), before).Select(c => c.Id);
        var comments = await Db.Comments.Where(c => due.Contains(c.Id)).ToListAsync(cancel);
        foreach (var comment in comments)
            await DestroyAsync(comment, at, cancel);
        await Db.SaveChangesAsync(cancel);
        return comments.Count;
    }

    /// <summary>Destroys what the line is about.</summary>
    protected abstract Task DestroyAsync(Comment comment, DateTime at, CancellationToken cancel);
}

/// <summary>Public comments, when their programme has ended.</summary>
public sealed class PublicCommentLine(HeedDatabase db, ProgrammeLedger ledger) : CommentLine(db)
{
    public const string Name = "comment-public";

    public override RetentionRule Line { get; } =
        new(Name, "Public comment: its text, the name shown and earlier versions", new RetentionPeriod(2, KeptUnit.Years),
            "after the programme’s own record is "
                + "withdrawn", DisposalAction.Reviewed, "Listed for archive review. Nothing is deleted automatically. The writer can "
                + "remove their name or withdraw it at any time.")
        {
            Why = "It is part of the public debate.",
            WhoSees = "The public (only moderators see earlier versions)",
        };

    public override async Task<DueSum> SumAsync(string programme, DateTime before, CancellationToken cancel) =>
        await HasEndedAsync(programme, before, cancel) ? await base.SumAsync(programme, before, cancel) : new DueSum(0, null);

    public override async Task<IReadOnlyList<DueItem>> DueAsync(
        string programme, DateTime before, int skip, int take, CancellationToken cancel) =>
        await HasEndedAsync(programme, before, cancel) ? await base.DueAsync(programme, before, skip, take, cancel) : [];

    protected override IQueryable<DueComment> Due(IQueryable<Comment> comments, DateTime before) =>
        comments.Where(c => c.State == CommentState.Approved)
            .Select(c => new DueComment { Id = c.Id, Path = c.Path, AddressKey = c.AddressKey, Since = c.DecidedAt!.Value });

    // A programme has ended when its own record was no longer in force at the moment from which the time counts.
    private async Task<bool> HasEndedAsync(string programme, DateTime before, CancellationToken cancel) =>
        await ledger.ReadAs(Viewer.Public.At(before)).FindAsync(programme, "", cancel) is { Entry.Standing: Standing.Withdrawn }
        && await ledger.ReadAs(Viewer.Public).FindAsync(programme, "", cancel) is { Entry.Standing: Standing.Withdrawn };
}

/// <summary>Comments that wait for a decision for too long.</summary>
public sealed class WaitingCommentLine(HeedDatabase db) : CommentLine(db)
{
    public override RetentionRule Line { get; } =
        new("comment-held", "Comment waiting for a decision", new RetentionPeriod(2, KeptUnit.WorkingDays), "after it was received",
            DisposalAction.Reported, "Reported as overdue. It is never deleted automatically.")
        {
            Why = "Someone has to decide on it.",
            WhoSees = "Moderators",
        };

    protected override IQueryable<DueComment> Due(IQueryable<Comment> comments, DateTime before) =>
        comments.Where(c => c.State == CommentState.Waiting && (c.Priority == CommentPriority.Ordinary || c.Weight > CommentSignals.Plain)
            && c.ReceivedAt <= before)
            .Select(c => new DueComment { Id = c.Id, Path = c.Path, AddressKey = c.AddressKey, Since = c.ReceivedAt });
}

/// <summary>Comments with the safeguarding lead.</summary>
public sealed class ReferredCommentLine(HeedDatabase db) : CommentLine(db)
{
    public override RetentionRule Line { get; } =
        new("comment-escalated", "Comment with the safeguarding lead, and notes about "
            + "it", new RetentionPeriod(6, KeptUnit.Months), "after it was referred", DisposalAction.Reviewed,
            "Listed, so that it is moved to the case system. It is never deleted automatically, or at its writer’s request. Once a lead "
                + "has recorded that all of it has been moved, the next line applies.")
        {
            Why = "To protect a child.",
            WhoSees = "The safeguarding lead",
        };

    protected override IQueryable<DueComment> Due(IQueryable<Comment> comments, DateTime before) =>
        comments.Where(c => c.State == CommentState.Referred && c.TransferredAt == null && c.DecidedAt <= before)
            .Select(c => new DueComment { Id = c.Id, Path = c.Path, AddressKey = c.AddressKey, Since = c.DecidedAt!.Value });
}
