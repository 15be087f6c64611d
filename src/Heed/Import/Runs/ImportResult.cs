using Heed.Import.Planning;
using Heed.Tables;

namespace Heed.Import.Runs;

/// <summary>What an import's page tells once it is over.</summary>
public sealed record ImportResult(
    int Rows, int New, int Changed, int Same, int NotImported, IReadOnlyList<ImportProblem> Problems, IReadOnlyList<LeftColumn> Left,
    IReadOnlyList<string> Notices, IReadOnlyList<LeftOutRow> LeftOut)
{
    /// <summary>How many problems there were; the first of them are listed.</summary>
    public int ProblemCount { get; init; }

    // The whole list is in the check before; the page of the import stays short.
    private const int Most = 500;

    /// <summary>What is kept of a plan.</summary>
    public static ImportResult Of(OpenedTable table, TablePlan plan) =>
        new(plan.Rows.Count, plan.Count(RowOutcome.New), plan.Count(RowOutcome.Changed),
            plan.Count(RowOutcome.Same) + plan.Count(RowOutcome.Duplicate),
            plan.Count(RowOutcome.Wrong),
            [.. plan.Rows.SelectMany(r => r.Problems.Select(p => new ImportProblem(r.Number, p.Column, p.Sentence))).Take(Most)],
            plan.Left, table.Reading.Notices, [.. table.Sheet.LeftOut.Where(r => r.Why != LeftOutReason.Blank).Take(Most)])
        {
            ProblemCount = plan.Rows.Sum(r => r.Problems.Count),
        };
}

/// <summary>A cell that was not imported, and why.</summary>
public sealed record ImportProblem(int Row, string Column, string Sentence);
