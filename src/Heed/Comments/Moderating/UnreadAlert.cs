using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments.Moderating;

/// <summary>
/// Tells a second person, once, of what may be about somebody at risk and has lain unread for longer than the programme allows, counted in
/// the hours in which somebody is there. With nobody to tell, it stays to be told and the log says so without saying what.
/// </summary>
public sealed partial class UnreadAlert(HeedDatabase db, ProgrammeLedger ledger, PublicCommentBook book, StaffLetters letters, TimeProvider clock, ILogger<UnreadAlert> log)
{
    private const int AtOnce = 50;

    /// <summary>Looks through what lies unread.</summary>
    /// <returns>Of how many comments somebody was told.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var harm = FoundSignals.HarmFrom;
        var unread = db.Comments.AsNoTracking().Where(c => c.State == CommentState.Held && c.Weight >= harm && c.ReadAt == null && c.AlertedAt == null);
        var told = 0;
        foreach (var programme in await unread.Select(c => c.Programme).Distinct().ToListAsync(cancel))
        {
            var allowed = TimeSpan.FromHours(new CommentTerms(((await ledger.ReadAs(Viewer.Public).FindAsync(programme, "", cancel))?.Content as Programme)?.Comments).AlertAfter);
            var oldest = await unread.Where(c => c.Programme == programme).OrderBy(c => c.ReceivedAt).Take(AtOnce).ToListAsync(cancel);
            var now = clock.GetUtcNow().UtcDateTime;
            var late = oldest.Where(c => StaffedTime.Between(c.ReceivedAt, now) >= allowed).ToList();
            if (late.Count > 0)
                told += await TellAsync(programme, late, now, cancel);
        }
        return told;
    }

    // One mail for all that are late now. Each is marked in a transaction of its own; the mail belongs to the first that is still unread, so
    // that of two nodes one sends it.
    private async Task<int> TellAsync(string programme, List<Comment> late, DateTime now, CancellationToken cancel)
    {
        var told = 0;
        foreach (var comment in late)
        {
            var isTold = await book.ChangeAsync(comment.Id, async unread =>
            {
                if (unread.ReadAt is not null || unread.AlertedAt is not null || unread.State != CommentState.Held)
                    return false;
                if (told == 0 && await letters.UnreadAsync(programme, late, $"comment-unread/{comment.Id:N}/{unread.Version}", cancel) == 0)
                {
                    Nobody(log, programme, Say.Count(late.Count, "comment"));
                    return false;
                }
                unread.Alert(now);
                db.CommentSteps.Add(CommentStep.Of(unread, CommentStepKind.Alerted, "", now));
                return true;
            }, cancel);
            if (!isTold && told == 0)
                return 0;
            if (isTold)
                told++;
        }
        return told;
    }

    [LoggerMessage(LogLevel.Warning, "What may be urgent lies unread in {Programme} ({Comments}), and no safeguarding lead or moderator has a mail address in their account. Nobody could be told.")]
    private static partial void Nobody(ILogger logger, string programme, string comments);
}
