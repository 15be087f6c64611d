namespace Heed.Comments.Moderating;

/// <summary>Steps of a comment in words.</summary>
public static class StepWords
{
    /// <summary>What was done.</summary>
    public static string Of(CommentStepKind kind) =>
        kind switch
        {
            CommentStepKind.Received => "Received",
            CommentStepKind.Corrected => "Corrected",
            CommentStepKind.Read => "Opened",
            CommentStepKind.Approved => "Published",
            CommentStepKind.ApprovedInPart => "Published with parts removed",
            CommentStepKind.Refused => "Not published",
            CommentStepKind.Escalated => "Handed to the safeguarding lead",
            CommentStepKind.Told => "Somebody was told",
            CommentStepKind.GivenBack => "Given back to the moderators",
            CommentStepKind.TakenBack => "Taken back",
            CommentStepKind.Removed => "Taken out of public",
            CommentStepKind.NameRemoved => "Name taken off",
            CommentStepKind.Appealed => "Another look asked for",
            CommentStepKind.AppealRefused => "Looked at again: the decision stands. Decided",
            CommentStepKind.AppealUpheld => "Looked at again: it waits once more. Decided",
            CommentStepKind.Alerted => "A second person was told that it lay unread",
            CommentStepKind.Hastened => "Moved out of the slower lane",
            CommentStepKind.Slowed => "Moved into the slower lane",
            CommentStepKind.Destroyed => "Words destroyed",
            CommentStepKind.AddressSeen => "The writer’s address was asked for",
            CommentStepKind.RemovalConfirmed => "It stays out of public. Decided",
            CommentStepKind.PutBack => "Put back in public",
            CommentStepKind.HandledElsewhere => "Noted as handled elsewhere",
            CommentStepKind.Transferred => "Noted as taken over into the case system",
            CommentStepKind.KeptHere => "Kept here after all. Decided",
            _ => kind.ToString(),
        };

    public static bool IsOfWriter(CommentStepKind kind) => kind is CommentStepKind.Corrected or CommentStepKind.TakenBack or CommentStepKind.Appealed;

    /// <summary>Whether its note is for the safeguarding lead alone.</summary>
    public static bool IsForLeads(CommentStepKind kind) => kind is CommentStepKind.Told or CommentStepKind.HandledElsewhere or CommentStepKind.Transferred;
}
