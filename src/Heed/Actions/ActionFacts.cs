using Heed.Delivery;
using Heed.Design;
using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Lists;
using Heed.Records;
using Microsoft.AspNetCore.Html;

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

    /// <summary>The date in a word: "Done late", "Not known if late", "Overdue", "Not yet due".</summary>
    public string DateWord =>
        It.IsSettled ? Lateness.Verdict switch
        {
            LatenessVerdict.Late => T("Done late"),
            LatenessVerdict.MayBeLate => T("Not known if late"),
            LatenessVerdict.InTime => T("Done in time"),
            _ => T("Nothing more is due"),
        }
        : PastDue is { } past ? past.IsOverdue ? T("Overdue") : T("Deadline passed")
        : It.DueBy is null ? It.Cadence is null ? T("No date given") : T("Repeats")
        : It.DueBy.Latest is null ? T("No exact date given") : T("Not yet due");

    /// <summary>The colour that helps the word.</summary>
    public TagColour DateColour =>
        It.IsSettled ? Lateness.Verdict switch
        {
            LatenessVerdict.Late => TagColour.Orange,
            LatenessVerdict.MayBeLate => TagColour.Grey,
            _ => TagColour.Green,
        }
        : PastDue is { } past ? past.Colour
        : It.DueBy is null ? TagColour.Grey : TagColour.Blue;

    /// <summary>More about the date.</summary>
    public string DateDetail =>
        It.IsSettled && HowLate is { } late ? late
        : It.IsSettled ? It.DoneOn is { } done ? T($"done {done}") : ""
        : It.DueBy is { } due ? T($"deadline: {due}")
        : "";

    /// <summary>How many dates were promised, how far they moved, and what is known of the first; else empty.</summary>
    public string Slippage
    {
        get
        {
            var dates = Page.Deadlines;
            var apart = dates.Count == 1 || DeadlineLedger.DaysMoved(dates) is not { } days ? null
                : days < 0 ? T($"The latest is {-days:# day|# days} before the first.")
                : T($"The latest is {days:# day|# days} after the first.");
            var first = Lateness.Verdict == LatenessVerdict.MayBeLate
                ? T($"We cannot tell whether it was done by the first deadline, {DaysInWords.Quoted(dates[0].For!)}.")
                : Page.Entry.DaysSlipped(Page.Here.Day) is > 0 and var slipped ? T($"The first deadline passed {Phrases.Ago(slipped)}.")
                : null;
            return string.Join(
                ' ', new[] { dates.Count == 1 ? null : T($"{dates.Count} dates were promised."), apart, first }.OfType<string>());
        }
    }

    /// <summary>The line under the words: where they are from, or that they are ours.</summary>
    public string? WordsSource => Recommendations.WordsSource.Of(It.Wording, WordsAt, Page.TitleOf(It.Plan));

    /// <summary>Where the exact words can be read, when the page shows others; null when it does not, or when that is not known.</summary>
    public IHtmlContent? ReadIn => Recommendations.WordsSource.ReadIn(It.Wording, WordsAt, WordsAddress);

    /// <summary>The address where the words can be read; null when it is not known.</summary>
    public string? WordsAddress => It.Sources.Count > 0 ? It.Sources[0].WebAddress : null;

    private string? WordsAt => (It.Sources.Count > 0 ? It.Sources[0].Title : null) ?? Page.TitleOf(It.Plan);

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
        Earlier.Any(e => e.Basis == DeliveryBasis.Return) ? T($"Earlier progress reports ({Earlier.Count})")
            : T($"What public sources showed before ({Earlier.Count})");

    /// <summary>Its number with what it counts within: "Action 4, Neglect".</summary>
    public string Label =>
        It.Number is null ? T("Action, number not given")
        : It.Strand is [var strand, ..] ? T($"Action {It.Number}, {StrandNames.Of(Page.Here, strand)}")
        : T($"Action {It.Number}");

    // Counted from the first date promised: a new date takes nothing back.
    private string? HowLate => LatenessWords.AfterFirst(Lateness);
}
