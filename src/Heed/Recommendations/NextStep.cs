using Heed.Delivery;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.Records;

namespace Heed.Recommendations;

/// <summary>
/// Says what comes next for a recommendation: the next thing with a date among itself, its actions and the commitments about it.
/// </summary>
public static class NextStep
{
    /// <summary>The sentence that stands after "Next:".</summary>
    /// <param name="entry">The recommendation.</param>
    /// <param name="content">What it says.</param>
    /// <param name="others">Its actions and commitments.</param>
    /// <param name="here">Where and on which day it is read.</param>
    public static string Of(Entry entry, Recommendation content, IReadOnlyList<ListRow> others, RequestContext here)
    {
        var day = here.Day;
        if (entry.IsSettled)
            return NextWords.Settled(entry.State!);
        var open = others.Where(o => !o.Entry.IsSettled).ToList();
        var own = entry.IsLate(day) ? null : entry.DueBy;
        if (open.Where(o => o.Entry.DueBy >= day).MinBy(o => o.Entry.DueBy) is { } coming && (own is null || coming.Entry.DueBy < own))
            return T($"“{coming.Entry.Title}”, due {Due(coming)}.");
        if (content.DueBy is { } due)
            return NextWords.Due(due, here.PastDueOf(entry));
        if (open.Where(o => o.PastDue is not null).MinBy(o => o.Entry.DueBy) is { PastDue: { } passed } late)
            return passed.IsOverdue
                ? T($"“{late.Entry.Title}”. It was due {Due(late)} and is {passed.Days:# day|# days} overdue. No other date was given.")
                : T($"“{late.Entry.Title}”. It was due {Due(late)}, {passed.Days:# day|# days} ago.") + " "
                    + T("Our sources do not show whether it was done. No other date was given.");
        return open.Count == 0
            ? T("no date was given, and no actions are open.")
            : T("no date was given.") + " "
                + T($"{open.Count:# related action or commitment is|# related actions and commitments are} open, also without a date.");
    }

    private static string Due(ListRow row) => DaysInWords.Quoted(row.Content.DueBy!);
}
