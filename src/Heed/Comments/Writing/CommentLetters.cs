using Heed.Platform.Mail;

namespace Heed.Comments.Writing;

/// <summary>
/// The mails to writers. Their subjects say nothing of comments, children or the programme, and none holds a comment or a reference:
/// somebody else may see the screen.
/// </summary>
public static class CommentLetters
{
    /// <summary>That a comment was received.</summary>
    public static Letter Received(string address) =>
        new(address, "We have your note", """
            You sent us a note and asked to hear from us.

            We have it. A person will read it, and we will write to you again when it has been decided on. We can't answer by mail.

            If this was not you, somebody gave your address by mistake. You need do nothing. However
            many notes come with your address, we send it one mail like this and one with answers a day at most.
            """);
}
