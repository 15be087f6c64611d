using System.Globalization;
using Heed.Delivery;
using Heed.Layout;
using Heed.Lists;
using Heed.Records;

namespace Heed.Actions;

/// <summary>What a plan's page says of its actions.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Rows">Its actions in the record: the first of them.</param>
/// <param name="States">How many of all of them are in which state.</param>
public sealed record PlanFacts(Plan Plan, Listed Rows, IReadOnlyDictionary<string, int> States)
{
    /// <summary>The actions by strand and number, as the plan counts them.</summary>
    public IEnumerable<ListRow> Ordered =>
        Rows.OrderBy(Strand, StringComparer.Ordinal).ThenBy(Number).ThenBy(r => r.Entry.Title, StringComparer.Ordinal);

    /// <summary>"7 of 35 actions are in this record".</summary>
    public string Caption =>
        Plan.ActionCount is { } all && all != Rows.Total
            ? $"{Phrases.Of(Rows.Total, all)} actions are in this record"
            : Phrases.Count(Rows.Total, "action");

    /// <summary>Who owns it, how many actions it has, what became of those in the record.</summary>
    public string Sentence
    {
        get
        {
            var all = Plan.ActionCount is { } count ? $"This plan has {Phrases.Count(count, "action")}"
                : "The number of actions in this plan is not given";
            if (Rows.Count == 0)
                return $"{all}. None of them are in this record.{Reported}";
            return $"{all}. Of {Phrases.Count(Rows.Total, "action")} in this record, {Answers.OfDelivery(States, Rows.Total)}.{Reported}";
        }
    }

    private string Reported =>
        Plan.ReportedCounts is [var first, ..] counts
            ? $" Reported progress ({first.AsAt?.ToString() ?? "date not given"}): {Together(
                counts.Where(c => Equals(c.AsAt, first.AsAt)))}."
            : "";

    private static string Together(IEnumerable<ReportedCount> counts) => string.Join(", ", counts.Select(c => $"{c.Count} {c.State}"));

    /// <summary>What the counts are of.</summary>
    public string ReportedCaption => "Number of actions with each reported status";

    public string OfAll(ReportedCount count) =>
        Plan.ActionCount is { } all ? Phrases.Of(count.Count, all) : count.Count.ToString(CultureInfo.InvariantCulture);

    private static string Strand(ListRow row) => ((ActionItem)row.Content).Strand is [var first, ..] ? first : "";

    private static int Number(ListRow row) =>
        int.TryParse(((ActionItem)row.Content).Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : int.MaxValue;
}
