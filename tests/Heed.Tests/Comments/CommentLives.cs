using Heed.Comments;
using Heed.Comments.Writing;
using Heed.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Comments;

/// <summary>Comments to which everything happens that can happen to one.</summary>
internal static class CommentLives
{
    private static readonly IReadOnlyList<CommentEventKind[]> Lives =
    [
        [],
        [CommentEventKind.Read, CommentEventKind.Approved],
        [CommentEventKind.ApprovedInPart, CommentEventKind.Corrected, CommentEventKind.Refused, CommentEventKind.Appealed,
            CommentEventKind.AppealRefused],
        [CommentEventKind.Refused, CommentEventKind.Appealed, CommentEventKind.AppealUpheld, CommentEventKind.Approved,
            CommentEventKind.Unpublished, CommentEventKind.PutBack],
        [CommentEventKind.Approved, CommentEventKind.NameRemoved, CommentEventKind.Unpublished, CommentEventKind.UnpublishingConfirmed,
            CommentEventKind.Appealed],
        [CommentEventKind.Referred, CommentEventKind.Notified, CommentEventKind.HandledElsewhere, CommentEventKind.Corrected],
        [CommentEventKind.Approved, CommentEventKind.Referred, CommentEventKind.HandledElsewhere, CommentEventKind.MarkedTransferred,
            CommentEventKind.DisposalCancelled],
        [CommentEventKind.Approved, CommentEventKind.Corrected, CommentEventKind.Referred, CommentEventKind.Withdrawn,
            CommentEventKind.ReturnedToModerators],
        [CommentEventKind.Refused, CommentEventKind.Referred, CommentEventKind.Appealed, CommentEventKind.ReturnedToModerators,
            CommentEventKind.Approved],
        [CommentEventKind.Withdrawn, CommentEventKind.Destroyed],
        [CommentEventKind.AddressSeen, CommentEventKind.Alerted],
        [CommentEventKind.PriorityLowered, CommentEventKind.PriorityRestored],
        [CommentEventKind.PriorityLowered, CommentEventKind.Expired, CommentEventKind.Destroyed],
        [CommentEventKind.Referred, CommentEventKind.HandledElsewhere, CommentEventKind.MarkedTransferred, CommentEventKind.Destroyed],
    ];

    public static async Task LiveAsync(CommentSite site)
    {
        foreach (var (index, life) in Lives.Index())
        {
            var (id, _) = await site.TakeAsync($"Comment {index}.", later: index == 10 ? "honeypot" : null);
            foreach (var kind in life)
            {
                site.Time.Advance(TimeSpan.FromMinutes(1));
                await site.WithServiceAsync<IServiceProvider, bool>(services => DoAsync(services, id, kind, $"person {index}-{kind}"));
            }
            site.Time.Advance(TimeSpan.FromHours(1));
        }
    }

    /// <summary>Each event begins where the last one ended, and the last one is how the comment is.</summary>
    public static Task CheckAsync(CommentSite site) =>
        site.WithDatabaseAsync(async db =>
        {
            var events = await db.CommentEvents.AsNoTracking().ToListAsync();
            var comments = await db.Comments.AsNoTracking().ToListAsync();
            Assert.Equal(Lives.Count, comments.Count);
            foreach (var comment in comments)
            {
                var its = events.Where(e => e.CommentId == comment.Id).OrderBy(e => e.Sequence).ToList();
                Assert.Equal(new RecordedStatus(), its[0].Before);
                foreach (var (one, next) in its.Zip(its.Skip(1)))
                    Assert.Equal(one.After, next.Before);
                Assert.Equal(its[^1].After, comment.Status.Recorded);
                Assert.True(its[^1].Sequence <= comment.Revision);
            }
            return true;
        });

    private static async Task<bool> DoAsync(IServiceProvider services, Guid id, CommentEventKind kind, string by)
    {
        var (publishing, encryption) = (services.GetRequiredService<CommentPublishing>(), services.GetRequiredService<CommentEncryption>());
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        if (kind == CommentEventKind.Corrected)
        {
            await services.GetRequiredService<AuthorChanges>().CorrectAsync(id, new CommentWords("Someone", "Other words."), default);
            return true;
        }
        return await publishing.ChangeAsync(id, async comment =>
        {
            if (kind is CommentEventKind.Approved or CommentEventKind.ApprovedInPart or CommentEventKind.PutBack)
            {
                var words = encryption.Open(await publishing.NewestAsync(comment, default))!;
                await publishing.ShowAsync(
                    comment, words, words.PrintOf(id), kind == CommentEventKind.ApprovedInPart ? "Part." : null, by, now, "", default);
                return true;
            }
            var reason = kind is CommentEventKind.Refused or CommentEventKind.Unpublished ? RefusalReason.Abusive.Slug 
                : kind == CommentEventKind.Expired ? Comment.Expired
                : kind == CommentEventKind.PriorityLowered ? "moderator"
                : null;
            publishing.Apply(comment, kind, kind is CommentEventKind.Withdrawn or CommentEventKind.Appealed ? CommentEvent.Author : by, now,
                reason, "A note.");
            if (kind is CommentEventKind.Unpublished or CommentEventKind.Referred)
                await publishing.UnpublishAsync(comment, reason ?? RefusalReason.IdentifiesChild.Slug, now, default);
            return true;
        }, default);
    }
}
