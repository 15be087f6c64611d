using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Programmes;

namespace Heed.Comments.Help;

/// <summary>
/// Whether somebody must look again at the places to get help. The public is shown them all the same: a number that may be old is
/// better than none.
/// </summary>
public static class HelpReview
{
    public static bool IsDue(Programme programme, DateOnly today) => programme.HelpReviewBy is { } by && by.Latest is { } day
        && day < today;

    /// <summary>What staff are told; null while all is well.</summary>
    public static string? Sentence(Programme programme, DateOnly today) =>
        programme.HelpReviewBy switch
        {
            null => "No date is set for checking the places to get help. Set one in the programme’s record.",
            var by when IsDue(programme, today) => $"The places to get help were due to be checked by {by}. Call the numbers, open the "
                + "links, and set a new date in the programme’s record.",
            _ => null,
        };
}
