using Heed.Comments;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Heed.Moderation;

/// <summary>
/// Tells a second person, once, of what may be about somebody at risk and has lain unread for longer than the programme allows, counted in
/// the hours in which somebody is there; and of what was handed over and no safeguarding lead has opened in that time. With nobody to tell,
/// it stays to be told and the log says so without saying what.
/// </summary>
public sealed partial class UnreadAlert(HeedDatabase db, ProgrammeLedger ledger, CommentPublishing publishing, StaffEmails staffEmails,
    TimeProvider clock, ILogger<UnreadAlert> log)
{
    private const int AtOnce = 50;

    public async Task<int> RunAsync(CancellationToken cancel) =>
        await EachAsync(Unread(db.Comments.AsNoTracking()), false, cancel)
        + await EachAsync(Unopened(db.Comments.AsNoTracking()), true, cancel);

    private static IQueryable<Comment> Unread(IQueryable<Comment> comments)
    {
        var harm = FoundSignals.HarmFrom;
        return comments.Where(c => c.State == CommentState.Waiting && c.Weight >= harm && c.ReadAt == null && c.AlertedAt == null);
    }

    // Handed over, or more was sent to it, and no lead has opened it since.
    private IQueryable<Comment> Unopened(IQueryable<Comment> comments)
    {
        var steps = db.CommentEvents;
        return comments.Where(
            c => c.State == CommentState.Referred && c.HandledAt == null
                && (c.AlertedAt == null || c.AlertedAt < (c.ReferredAt ?? c.DecidedAt))
            && !steps.Any(s => s.CommentId == c.Id && s.Kind == CommentEventKind.Read && s.At > (c.ReferredAt ?? c.DecidedAt)));
    }

    private async Task<int> EachAsync(IQueryable<Comment> waiting, bool isReferred, CancellationToken cancel)
    {
        var told = 0;
        foreach (var programme in await waiting.Select(c => c.Programme).Distinct().ToListAsync(cancel))
        {
            var allowed = TimeSpan.FromHours(
                new CommentTerms(
                    ((await ledger.ReadAs(Viewer.Public).FindAsync(programme, "", cancel))?.Content as Programme)?.Comments).AlertAfter);
            var its = waiting.Where(c => c.Programme == programme);
            var oldest = await (isReferred ? its.OrderBy(c => c.ReferredAt ?? c.DecidedAt) : its.OrderBy(c => c.ReceivedAt)).Take(AtOnce)
                .ToListAsync(cancel);
            var now = clock.GetUtcNow().UtcDateTime;
            var late = oldest.Where(
                c => StaffedTime.Between(isReferred ? c.ReferredAt ?? c.DecidedAt ?? c.ReceivedAt : c.ReceivedAt, now) >= allowed).ToList();
            if (late.Count > 0)
                told += await TellAsync(programme, late, isReferred, now, cancel);
        }
        return told;
    }

    // One mail for all that are late now. Each is marked in a transaction of its own; the mail belongs to the first that is still unread,
    // so
    // that of two nodes one sends it.
    private async Task<int> TellAsync(string programme, List<Comment> late, bool isReferred, DateTime now, CancellationToken cancel)
    {
        var told = 0;
        foreach (var comment in late)
        {
            var isTold = await publishing.ChangeAsync(comment.Id, async unread =>
            {
                var same = db.Comments.Where(c => c.Id == unread.Id);
                if (!await (isReferred ? Unopened(same) : Unread(same)).AnyAsync(cancel))
                    return false;
                if (told == 0 && await EmailAsync(programme, late, isReferred, unread, cancel) == 0)
                {
                    Nobody(log, programme, Phrases.Count(late.Count, "comment"));
                    return false;
                }
                publishing.Apply(unread, CommentEventKind.Alerted, "", now);
                return true;
            }, cancel);
            if (!isTold && told == 0)
                return 0;
            if (isTold)
                told++;
        }
        return told;
    }

    private Task<int> EmailAsync(string programme, List<Comment> late, bool isReferred, Comment first, CancellationToken cancel) =>
        isReferred
            ? staffEmails.UnopenedAsync(programme, late, $"comment-unopened/{first.Id:N}/{first.Revision}", cancel)
            : staffEmails.UnreadAsync(programme, late, $"comment-unread/{first.Id:N}/{first.Version}", cancel);

    [LoggerMessage(LogLevel.Warning, "Comments that may be urgent are unread in {Programme} ({Comments}). No alert was sent, because "
        + "nobody who should get it has an email address in their account.")]
    private static partial void Nobody(ILogger logger, string programme, string comments);
}
