using System.Globalization;
using Heed.Delivery;
using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Records;
using Heed.Records.Elsewhere;

namespace Heed.Recommendations;

/// <summary>
/// What the page of a recommendation shows besides its own words: what happened to it, who is responsible, what comes next.
/// </summary>
public sealed class RecommendationFacts
{
    private RecommendationFacts(RecordPage<Recommendation> page) => Page = page;

    public RecordPage<Recommendation> Page { get; }

    public required DeliveryStanding Standing { get; init; }

    /// <summary>The actions for it.</summary>
    public required Listed Actions { get; init; }

    /// <summary>The same with every date promised for them.</summary>
    public required IReadOnlyList<PromisedDates> Dates { get; init; }

    /// <summary>
    /// How many of its actions have a report or evidence, where it has none itself; null where it has, or none of them has either.
    /// </summary>
    public string? InItsActions =>
        Progress.Of(Page.Content) is not ("no-evidence" or "no-words") || Actions.Count(ListedAction.HasEvidence) is not (> 0 and var some)
            ? null
            : Actions.Total == 1 ? T("But its one action has a progress report or evidence.")
            : T($"But {some} of its {Actions.Total} actions {some:has|have} a progress report or evidence.");

    /// <summary>Independent judgements.</summary>
    public required Assessed Assessed { get; init; }

    /// <summary>The parts, in the report's order.</summary>
    public required IReadOnlyList<PartFacts> Parts { get; init; }

    /// <summary>Recommendations known without their number that may be this one.</summary>
    public required IReadOnlyList<ListRow> MayBe { get; init; }

    /// <summary>What it repeats in other programmes.</summary>
    public required IReadOnlyList<ElsewhereLink> Repeats { get; init; }

    /// <summary>What repeats it in other programmes.</summary>
    public required IReadOnlyList<ElsewhereLink> RepeatedBy { get; init; }

    /// <summary>Who is responsible for it.</summary>
    public required IReadOnlyList<Answerable> Answerable { get; init; }

    /// <summary>What each body that answered was called on the day of its answer, where that is another name than now.</summary>
    public required IReadOnlyDictionary<Response, string> NamesThen { get; init; }

    /// <summary>What comes next, as a sentence.</summary>
    public required string Next { get; init; }

    /// <summary>The one before it in its report.</summary>
    public DesignLink? Previous { get; init; }

    /// <summary>The one after it in its report.</summary>
    public DesignLink? Following { get; init; }

    /// <summary>Its number as a label: "Recommendation 1"; null when the title says it.</summary>
    public static string? LabelOf(Recommendation recommendation) =>
        recommendation.Number is not { } number ? T("Recommendation, number not given")
        : SaysNumber(recommendation.Title, number) ? null
        : T($"Recommendation {number}");

    /// <summary>A recommendation's number and title; the title alone where it says the number, or the address has none.</summary>
    public static string Numbered(Entry recommendation) =>
        Numbered(recommendation.Title, recommendation.Reference.All(char.IsAsciiDigit) ? recommendation.Reference : null);

    /// <summary>The recommendations of which it is one, when its number is not known.</summary>
    public IReadOnlyList<(string Path, string Name)> OneOf =>
        [.. Page.Content.IsOneOf.Select(
            o => (o.Path, NumberOf(o) is { } number ? T($"Recommendation {Figures(number)}") : Page.TitleOf(o) ?? o.Path))];

    /// <summary>Those in a sentence: "4 to 9, 11 or 12"; by their titles when one of them has no number.</summary>
    public string? OneOfInWords
    {
        get
        {
            var numbers = Page.Content.IsOneOf.Select(o => NumberOf(o)).ToList();
            if (numbers.Contains(null))
                return Phrases.Either([.. OneOf.Select(o => o.Name)]);
            // Numbers in a row are all as far from their places.
            var runs = numbers.OfType<int>().Order().Select((number, at) => (Number: number, Run: number - at))
                .GroupBy(n => n.Run, n => n.Number);
            return Phrases.Either([.. runs.SelectMany(
                run => run.Count() > 2 ? [T($"{Figures(run.First())} to {Figures(run.Last())}")] : run.Select(Figures))]);
        }
    }

    /// <summary>The newest judgement of the whole; null when there is none.</summary>
    public Assessment? Judged => Assessed.OfWhole is [var newest, ..] ? (Assessment)newest.Content : null;

    /// <summary>Whether more is known of a part than its words, so that each part is shown apart from them.</summary>
    public bool ShowsParts => Parts.Any(p => !p.IsWordsOnly);

    public static async Task<RecommendationFacts> LoadAsync(RecordPage<Recommendation> page, CancellationToken cancel = default)
    {
        var content = page.Content;
        var actions = await page.ListedAsync("action", "serves", EntryOrder.Awaited);
        var commitments = await page.ListedAsync("commitment", "about", EntryOrder.Awaited);
        var assessed = new Assessed(await page.ListedAsync("assessment", "of", EntryOrder.On, descending: true), content);
        var (previous, following) = await NeighboursAsync(page, cancel);
        return new RecommendationFacts(page)
        {
            Standing = new DeliveryStanding(page.Entry, content.DeliveryOfWhole, page.History, page.Here),
            Actions = actions,
            Dates = await PromisedDates.OfAsync(page.Here, actions, cancel),
            Assessed = assessed,
            Parts = PartFacts.Of(page, assessed),
            MayBe = await page.ListedAsync("recommendation", "isOneOf", EntryOrder.Reference),
            Repeats = await ElsewhereLink.LoadAsync(page.Here, content.ReiteratesElsewhere, cancel),
            RepeatedBy = await ElsewhereLink.NamingAsync(page.Here, page.Entry, "repeated-elsewhere", cancel),
            Answerable = await Recommendations.Answerable.OfAsync(page, cancel),
            NamesThen = await NamesThenAsync(page, cancel),
            Next = NextStep.Of(page.Entry, content, [.. actions, .. commitments], page.Here),
            Previous = previous,
            Following = following,
        };
    }

