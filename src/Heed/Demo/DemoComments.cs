using Heed.Comments;
using Heed.Comments.Writing;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Demo;

/// <summary>
/// A few comments for the demonstration, made as a person's would be: taken in, then decided on. Every one is invented and says so; the
/// posts of the real programme hold none.
/// </summary>
public static class DemoComments
{
    private const string Moderator = "Demonstration";
    private const string Path = "updates/21";

    private static readonly IReadOnlyList<(string Name, string Text, string? Later, Func<string, string>? Shown, string? RemovedFor)> Invented =
    [
        ("A practitioner (invented)", "Invented for the demonstration of Heed.\n\nIt would help us to see which of the ten focus areas come first, and by when.", null, text => text, null),
        ("Committee member (invented)", "Invented for the demonstration of Heed.\n\nThe learning from case reviews reaches us late. A short note after each would do.", null, text => text, null),
        ("R. (invented)", "Invented for the demonstration of Heed.\n\nThe resource for families is clear. My neighbour at 1 Invented Street found it too long.", null, text => text.Replace("at 1 Invented Street", "[removed by the moderator]", StringComparison.Ordinal), null),
        ("Someone (invented)", "Invented for the demonstration of Heed. It was published, and taken out again by the demonstration.", null, text => text, RefusalReason.PrivateFacts.Slug),
        ("A parent (invented)", "Invented for the demonstration of Heed.\n\nWhen will the next update come? The last one is some time ago.", null, null, null),
        ("Reader (invented)", "Invented for the demonstration of Heed.\n\nThank you for showing which promises were kept late.", null, null, null),
        ("Best offers (invented)", "Invented for the demonstration of Heed: what a machine might send. Buy now, best prices, free delivery!", "honeypot", null, null),
        ("A neighbour (invented)", "Invented for the demonstration of Heed: no real child is meant. Somebody might write here that they are worried about a child next door and do not know whom to tell.", null, null, null),
    ];

    /// <summary>Makes them.</summary>
    public static async Task MakeAsync(IServiceProvider services, string programme, CancellationToken cancel)
    {
        var (intake, book, db) = (services.GetRequiredService<CommentIntake>(), services.GetRequiredService<PublicCommentBook>(), services.GetRequiredService<HeedDatabase>());
        var (seal, clock) = (services.GetRequiredService<CommentSeal>(), services.GetRequiredService<TimeProvider>());
        foreach (var (name, text, later, shown, removedFor) in Invented)
        {
            var form = Guid.CreateVersion7();
            await intake.TakeAsync(new SentComment(programme, Path, form, new CommentWords(name, text), Later: later), cancel);
            if (shown is null)
                continue;
            var id = await db.Comments.Where(c => c.Form == form).Select(c => c.Id).SingleAsync(cancel);
            await book.ChangeAsync(id, async comment =>
            {
                var (words, now) = (seal.Open(await book.NewestAsync(comment, cancel))!, clock.GetUtcNow().UtcDateTime);
                var part = shown(words.Text) is var whole && whole == words.Text ? null : whole;
                await book.ShowAsync(comment, words, words.PrintOf(comment.Id), part, Moderator, now, cancel);
                db.CommentSteps.Add(CommentStep.Of(comment, part is null ? CommentStepKind.Approved : CommentStepKind.ApprovedInPart, Moderator, now));
                if (removedFor is null)
                    return comment;
                await db.SaveChangesAsync(cancel);
                comment.Remove(removedFor, now);
                await book.TakeOutAsync(comment, removedFor, now, cancel);
                db.CommentSteps.Add(CommentStep.Of(comment, CommentStepKind.Removed, Moderator, now, removedFor));
                return comment;
            }, cancel);
        }
    }
}
