namespace Heed.Desk.Work;

/// <summary>Kinds of work in words with a number: all that a mail says of what is not public.</summary>
public static class WorkWords
{
    /// <summary>"3 drafts wait for your review".</summary>
    public static string Of(WorkKind kind, int count)
    {
        var (one, many) = kind switch
        {
            WorkKind.StoppedRelease => ("stopped release to fix", "stopped releases to fix"),
            WorkKind.Release => ("release scheduled for today", "releases scheduled for today"),
            WorkKind.Removal => ("hidden record to decide on", "hidden records to decide on"),
            WorkKind.Role => ("role to confirm", "roles to confirm"),
            WorkKind.DoneAlone => ("thing done without a second person to read", "things done without a second person to read"),
            WorkKind.Review => ("draft to review", "drafts to review"),
            WorkKind.Publishing => ("approved draft to publish", "approved drafts to publish"),
            WorkKind.Returned => ("draft returned to you", "drafts returned to you"),
            WorkKind.Return => ("progress return to answer", "progress returns to answer"),
            WorkKind.ReturnReview => ("progress return to check", "progress returns to check"),
            WorkKind.Minute => ("minute to write", "minutes to write"),
            WorkKind.Promise => ("commitment or action due or overdue", "commitments and actions due or overdue"),
            WorkKind.DataRequest => ("request about personal data to answer", "requests about personal data to answer"),
            WorkKind.Retention =>
                ("hold or retention period to decide on", "holds or retention periods to decide on"),
            WorkKind.RetentionStopped =>
                ("unusually large deletion to check", "unusually large deletions to check"),
            WorkKind.Safeguarding => ("comment referred to the safeguarding lead", "comments referred to the safeguarding lead"),
            WorkKind.Comment => ("comment to read", "comments to read"),
            WorkKind.CommentRemoval =>
                ("removed comment to decide on", "removed comments to decide on"),
            WorkKind.Appeal => ("appeal about a comment to decide", "appeals about comments to decide"),
            WorkKind.HelpReview => ("list of places to get help to check", "lists of places to get help to check"),
            _ => ("unfinished draft of yours", "unfinished drafts of yours"),
        };
        return Layout.Phrases.Count(count, one, many);
    }
}