    /// <summary>Who gave an answer: "the Scottish Executive (now the Scottish Government)".</summary>
    public string? NameOf(Response response) =>
        Page.TitleOf(response.Of) is not { } now ? null : NamesThen.TryGetValue(response, out var then) ? T($"{then} (now {now})") : now;

    /// <summary>The bodies for which an answer was given too, as a sentence lists them; null when there are none.</summary>
    public string? OnBehalf(Response response) =>
        response.OnBehalfOf.Select(b => Page.TitleOf(b)).OfType<string>().ToList() is { Count: > 0 } names ? Phrases.Listed(names) : null;

    /// <summary>The parts that are addressed to a body, where the whole is not: "(parts a and b)"; null when the whole is.</summary>
    public string? PartsOf(Ref<People.Body> body)
    {
        var labels = Page.Content.Parts.Where(p => p.Addressees.Contains(body)).Select(p => p.Label).OfType<string>().ToList();
        return labels.Count == 0 || Page.Content.Addressees.Contains(body) ? null
            : T($"({labels.Count:part|parts} {Phrases.Listed(labels)})");
    }

    /// <summary>Heads the answer to a part.</summary>
    public string ResponseFrom(Response response) =>
        NameOf(response) is { } name ? T($"Response from {name}") : T("Response");

    /// <summary>When a response was given and by whom; first what it says, where others say something else.</summary>
    public string Given(Response response)
    {
        var on = response.On?.ToString() ?? Page.Here.Voiced(T("date not given in our sources"), T("date not given"));
        var said = NameOf(response) is { } by ? T($"{on}, by the {by}") : on;
        if (response.InTheirWords is { } words)
            said = T($"“{words}”, {said}");
        return Page.Content.Response == Whole.Split ? $"{T(response.Kind.Label)}, {said}" : said;
    }

    /// <summary>The newest judgement of the whole in a word or two, or that there is none.</summary>
    public string JudgedInWords =>
        Judged is { } judged ? T(judged.Judgement.Label)
        : Assessed.PartsJudged > 0 ? T("Parts only")
        : Page.Here.Voiced(T("None found"), T("None so far"));

    /// <summary>When the newest judgement was made, and by whom; null when there is none.</summary>
    public string? JudgedWhen()
    {
        if (Judged is not { } judged)
            return Assessed.PartsJudged is > 0 and var parts
                ? T($"{parts:# part has|# parts have} an independent assessment, shown with the part.") : null;
        var on = judged.AssessedOn?.ToString() ?? Page.Here.Voiced(T("date not given in our sources"), T("date not given"));
        return Assessed.OfWhole[0].Titles.GetValueOrDefault(judged.By?.Path ?? "") is { } by ? T($"{on}, by {by}")
            : Page.Here.Voiced(T($"{on}, by a body our sources do not name"), T($"{on}, by a body not named"));
    }

    private static async Task<IReadOnlyDictionary<Response, string>> NamesThenAsync(
        RecordPage<Recommendation> page, CancellationToken cancel)
    {
        var names = new Dictionary<Response, string>();
        foreach (var ofDay in page.Content.Responses.Where(r => r.Of is not null && r.On?.Latest is not null)
            .GroupBy(r => r.On!.Latest!.Value))
        {
            var then = await page.Here.ReadingOn(ofDay.Key).TitlesAsync(page.Here.Programme, ofDay.Select(r => r.Of!.Value.Path), cancel);
            foreach (var response in ofDay)
            {
                if (then.TryGetValue(response.Of!.Value.Path, out var name) && name != page.TitleOf(response.Of))
                    names[response] = name;
            }
        }
        return names;
    }

    private static string Numbered(string title, string? number) =>
        number is null || SaysNumber(title, number) ? title : $"{number}. {title}";

    private static bool SaysNumber(string title, string number) =>
        title.IndexOf($"ecommendation {number}", StringComparison.Ordinal) is >= 0 and var at
        && !title[(at + "ecommendation ".Length + number.Length)..].Take(1).Any(char.IsAsciiLetterOrDigit);

    private static int? NumberOf(Ref<Recommendation> link) =>
        int.TryParse(link.Path.Split('/')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Figures(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task<(DesignLink? Previous, DesignLink? Following)> NeighboursAsync(
        RecordPage<Recommendation> page, CancellationToken cancel)
    {
        if (page.Content is not { Report: { } report, IsOneOf.Count: 0 })
            return (null, null);
        var query = new ListQuery(page.Here.Programme)
        {
            Kinds = ["recommendation"],
            LinkedTo = [new LinkedTo(report.Path, "report")],
            WithoutLinkIn = [Recommendation.CountedElsewhere],
        };
        var (before, after) = await page.Reading.NeighboursAsync(query, page.Entry, cancel);
        return (LinkTo(before), LinkTo(after));

        DesignLink? LinkTo(ReadRecord? other) => other?.Content is Recommendation one
            ? new DesignLink(Numbered(one.Title, one.Number), page.Here.Url(other.Entry.Path)) : null;
    }
}
