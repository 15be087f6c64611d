using Heed.Actions;
using Heed.Delivery;
using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Actions.Returns;

/// <summary>What stands in the way of saving or sending an answer, one sentence a field.</summary>
public sealed class AnswerCheck(RequestContext here)
{
    private const int LongestText = 20_000;
    private const int LongestLine = 1000;

    /// <summary>What can't even be kept: texts too long.</summary>
    public static IReadOnlyList<(string Field, string Sentence)> TooLong(GivenAnswer given) =>
        [
            .. TooLong("what", given.What, LongestText),
            .. TooLong("reason", given.Reason, LongestLine),
            .. TooLong("expected", given.Expected, FuzzyDate.WordsLimit),
            .. TooLong("done-on", given.Done, FuzzyDate.WordsLimit),
            .. given.EvidenceGiven.SelectMany(
                e => TooLong($"evidence-what-{e.Line}", e.Given.What, LongestLine)
                    .Concat(TooLong($"evidence-where-{e.Line}", e.Given.Where, LongestLine))),
        ];

    /// <summary>What stands in the way of sending it.</summary>
    /// <param name="given">The answer.</param>
    /// <param name="action">The action as published.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<(string Field, string Sentence)>> ProblemsAsync(
        GivenAnswer given, ActionItem action, CancellationToken cancel)
    {
        var problems = new List<(string, string)>(TooLong(given));
        if (given.Chosen is not { } state)
            problems.Add(("state", "Choose how far this has got."));
        else if (state is DeliveryState.Delivered or DeliveryState.DeliveredInAnotherWay && !given.EvidenceGiven.Any())
            problems.Add(("evidence-what-0", $"“{state.Label}” needs evidence. Enter what shows it, and where."));
        if (given.What.Length == 0)
            problems.Add(("what", "Say what has happened, in a sentence or two."));
        foreach (var (line, evidence) in given.EvidenceGiven)
            problems.AddRange(await OfEvidenceAsync(line, evidence, cancel));
        problems.AddRange(OfDate("expected", given.Expected));
        problems.AddRange(OfDate("done-on", given.Done));
        if (GivenAnswer.Understood(given.Done) is { } done && (done.Earliest ?? done.Latest) is var day
            && (day is null || done.Earliest > here.Today))
            problems.Add(
                ("done-on", day is null ? $"“{done}” does not say when it was done. Enter a day, a month or a year."
                    : $"{done} is in the future. Enter the date it was done, or the date you expect it."));
        if (Moves(given, action) && given.Reason.Length == 0)
            problems.Add(
                ("reason", $"You changed the date from {action.DueBy} to {given.Expected}. Enter the reason. The public will read it "
                    + "beside the old date."));
        return problems;
    }

    /// <summary>Whether the answer moves the date that was promised.</summary>
    public static bool Moves(GivenAnswer given, ActionItem action) =>
        action.DueBy is { } now && GivenAnswer.Understood(given.Expected) is { } then && now.When != then.When
            && given.Expected != now.ToString();

    /// <summary>What shows a claim, as the record keeps it: a record of this programme, or a page elsewhere.</summary>
    public async Task<Evidence> EvidenceAsync(GivenEvidence given, CancellationToken cancel) =>
        await RecordAsync(given.Where, cancel) is { } record ? new Evidence { What = given.What, Record = new AnyRef(record) }
        : WebAddress.OrNull(given.Where) is { } address ? new Evidence { What = given.What, Source = new Source { Address = address } }
        : new Evidence { What = given.What, Source = given.Where.Length == 0 ? null : new Source { Title = given.Where } };

    private async Task<IEnumerable<(string, string)>> OfEvidenceAsync(int line, GivenEvidence evidence, CancellationToken cancel)
    {
        if (evidence.What.Length == 0)
            return [($"evidence-what-{line}", "Enter what this shows.")];
        if (evidence.Where.Length == 0)
            return [($"evidence-where-{line}", "Enter where to read it: a web address, or the address of a record here.")];
        return WebAddress.OrNull(evidence.Where) is not null && !IsHere(evidence.Where) || await RecordAsync(
            evidence.Where, cancel) is not null
            ? []
            : [($"evidence-where-{line}", $"“{ProgrammeFilter.Shorten(evidence.Where)}” is not a web address, or a record that the "
                + $"public can read. Enter one such as https://www.gov.scot/publications/… or publications/{{name}}.")];
    }

    private bool IsHere(string where) => where.StartsWith(here.Origin + "/", StringComparison.OrdinalIgnoreCase);

    // People copy addresses from the browser: whole, from the first slash on, or below the programme.
    private async Task<string?> RecordAsync(string where, CancellationToken cancel)
    {
        if (WebAddress.OrNull(where) is not null && !IsHere(where))
            return null;
        var path = (IsHere(where) ? where[here.Origin.Length..] : where).Split('?', '#')[0].Trim('/');
        path = path.StartsWith(here.Programme + "/", StringComparison.Ordinal) ? path[(here.Programme.Length + 1)..] : path;
        return path.Length > 0 && await here.Now().FindAsync(here.Programme, path, cancel) is { Content: not null } ? path : null;
    }

    private static IEnumerable<(string, string)> OfDate(string field, string words) =>
        words.Length == 0 || words.Length > FuzzyDate.WordsLimit || GivenAnswer.Understood(words) is not null
            ? []
            : [(field, $"We are not sure what date “{words}” is. Enter a day, a month, a season or a year, such as 31 March 2027, March "
                + "2027, spring 2027 or 2027.")];

    private static IEnumerable<(string, string)> TooLong(string field, string text, int most) =>
        text.Length <= most ? [] : [(field, $"This has {text.Length:N0} characters. Use at most {most:N0}.")];
}
