using Heed.Platform.Http;
using Heed.Platform.Mail;
using Heed.Platform.Mail.Writing;

namespace Heed.Comments.Moderating;

/// <summary>
/// Tells a writer who asked for it that there is an answer. Others may read their mail: it says neither what they wrote nor what was
/// decided, and can be opened further only with the reference that the writer holds.
/// </summary>
public sealed class WriterLetters(MailAddresses addresses, Outbox outbox, SiteAddress site)
{
    /// <summary>Puts the mail in, once for each decision. Within the transaction of the decision.</summary>
    public async Task DecidedAsync(Comment comment, CancellationToken cancel)
    {
        if (!comment.WantsAnswer || comment.Address is not { } closed || addresses.Open(closed) is not { } to || !Letter.IsAddress(to))
            return;
        var letter = new LetterText("There is an answer to what you sent")
            .Paragraph($"You sent something to us on {Layout.Say.Day(comment.ReceivedAt)}. It was looked at.")
            .Paragraph("You can read the answer with the reference that you were shown when you sent it. It is not in this mail, so that nobody else can read what you wrote.")
            .Link("Read the answer", site.Of($"/{comment.Programme}/comments/yours"))
            .Why("You get this mail because you asked to be told when you sent it.");
        await outbox.PutOnceAsync($"comment-decided/{comment.Id:N}/{comment.Revision}", letter.To(to), cancel);
    }
}
