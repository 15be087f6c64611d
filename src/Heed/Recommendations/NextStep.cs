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
            return $"nothing more is due. It is reported as {States.Word(entry.State!).ToLowerInvariant()}.";
        var open = others.Where(o => !o.Entry.IsSettled).ToList();
        var own = entry.IsLate(day) ? null : entry.DueBy;
        if (open.Where(o => o.Entry.DueBy >= day).MinBy(o => o.Entry.DueBy) is { } coming && (own is null || coming.Entry.DueBy < own))
            return $"{Named(coming)}, due {Due(coming)}.";
        if (content.DueBy is { } due)
            return here.PastDueOf(entry) is { } past
                ? $"it was due {DaysInWords.Quoted(due)}{Since(past)}."
                : $"it is due {DaysInWords.Quoted(due)}.";
        if (open.Where(o => o.PastDue is not null).MinBy(o => o.Entry.DueBy) is { PastDue: { } passed } late)
            return $"{Named(late)}. It was due {Due(late)}{Since(passed)}. No other date was given.";
        return open.Count == 0
            ? "no date was given, and no actions are open."
            : $"no date was given. {Phrases.Count(open.Count, "related action or commitment", "related actions and commitments")} "
                + $"{(open.Count == 1 ? "is" : "are")} open, also without a date.";
    }

    private static string Since(PastDue past) => past.IsOverdue ? $" and is {past.Words}"
        : $", {Phrases.Days(past.Days)} ago. Our sources do not show whether it was done";

    private static string Named(ListRow row) => $"“{row.Entry.Title}”";

    private static string Due(ListRow row) => DaysInWords.Quoted(row.Content.DueBy!);
}
