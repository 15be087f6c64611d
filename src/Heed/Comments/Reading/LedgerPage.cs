using System.Data;
using System.Globalization;
using Heed.Comments.Help;
using Heed.Comments.Writing;
using Heed.Design;
using Heed.Layout;
using Heed.OpenData;

namespace Heed.Comments.Reading;

/// <summary>The numbers of what was decided on comments, as a page.</summary>
public sealed class LedgerPage : FlowPage
{
    public required DecisionLedger Ledger { get; init; }
    public override string Title => T("Comment decisions in figures");
    public override IReadOnlyList<DesignLink> Way => [new(T("Comments"), Here.Url("comments"))];

    public override IReadOnlyList<Alternate> Alternates =>
        [new("text/csv", T("Table (CSV)"), Here.Url("comments/ledger.csv")),
            new("application/json", T("Data (JSON)"), Here.Url("comments/ledger.json"))];

    public string Sentence =>
        Ledger.Received == 0
            ? T($"No comments had been received by the end of {Ledger.Through}.")
            : $"{T($"By the end of {Ledger.Through} we had received {Ledger.Received:# comment|# comments}.")} {Undecided}";

    public string Times =>
        Ledger.ToDecision is { Decided: > 0 } times
            ? string.Join(
                ' ',
                T($"In the 12 months before, we decided on {times.Decided:# comment|# comments}."),
                T($"Half were decided within {Length(times.Median)}; the slowest took {Length(times.Slowest)}."),
                T($"{times.InTime} of {times.Decided} met our target of {
                    times.Promised:# working day|# working days} (Monday to Friday, including public holidays)."))
            : T("We decided on no comments in the 12 months before.");

    public string Appeals =>
        Ledger.Appeals is { Asked: > 0 } appeals
            ? T($"Writers asked {appeals.Asked:once|# times} for a decision to be reviewed: {appeals.Stood} unchanged, {
                appeals.Upheld} overturned, {appeals.Asked - appeals.Stood - appeals.Upheld} waiting.")
            : T("No writer has asked for a decision to be reviewed.");

    /// <summary>The reasons that were given, with how often in all: not published, and taken out again.</summary>
    public IReadOnlyList<(string Label, int Refused, int Removed)> Reasons =>
        [.. RefusalReason.All.Where(r => r.CountedAs == r.Slug)
            .Select(r => (T(r.Label), Ledger.Months.Sum(m => m.Refused.GetValueOrDefault(r.Slug)), Ledger.Months.Sum(
                m => m.Unpublished.GetValueOrDefault(r.Slug)))).Where(r => r.Item2 + r.Item3 > 0)];

    /// <summary>The numbers of a day that is over: the one read as at, or yesterday.</summary>
    public static async Task<LedgerPage> LoadAsync(RequestContext here, DecisionCounting counting, CancellationToken cancel)
    {
        var programme = await HelpBlocks.TodayAsync(here, cancel);
        var terms = new CommentTerms(programme?.Comments);
        var through = here.AsAt is { } day && day < here.Today ? day : here.Today.AddDays(-1);
        return new LedgerPage { Here = here, Help = HelpBlocks.Of(programme), Terms = terms, Ledger = await counting.ThroughAsync(
            here.Programme, through, terms.DecideWithin) };
    }

    public DataTable Table()
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var column in (string[])["Month", "What", "Reason", "Comments"])
            table.Columns.Add(column, typeof(string));
        foreach (var (month, what, reason, count) in Lines())
            table.Rows.Add(month, what, reason, count.ToString(CultureInfo.InvariantCulture));
        return table;
    }

    public object Document() =>
        new
        {
            Page = Here.Whole("comments/ledger"),
            Licence = Licence.Address,
            Through = Ledger.Through.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Ledger.Received,
            Ledger.Waiting,
            ToDecision = new { Ledger.ToDecision.Decided, MedianHours = Math.Round(Ledger.ToDecision.Median.TotalHours, 1),
                SlowestHours = Math.Round(Ledger.ToDecision.Slowest.TotalHours, 1), Ledger.ToDecision.InTime,
                PromisedWorkingDays = Ledger.ToDecision.Promised },
            Ledger.Appeals,
            Months = Lines().Select(l => new { l.Month, l.What, l.Reason, Comments = l.Count }),
        };

    private IEnumerable<(string Month, string What, string Reason, int Count)> Lines() =>
        from month in Ledger.Months
        let name = month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        from line in (IEnumerable<(string What, string Reason, int Count)>)
            [
                ("received", "", month.Received), ("published", "", month.Whole), ("published-in-part", "", month.InPart),
                ("taken-back", "", month.Withdrawn), ("stays-out", "", month.UnpublishingsConfirmed), ("put-back", "", month.PutBack),
                ("lapsed", "", month.Expired),
                .. month.Refused.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => ("not-published", r.Key, r.Value)),
                .. month.Unpublished.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => ("taken-out", r.Key, r.Value)),
            ]
        where line.Count > 0
        select (name, line.What, line.Reason, line.Count);

    private string Undecided =>
        Ledger.Waiting == 0 ? T("None of them still needed a decision.") : T($"{Ledger.Waiting} of them still needed a decision.");

    private static string Length(TimeSpan time) =>
        time.TotalHours < 1 ? T("an hour")
        : time.TotalHours < 48 ? T($"{(int)Math.Ceiling(time.TotalHours):# hour|# hours}")
        : T($"{(int)Math.Ceiling(time.TotalDays):# day|# days}");
}
