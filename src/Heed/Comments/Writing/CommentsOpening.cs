using Heed.Layout;
using Heed.Ledger;
using Heed.Records;

namespace Heed.Comments.Writing;

/// <summary>Whether a record takes comments, and until when.</summary>
/// <param name="WhyNot">Why it takes none now, as a sentence; null while it does.</param>
public sealed record CommentsOpening(string Path, string Title, string Kind, DateOnly Until, bool IsOpen, string? WhyNot)
{
    /// <summary>What holds for a record today; null when it never takes comments.</summary>
    public static CommentsOpening? Of(ReadRecord record, CommentTerms terms, DateOnly today)
    {
        if (record.Content is not ITakesComments { CommentsOpenUntil: { } until } takes || until.Latest is not { } last)
            return null;
        var kind = record.Entry.Kind;
        if (takes.TakesCommentsBySetting && !terms.Cover(kind.Name))
            return null;
        var what = kind.Label.ToLowerInvariant();
        var whyNot = record.Entry.Standing switch
        {
            not Standing.InForce => $"This {what} was withdrawn. You can no longer comment on it.",
            _ when today > last => $"Comments on this {what} closed on {Phrases.Day(last)}.",
            _ when terms.IsPaused => $"Comments on this {what} are paused.",
            _ => null,
        };
        return new CommentsOpening(record.Entry.Path, record.Entry.Title, what, last, whyNot is null, whyNot);
    }

    public string UntilWhen => $"You can comment until the end of {Phrases.Day(Until)}.";
}
