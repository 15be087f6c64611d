using System.Globalization;
using Heed.Delivery;
using Heed.Language;
using Heed.Layout;
using Heed.Lists;
using Heed.Records;

namespace Heed.Actions;

/// <summary>What a plan's page says of its actions.</summary>
/// <param name="Here">Where it is read.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Rows">Its actions in the record: the first of them.</param>
/// <param name="States">How many of all of them are in which state.</param>
public sealed record PlanFacts(RequestContext Here, Plan Plan, Listed Rows, IReadOnlyDictionary<string, int> States)
{
    /// <summary>The actions by strand and number, as the plan counts them.</summary>
    public IEnumerable<ListRow> Ordered =>
        Rows.OrderBy(Strand, StringComparer.Ordinal).ThenBy(Number).ThenBy(r => r.Entry.Title, StringComparer.Ordinal);

    /// <summary>How many of its actions are in the record.</summary>
    public string Caption => T($"{Rows.Total:# action|# actions}");

    /// <summary>Who owns it, how many actions it has, what became of those in the record.</summary>
    public string Sentence
    {
        get
        {
            var all = Plan.ActionCount is { } count ? T($"This plan has {count:# action|# actions}.")
                : T("The number of actions in this plan is not given.");
            var held = Rows.Count == 0 ? T("None of them are in this record.")
                : Rows.Total == Plan.ActionCount ? null
                : T($"{Rows.Total:# is|# are} in this record.");
            var progress = Rows.Count == 0 ? null : Answers.OfProgress(Here, States, Rows.Total);
            return string.Join(' ', new[] { all, held, progress, Reported }.OfType<string>());
        }
    }

    private string? Reported
    {
        get
        {
            if (Plan.Counts.FirstOrDefault(c => c.Numbers.Count > 0) is not { } newest)
                return null;
            return newest.On is { } day ? T($"Reported progress ({day}): {newest.Together}.")
                : T($"Reported progress (date not given): {newest.Together}.");
        }
    }

    private static string Strand(ListRow row) => ((ActionItem)row.Content).Strand is [var first, ..] ? first : "";

    private static int Number(ListRow row) =>
        int.TryParse(((ActionItem)row.Content).Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : int.MaxValue;
}
