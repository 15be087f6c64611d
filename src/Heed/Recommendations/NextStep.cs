using Heed.Delivery;
using Heed.Layout;
using Heed.Ledger.Kinds;
using Heed.Ledger;
using Heed.Lists;
using Heed.Records;

namespace Heed.Recommendations;

/// <summary>
/// Says what comes next for a recommendation: the next thing with a date among itself, its actions and the commitments about it.
/// </summary>
public static class NextStep
{
    /// <summary>It in a sentence or two. What is past its date is never next.</summary>
    /// <param name="entry">The recommendation.</param>
    /// <param name="content">What it says.</param>
    /// <param name="others">Its actions and commitments.</param>
    /// <param name="here">Where and on which day it is read.</param>
    public static string Of(Entry entry, Recommendation content, IReadOnlyList<ListRow> others, RequestContext here)
    {
        var day = here.Day;
        if (entry.IsSettled)
            return content.Delivery is null && content.Parts.Count > 0 ? T("Nothing more is due on any part.") : Settled(content.Delivery);
        var open = others.Where(o => !o.Entry.IsSettled).OrderBy(o => o.Entry.DueBy).ToList();
        var own = entry.IsLate(day) ? null : entry.DueBy;
        if (open.Find(o => o.Entry.DueBy >= day) is { } coming && (own is null || coming.Entry.DueBy < own))
            return T($"Next: “{coming.Entry.Title}”, due {Due(coming)}.");
        if (content.OwnDueBy is null && content.NextDue is { } part)
            return OfPart(part, here.PastDueOf(entry));
        if (content.DueBy is { } due)
            return here.PastDueOf(entry) switch
            {
                null => T($"Due {DaysInWords.Quoted(due)}."),
                { IsOverdue: true } => T($"The deadline was {DaysInWords.Quoted(due)}."),
                _ => T($"Last known deadline: {DaysInWords.Quoted(due)}. We do not know if it was done."),
            };
        if (open.Find(o => o.PastDue is { IsOverdue: true }) is { PastDue: { } past } late)
            return T($"“{late.Entry.Title}” is {Phrases.Length(past.Days)} overdue. It was due {Due(late)}.");
        if (open.FindLast(o => o.PastDue is not null) is { } last)
            return T($"“{last.Entry.Title}” was due {Due(last)}. We do not know if that was done.");
        return open.Count == 0
            ? T("No deadline was given, and no actions are open.")
            : T("No deadline was given.") + " "
                + T($"{open.Count:# related action or commitment is|# related actions and commitments are} open, also without a deadline.");
    }

    private static string OfPart(PlacedPart part, PastDue? past)
    {
        var (label, due) = (part.Part.Label ?? "", DaysInWords.Quoted(part.Part.DueBy!));
        return past switch
        {
            null => T($"Next: part {label} is due {due}."),
            { IsOverdue: true } => T($"The deadline for part {label} was {due}."),
            _ => T($"Last known deadline: {due}, for part {label}. We do not know if it was done."),
        };
    }

    private static string Settled(DeliveryReport? report) =>
        (report?.Basis, report?.State) switch
        {
            (DeliveryBasis.Return, { } state) => T($"Nothing more is due. The owner reported it as “{T(state.Label)}”."),
            (_, DeliveryState.Delivered) => T("Nothing more is due. Public sources show it was delivered."),
            (_, DeliveryState.DeliveredInAnotherWay) => T("Nothing more is due. Public sources show it was delivered in another way."),
            (_, DeliveryState.WillNotBeDone) => T("Nothing more is due. Public sources show it will not be done."),
            (_, DeliveryState.Superseded) => T("Nothing more is due. Public sources show it was superseded."),
            _ => T("Nothing more is due."),
        };

    private static string Due(ListRow row) => DaysInWords.Quoted(row.Content.DueBy!);
}
