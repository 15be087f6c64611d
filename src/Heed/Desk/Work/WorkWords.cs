namespace Heed.Desk.Work;

/// <summary>Kinds of work in words with a number: all that a mail says of what is not public.</summary>
public static class WorkWords
{
    /// <summary>"3 drafts wait for your review".</summary>
    public static string Of(WorkKind kind, int count) =>
        kind switch
        {
            WorkKind.StoppedRelease => T($"{count:# stopped release to fix|# stopped releases to fix}"),
            WorkKind.Release => T($"{count:# release scheduled for today|# releases scheduled for today}"),
            WorkKind.Removal => T($"{count:# hidden record to decide on|# hidden records to decide on}"),
            WorkKind.Role => T($"{count:# role to confirm|# roles to confirm}"),
            WorkKind.DoneAlone =>
                T($"{count:# step that one person took alone, to check|# steps that one person took alone, to check}"),
            WorkKind.Review => T($"{count:# draft to review|# drafts to review}"),
            WorkKind.Publishing => T($"{count:# approved draft to publish|# approved drafts to publish}"),
            WorkKind.Returned => T($"{count:# draft returned to you|# drafts returned to you}"),
            WorkKind.Return => T($"{count:# progress return to answer|# progress returns to answer}"),
            WorkKind.ReturnReview => T($"{count:# progress return to check|# progress returns to check}"),
            WorkKind.Minute => T($"{count:# meeting minute to write|# meeting minutes to write}"),
            WorkKind.Promise =>
                T($"{count:# commitment or action due or overdue|# commitments and actions due or overdue}"),
            WorkKind.DataRequest =>
                T($"{count:# request about personal data to answer|# requests about personal data to answer}"),
            WorkKind.Retention => T($"{count:# hold or retention period to decide on|# holds or retention periods to decide on}"),
            WorkKind.RetentionStopped => T($"{count:# unusually large deletion to check|# unusually large deletions to check}"),
            WorkKind.Webhook => T($"{count:# webhook to check|# webhooks to check}"),
            WorkKind.Safeguarding =>
                T($"{count:# comment referred to the safeguarding lead|# comments referred to the safeguarding lead}"),
            WorkKind.Comment => T($"{count:# comment to read|# comments to read}"),
            WorkKind.CommentRemoval => T($"{count:# removed comment to decide on|# removed comments to decide on}"),
            WorkKind.Appeal => T($"{count:# appeal about a comment to decide|# appeals about comments to decide}"),
            WorkKind.HelpReview => T($"{count:# list of help contacts to check|# lists of help contacts to check}"),
            _ => T($"{count:# unfinished draft of yours|# unfinished drafts of yours}"),
        };
}
