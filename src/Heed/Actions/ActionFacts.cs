using Heed.Delivery;
using Heed.Design;
using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Lists;
using Heed.Records;

namespace Heed.Actions;

/// <summary>What the page of an action says of its dates and returns.</summary>
/// <param name="Page">The page.</param>
/// <param name="Standing">Where delivery stands.</param>
/// <param name="Earlier">The returns before the latest, newest first.</param>
public sealed record ActionFacts(RecordPage<ActionItem> Page, DeliveryStanding Standing, IReadOnlyList<DeliveryReport> Earlier)
{
    private ActionItem It => Page.Content;

    private PastDue? PastDue => Standing.PastDue;

    private Lateness Lateness => Lateness.Of(Page.Deadlines is [var first, ..] ? first.For : null, It.DoneOn);

    /// <summary>Reads them from the page's history.</summary>
    public static ActionFacts Of(RecordPage<ActionItem> page)
    {
        var reports = page.History.Select(e => (e.Content as ActionItem)?.Delivery).OfType<DeliveryReport>().ToList();
        var latest = (page.Content.Delivery?.On, page.Content.Delivery?.State);
        var earlier = reports.Where(r => (r.On, r.State) != latest).DistinctBy(r => (r.On, r.State)).Reverse().ToList();
        return new ActionFacts(page, new DeliveryStanding(page.Entry, page.Content.Delivery, page.History, page.Here), earlier);
    }

    /// <summary>The date in a word: "Done late", "May have been late", "41 days overdue", "Not yet due".</summary>
    public string DateWord =>
        It.IsSettled ? Lateness.Verdict switch
        {
            LatenessVerdict.Late => "Done late",
            LatenessVerdict.MayBeLate => "May have been late",
            LatenessVerdict.InTime => "Done in time",
            _ => "Nothing more is due",
        }
        : PastDue is { } past ? past.IsOverdue ? past.Words : "Deadline passed, nothing found since"
        : It.DueBy is null ? It.Cadence is null ? "No date given" : "Repeats"
        : It.DueBy.Latest is null ? "No exact date given" : "Not yet due";

    /// <summary>The colour that helps the word.</summary>
    public TagColour DateColour =>
        It.IsSettled ? Lateness.Verdict is LatenessVerdict.Late or LatenessVerdict.MayBeLate ? TagColour.Orange : TagColour.Green
        : PastDue is { } past ? past.Colour
        : It.DueBy is null ? TagColour.Grey : TagColour.Blue;

    /// <summary>More about the date.</summary>
    public string DateDetail =>
        It.IsSettled && HowLate is { } late ? late
        : It.IsSettled && It.DoneOn is { } done ? $"done {done}"
        : It.IsSettled ? "completion date not given"
        : It.DueBy is { } due ? $"deadline: {due}"
        : It.Cadence?.ToString() ?? "";

    /// <summary>What comes next, after "Next:".</summary>
    public string Next =>
        It.IsSettled ? $"nothing more is due. It "
            + $"is {(Page.Entry.State == "no-return" ? "done" : States.Word(Page.Entry.State!).ToLowerInvariant())}."
        : PastDue is { } past
        ? $"it was due {DaysInWords.Quoted(It.DueBy!)}{(past.IsOverdue ? $" and is {past.Words}." : $", {Phrases.Days(past.Days)} ago. "
            + "Our sources do not show whether it was done.")}"
        : It.DueBy is { } due ? $"it is due {DaysInWords.Quoted(due)}."
        : It.Cadence is { } often ? $"it repeats: {often}. No date was given for the next time."
        : "no date was given.";

    /// <summary>How many dates were promised and how far they moved.</summary>
    public string Slippage
    {
        get
        {
            var dates = Page.Deadlines;
            var moved = DeadlineLedger.DaysMoved(dates);
            var apart = moved is { } days ? $". The latest is {Phrases.Days(Math.Abs(days))} {(days < 0 ? "before" : "after")} the first"
                : "";
            var all = dates.Count == 1 ? "One date was promised." : $"{dates.Count} dates were promised{apart}.";
            return HowLate is { } late ? $"{all} It was done {late}."
                : PastDue is { } past ? $"{all} The deadline passed {Phrases.Days(past.Days)} ago."
                : Page.Entry.DaysSlipped(Page.Here.Day) is > 0 and var slipped
                ? $"{all} The first deadline passed {Phrases.Days(slipped)} ago."
                : all;
        }
    }

    /// <summary>
    /// That a return was asked for and has not come, or has come and is not published; null when the page says all there is.
    /// </summary>
    /// <param name="rounds">The rounds of returns in which this action was asked, the latest first.</param>
    public (string Sentence, string Path)? ReturnNotice(IReadOnlyList<ListRow> rounds) =>
        rounds is [{ Content: ReturnRound round } row, ..] && round.AskedOf(Page.Entry.Path)?.Notice(
            It.Delivery is { Basis: DeliveryBasis.Return } report ? report.On : null) is { } sentence
            ? (sentence, row.Entry.Path)
            : null;

    /// <summary>What the earlier reports are called: returns only when an owner sent them.</summary>
    public string EarlierTitle =>
        $"{(Earlier.Any(e => e.Basis == DeliveryBasis.Return) ? "Earlier progress reports" : "What public sources showed before")} "
            + $"({Earlier.Count})";

    /// <summary>Its number with what it counts within: "Action 4, Neglect".</summary>
    public string Label =>
        It.Number is null ? "Action, number not given"
        : It.Strand is [var strand, ..] ? $"Action {It.Number}, {StrandNames.Of(Page.Here, strand)}"
        : $"Action {It.Number}";

    // Counted from the first date promised: a new date takes nothing back.
    private string? HowLate => LatenessWords.After(Lateness, "the first date promised", It.DoneOn);
}
