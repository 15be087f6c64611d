using System.Globalization;
using Heed.Delivery;
using Heed.Layout;
using Heed.Lists;

namespace Heed.Actions;

/// <summary>What a plan's page says of its actions.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Rows">Its actions in the record.</param>
public sealed record PlanFacts(Plan Plan, IReadOnlyList<ListRow> Rows)
{
    /// <summary>The actions by strand and number, as the plan counts them.</summary>
    public IEnumerable<ListRow> Ordered => Rows.OrderBy(r => Strand(r), StringComparer.Ordinal).ThenBy(r => Number(r)).ThenBy(r => r.Entry.Title, StringComparer.Ordinal);

    /// <summary>"7 of 35 actions are in the record".</summary>
    public string Caption =>
        Plan.ActionCount is { } all && all != Rows.Count ? $"{Say.Of(Rows.Count, all)} actions are in the record; the others are not given in our sources" : Say.Count(Rows.Count, "action");

    /// <summary>Who owns it, how many actions it has, what became of those in the record.</summary>
    public string Sentence
    {
        get
        {
            var all = Plan.ActionCount is { } count ? $"It holds {Say.Count(count, "action")}" : "How many actions it holds is not given in our sources";
            if (Rows.Count == 0)
                return $"{all}; none of them is in the record.{Reported}";
            var states = Rows.CountBy(r => r.Entry.State!).ToDictionary();
            return $"{all}. Of {Say.Count(Rows.Count, "action")} in the record, {Answers.OfDelivery(states, Rows.Count)}.{Reported}";
        }
    }

    private string Reported =>
        Plan.ReportedCounts is [var first, ..] counts
            ? $" Reported{(first.AsAt is { } day ? $", {day}" : "")}: {string.Join(", ", counts.Where(c => Equals(c.AsAt, first.AsAt)).Select(c => $"{c.Count} {c.State}"))}."
            : "";

    /// <summary>What the counts are of.</summary>
    public string ReportedCaption => $"How many of its {Plan.ActionCount?.ToString(CultureInfo.InvariantCulture) ?? "(number not given)"} actions a report put in each state";

    /// <summary>"17 of 44".</summary>
    public string OfAll(ReportedCount count) => Plan.ActionCount is { } all ? Say.Of(count.Count, all) : count.Count.ToString(CultureInfo.InvariantCulture);

    private static string Strand(ListRow row) => ((ActionItem)row.Content).Strand is [var first, ..] ? first : "";

    private static int Number(ListRow row) => int.TryParse(((ActionItem)row.Content).Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}
