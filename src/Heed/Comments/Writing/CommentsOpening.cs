using Heed.Layout;
using Heed.Ledger;
using Heed.Records;

namespace Heed.Comments.Writing;

/// <summary>Whether a record takes comments, and until when.</summary>
/// <param name="Path">The record.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Kind">What it is, such as "update".</param>
/// <param name="Until">The last day on which it takes or took comments.</param>
/// <param name="IsOpen">Whether it takes them now.</param>
/// <param name="WhyNot">Why it takes none now, as a sentence; null while it does.</param>
public sealed record CommentsOpening(string Path, string Title, string Kind, DateOnly Until, bool IsOpen, string? WhyNot)
{
    /// <summary>What holds for a record today; null when it never takes comments.</summary>
    /// <param name="record">The record as the public reads it today.</param>
    /// <param name="terms">The programme's terms.</param>
    /// <param name="today">Today.</param>
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
            not Standing.InForce => $"This {what} was withdrawn. It takes no comments any more.",
            _ when today > last => $"Comments on this {what} closed on {Say.Day(last)}.",
            _ when terms.IsPaused => $"Comments on this {what} are not taken just now.",
            _ => null,
        };
        return new CommentsOpening(record.Entry.Path, record.Entry.Title, what, last, whyNot is null, whyNot);
    }

    /// <summary>Until when it takes comments, as a sentence.</summary>
    public string UntilWhen => $"You can comment until {Say.Day(Until)}, the end of the day.";
}
