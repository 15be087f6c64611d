using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Lists;
using Heed.Records;

namespace Heed.Delivery;

/// <summary>What comes next, after "Next:": the sentences that recommendations and actions have in common.</summary>
public static class NextWords
{
    /// <summary>That nothing more is to come, and why.</summary>
    /// <param name="state">The state of delivery.</param>
    public static string Settled(string state) =>
        state == "no-return" ? T("nothing more is due. It is done.")
            : T($"nothing more is due. It is reported as “{States.Word(state)}”.");

    /// <summary>When it is due, or was.</summary>
    /// <param name="due">The date that holds now.</param>
    /// <param name="past">What is known since that date passed; null when it has not.</param>
    public static string Due(FuzzyDate due, PastDue? past)
    {
        var date = DaysInWords.Quoted(due);
        return past switch
        {
            null => T($"it is due {date}."),
            { IsOverdue: true } => T($"it was due {date} and is {past.Days:# day|# days} overdue."),
            _ => T($"it was due {date}, {past.Days:# day|# days} ago. Our sources do not show whether it was done."),
        };
    }
}
