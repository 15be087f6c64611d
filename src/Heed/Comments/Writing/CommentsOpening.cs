using Heed.Ledger;
using Heed.Records;

namespace Heed.Comments.Writing;

/// <summary>Whether a record takes comments, and until when.</summary>
/// <param name="WhyNot">Why it takes none now, as a sentence; null while it does.</param>
public sealed record CommentsOpening(string Path, string Title, DateOnly Until, bool IsOpen, string? WhyNot)
{
    /// <summary>What holds for a record today; null when it never takes comments.</summary>
    public static CommentsOpening? Of(ReadRecord record, CommentTerms terms, DateOnly today)
    {
        if (record.Content is not ITakesComments { CommentsOpenUntil: { } until } takes || until.Latest is not { } last)
            return null;
        if (takes.TakesCommentsBySetting && !terms.Cover(record.Entry.Kind.Name))
            return null;
        var whyNot = record.Entry.Standing switch
        {
            not Standing.InForce => T("This was withdrawn. You can no longer comment on it."),
            _ when today > last => T($"Comments closed on {last}."),
            _ when terms.IsClosed => T("This programme has closed. You can no longer comment."),
            _ when terms.IsPaused => T("Comments are paused."),
            _ => null,
        };
        return new CommentsOpening(record.Entry.Path, record.Entry.Title, last, whyNot is null, whyNot);
    }

    public string UntilWhen => T($"You can comment until the end of {Until}.");
}
