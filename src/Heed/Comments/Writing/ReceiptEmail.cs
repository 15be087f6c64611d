using Heed.Platform.Mail.Writing;

namespace Heed.Comments.Writing;

/// <summary>
/// The mails to writers. Their subjects say nothing of comments, children or the programme, and none holds a comment or a reference:
/// somebody else may see the screen.
/// </summary>
public static class ReceiptEmail
{
    public static EmailTemplate Received() =>
        new EmailTemplate("We have your note")
            .Paragraph("You sent us a note and asked to hear from us. We have it. A person will read it, and we will write to you again "
                + "when it has been decided on. We can’t answer by mail.")
            .Why("You get this mail because your address was given with the note. If that was not you, somebody gave it by mistake, and "
                + "you need do nothing: however many notes come with your address, we send it one mail like this and one with answers a "
                + "day at most.");
}
