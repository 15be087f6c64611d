using Heed.Comments;
using Heed.Comments.Writing;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Demo;

/// <summary>
/// A few comments for the demonstration, made as a person's would be: taken in, then decided on, so that every part of the desk has
/// something to show. Every one is invented and says so; the posts of the real programme hold none.
/// </summary>
public sealed class DemoComments(
    HeedDatabase db, CommentIntake intake, CommentPublishing publishing, CommentEncryption encryption, TimeProvider clock)
{
    private const string Moderator = "Demonstration";
    private const string Path = "updates/21";
    private const string Says = "Invented for the demonstration of Heed";
    private const string Campaign = "The programme must bring back the printed leaflets for families, with the telephone numbers on the "
        + "first page and large letters on all of them. Many people we speak to cannot read such things on a telephone.";

    private static readonly IReadOnlyList<Invented> All =
    [
        new("A practitioner", $"{Says}.\n\nIt would help us to see which of the ten focus areas come first, and by when.",
            Course.Published),
        new("Committee member", $"{Says}.\n\nThe learning from case reviews reaches us late. A short note after each would do.",
            Course.Published),
        new("R.", $"{Says}.\n\nThe resource for families is clear. My neighbour at 1 Invented Street found it too long.",
            Course.Published) { Redacted = "at 1 Invented Street" },
        new("Someone", $"{Says}. It was published, and taken out again by the demonstration.", Course.TakenOut),
        new("A visitor", $"{Says}. It was not published, since it is about something else, and its writer asks for another look.",
            Course.Appealed),
        new("Somebody", $"{Says}: no real person is meant. Somebody might write here: “I am not safe at home and nobody knows.”",
            Course.Referred),
        new("A parent", $"{Says}.\n\nWhen will the next update come? The last one is some time ago.", Course.Waits),
        new("Reader", $"{Says}.\n\nThank you for showing which promises were kept late.", Course.Waits),
        new("Best offers", $"{Says}: what a machine might send. Buy now, best prices, free delivery!", Course.Waits) { Later = "honeypot" },
        new("A neighbour", $"{Says}: no real child is meant. Somebody might write here that they are worried about a child next door and "
            + "do not know whom to tell.", Course.Waits),
        new("First of a campaign", $"{Says}. {Campaign}", Course.Waits),
        new("Second of a campaign", $"{Says}. {Campaign} Thank you.", Course.Waits),
        new("Third of a campaign", $"{Says}. Please: {Campaign}", Course.Waits),
    ];

    public async Task MakeAsync(string programme, CancellationToken cancel)
    {
        foreach (var one in All)
        {
            var form = Guid.CreateVersion7();
            await intake.TakeAsync(
                new SentComment(programme, Path, form, new CommentWords($"{one.Name} (invented)", one.Text), Later: one.Later), cancel);
            if (one.Course == Course.Waits)
                continue;
            var id = await db.Comments.Where(c => c.Form == form).Select(c => c.Id).SingleAsync(cancel);
            await publishing.ChangeAsync(id, async comment =>
            {
                await DecideAsync(comment, one, cancel);
                return comment;
            }, cancel);
        }
    }

    private async Task DecideAsync(Comment comment, Invented one, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        switch (one.Course)
        {
            case Course.Published or Course.TakenOut:
                await ShowAsync(comment, one, now, cancel);
                if (one.Course == Course.Published)
                    return;
                await db.SaveChangesAsync(cancel);
                publishing.Apply(comment, CommentEventKind.Unpublished, Moderator, now, RefusalReason.PrivateFacts.Slug);
                await publishing.UnpublishAsync(comment, RefusalReason.PrivateFacts.Slug, now, cancel);
                return;
            case Course.Appealed:
                publishing.Apply(comment, CommentEventKind.Refused, Moderator, now, RefusalReason.AboutSomethingElse.Slug);
                publishing.Apply(comment, CommentEventKind.Appealed, CommentEvent.Author, now);
                return;
            case Course.Referred:
                publishing.Apply(comment, CommentEventKind.Referred, Moderator, now);
                return;
        }
    }

    private async Task ShowAsync(Comment comment, Invented one, DateTime now, CancellationToken cancel)
    {
        var words = encryption.Open(await publishing.NewestAsync(comment, cancel))!;
        var part = one.Redacted is { } cut ? words.Text.Replace(cut, "[removed by the moderator]", StringComparison.Ordinal) : null;
        await publishing.ShowAsync(comment, words, words.PrintOf(comment.Id), part, Moderator, now, "", cancel);
    }

    // What becomes of one.
    private enum Course
    {
        Waits,
        Published,
        TakenOut,
        Appealed,
        Referred,
    }

    private sealed record Invented(string Name, string Text, Course Course)
    {
        /// <summary>The words that are not published; null for none.</summary>
        public string? Redacted { get; init; }

        /// <summary>Why it is in the slower lane; null in the ordinary one.</summary>
        public string? Later { get; init; }
    }
}
