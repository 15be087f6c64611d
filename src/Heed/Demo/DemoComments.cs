using Heed.Comments;
using Heed.Comments.Writing;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Demo;

/// <summary>
/// A few comments for the demonstration, made as a person's would be: received, then decided on, so that every part of the desk has
/// something to show. Every one is invented and says so. The posts of the real programme have no comments.
/// </summary>
public sealed class DemoComments(
    HeedDatabase db, CommentIntake intake, CommentPublishing publishing, CommentEncryption encryption, TimeProvider clock)
{
    private const string Moderator = "Demonstration";
    private const string Path = "updates/21";
    private const string Says = "Invented for this demonstration of Heed";
    private const string Campaign = "Please bring back the printed leaflets for families, with phone numbers on the "
        + "first page and large print throughout. Many people we speak to cannot read this kind of information on a phone.";

    private static readonly IReadOnlyList<Invented> All =
    [
        new("A practitioner", $"{Says}.\n\nIt would help us to know which of the ten focus areas come first, and the deadlines.",
            Course.Published),
        new("Committee member", $"{Says}.\n\nLearning from case reviews reaches us late. A short note after each review would be enough.",
            Course.Published),
        new("R.", $"{Says}.\n\nThe resource for families is clear. My neighbour at 1 Invented Street found it too long.",
            Course.Published) { Redacted = "at 1 Invented Street" },
        new("Someone", $"{Says}. The demonstration published this comment and then removed it.", Course.TakenOut),
        new("A visitor", $"{Says}. This comment was not published because it is off topic. Its writer has asked for a review.",
            Course.Appealed),
        new("Somebody", $"{Says}: no real person is meant. Somebody might write here: “I am not safe at home and nobody knows.”",
            Course.Referred),
        new("A parent", $"{Says}.\n\nWhen will the next update be published? The last one was some time ago.", Course.Waits),
        new("Reader", $"{Says}.\n\nThank you for showing which promises were kept late.", Course.Waits),
        new("Best offers", $"{Says}: an example of spam. Buy now, best prices, free delivery!", Course.Waits) { Later = "honeypot" },
        new("A neighbour", $"{Says}: no real child is meant. Somebody might write here that they are worried about a child next door and "
            + "do not know whom to tell.", Course.Waits),
        new("First of a campaign", $"{Says}. {Campaign}", Course.Waits),
        new("Second of a campaign", $"{Says}. {Campaign} Thank you.", Course.Waits),
        new("Third of a campaign", $"{Says}. I agree. {Campaign}", Course.Waits),
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

    // What happens to a comment.
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
        /// <summary>The words to redact; null for none.</summary>
        public string? Redacted { get; init; }

        /// <summary>Why it has low priority; null for normal priority.</summary>
        public string? Later { get; init; }
    }
}
