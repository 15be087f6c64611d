using Heed.Delivery;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Programmes;
using Heed.Recommendations;
using Heed.Tests.Web;

namespace Heed.Tests.Recommendations;

/// <summary>A recommendation with parts on two levels, answered by four governments, each part for itself.</summary>
public abstract class PartsSite : TrialSite
{
    protected static readonly Ref<Body> Uk = new("bodies/uk");
    protected static readonly Ref<Body> Alba = new("bodies/alba");
    protected static readonly Ref<Body> Cymru = new("bodies/cymru");
    protected static readonly Ref<Body> Ulster = new("bodies/ulster");
    protected static readonly Ref<Body> Fire = new("bodies/fire");

    private static readonly FuzzyDate May = FuzzyDate.Parse("2024-05-20");

    /// <summary>Recommendation 4: a with (i) and (ii), b and c.</summary>
    protected static Recommendation Four { get; } = new()
    {
        Title = "Sound the alarm",
        Report = new Ref<Report>("reports/inquiry"),
        Number = "4",
        SecondNumber = "113.6",
        MadeBy = [Fire],
        Words = new Prose("Those who run tall buildings should:"),
        Addressees = [Uk],
        Parts =
        [
            new Part { Label = "4(a)", Words = new Prose("test every alarm") },
            new Part { Label = "4(a)(i)", Words = new Prose("each week"), Due = FuzzyDate.Parse("2025-03-31") },
            new Part { Label = "4(a)(ii)", Words = new Prose("at night"), Due = FuzzyDate.Parse("2025-06-30"), Addressees = [Fire] },
            new Part { Label = "b", Words = new Prose("keep a log") },
            new Part { Label = "c", Words = new Prose("tell every tenant") },
        ],
        Responses =
        [
            Answer(Uk, "a", ResponseKind.AcceptedInFull), Answer(Uk, "b", ResponseKind.AcceptedInFull),
            Answer(Uk, "c", ResponseKind.NotAccepted), Answer(Alba, null, ResponseKind.AcceptedInFull),
            Answer(Cymru, "a(i)", ResponseKind.Noted) with { InTheirWords = "we take note" },
            Answer(Ulster, "a(i)", ResponseKind.Supported) with { OnBehalfOf = [Fire] },
        ],
    };

    /// <summary>Publishes the programme, the bodies, the report and the recommendation.</summary>
    protected async Task PublishAllAsync(Recommendation? four = null)
    {
        await PublishAsync("", new Programme
        {
            Title = "Trial programme",
            Keeping = new RecordKeeping { How = KeepingWay.ByProgramme },
        }, publicSince: new DateTime(2023, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        foreach (var (body, name) in new[]
            { (Uk, "UK Government"), (Alba, "Government of Alba"), (Cymru, "Government of Cymru"), (Ulster, "Executive"),
                (Fire, "Fire Chiefs") })
            await PublishAsync(body.Path, new Body { Title = name });
        await PublishAsync("reports/inquiry", new Report { Title = "The inquiry", RecommendationCount = 1 });
        await PublishAsync("recommendations/4", four ?? Four);
    }

    /// <summary>The same with a report on some of its parts.</summary>
    protected static Recommendation Reported(params (string Label, DeliveryState State, string On)[] reports) =>
        Four with
        {
            Parts = [.. Four.Parts.Select(p => reports.FirstOrDefault(r => r.Label == p.Label) is { Label: not null } report
                ? p with { Delivery = ReportOf(report.State, report.On) } : p)],
        };

    private static DeliveryReport ReportOf(DeliveryState state, string on) =>
        new()
        {
            State = state,
            Basis = DeliveryBasis.PublicSources,
            On = FuzzyDate.Parse(on),
            InTheirWords = "Amber",
        };

    private static Response Answer(Ref<Body> of, string? part, ResponseKind kind) =>
        new() { Of = of, Part = part, Kind = kind, On = May };
}
