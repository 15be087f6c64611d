namespace Heed.Desk.Work;

/// <summary>Kinds of work in words with a number: all that a mail says of what is not public.</summary>
public static class WorkWords
{
    /// <summary>"3 drafts wait for your review".</summary>
    public static string Of(WorkKind kind, int count)
    {
        var (one, many) = kind switch
        {
            WorkKind.StoppedRelease => ("release stopped and must be put right", "releases stopped and must be put right"),
            WorkKind.Release => ("release goes out today", "releases go out today"),
            WorkKind.Removal => ("removal waits for a second person", "removals wait for a second person"),
            WorkKind.Role => ("role waits to be confirmed", "roles wait to be confirmed"),
            WorkKind.DoneAlone => ("thing was done without a second person", "things were done without a second person"),
            WorkKind.Review => ("draft waits for your review", "drafts wait for your review"),
            WorkKind.Publishing => ("approved draft waits to be published", "approved drafts wait to be published"),
            WorkKind.Returned => ("draft was returned to you", "drafts were returned to you"),
            WorkKind.Return => ("progress return is asked of you", "progress returns are asked of you"),
            WorkKind.ReturnReview => ("progress return waits to be looked through", "progress returns wait to be looked through"),
            WorkKind.Minute => ("minute is to be written", "minutes are to be written"),
            WorkKind.Promise => ("commitment or action is due or overdue", "commitments and actions are due or overdue"),
            WorkKind.DataRequest => ("message about data waits for an answer", "messages about data wait for an answer"),
            WorkKind.Retention =>
                ("hold or time of keeping waits for a second person", "holds or times of keeping wait for a second person"),
            WorkKind.RetentionStopped =>
                ("time more is due to be destroyed than usual, and must be confirmed",
                    "times more is due to be destroyed than usual, and must be confirmed"),
            WorkKind.Safeguarding => ("thing waits for the safeguarding lead", "things wait for the safeguarding lead"),
            WorkKind.Comment => ("comment waits to be read", "comments wait to be read"),
            WorkKind.CommentRemoval =>
                ("comment was taken out and waits for a second person", "comments were taken out and wait for a second person"),
            WorkKind.Appeal => ("decision on a comment is to be looked at again", "decisions on comments are to be looked at again"),
            WorkKind.HelpReview => ("list of places to get help is to be checked", "lists of places to get help are to be checked"),
            _ => ("draft of yours is not finished", "drafts of yours are not finished"),
        };
        return Layout.Phrases.Count(count, one, many);
    }
}
