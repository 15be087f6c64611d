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
            .Paragraph(T("You sent us a note and asked to hear from us. A person will read it."))
            .Paragraph(T("We will email you again when we have made a decision. We cannot reply to emails."))
            .Why(T("Your address was given with the note. If that was not you, you do not need to do anything."))
            .Why(T("In a day, we send you at most one email like this, and one about our decisions."));
}
