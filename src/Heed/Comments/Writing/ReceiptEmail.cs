using Heed.Platform.Mail.Writing;

namespace Heed.Comments.Writing;

/// <summary>
/// The mails to writers. Their subjects say nothing of comments, children or the programme, and none holds a comment or a reference:
/// somebody else may see the screen.
/// </summary>
public static class ReceiptEmail
{
    public static EmailTemplate Received() =>
        new EmailTemplate(T("We have your note"))
            .Paragraph(T("You sent us a note and asked to hear from us. We have received it. A person will read it. We will email you "
                + "again when we have made a decision. We cannot reply to emails."))
            .Why(T("You get this email because your address was given with the note. If that was not you, someone gave it by mistake and "
                + "you do not need to do anything. However many notes give your address, we send it at most one email like this and one "
                + "with answers a day."));
}
