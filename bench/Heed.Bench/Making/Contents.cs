using Heed.Actions;
using Heed.Commitments;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Publications;
using Heed.Recommendations;

namespace Heed.Bench.Making;

/// <summary>
/// What a record says in each of its editions. What stays (words, leads, plan) hangs on the record's seed, what changes
/// (delivery, dates, evidence) on the edition's number.
/// </summary>
internal static partial class Contents
{
    private static readonly string[] Themes = ["Leadership", "Practice", "Workforce", "Information", "Participation", "Oversight"];
    private static readonly string[] Scopes = ["National", "Local", "Health", "Justice"];

    /// <summary>The content of an edition.</summary>
    /// <param name="record">The record.</param>
    /// <param name="number">The edition's number, from 1.</param>
    public static Content Of(PlannedRecord record, int number)
    {
        var fixedDice = Dice.Of(record.Programme.Number, record.Seed, 11);
        var now = Dice.Of(record.Programme.Number, record.Seed, 13, number);
        var made = new Making(record, number, record.Programme);
        return record.Kind.Name switch
        {
            "recommendation" => Recommendation(made, ref fixedDice, ref now),
            "action" => Action(made, ref fixedDice, ref now),
            "commitment" => Commitment(made, ref fixedDice, ref now),
            "publication" => Publication(made, ref fixedDice, ref now),
            "meeting" => Meeting(made, ref fixedDice, ref now),
            "group" => Group(made, ref fixedDice, ref now),
            "update" => Update(made, ref fixedDice, ref now),
            _ => Rest(made, ref fixedDice, ref now),
        };
    }

    private sealed record Making(PlannedRecord Record, int Number, ProgrammePlan Programme)
    {
        /// <summary>How far through its life the record is, in hundredths.</summary>
        public int Progress => 100 * Number / Record.Moments.Length;

        public DateOnly Day => DateOnly.FromDateTime(Record.Moments[Number - 1]);

        public DateOnly FirstDay => DateOnly.FromDateTime(Record.Moments[0]);

        /// <summary>A record of a kind in the same programme.</summary>
        public string Some(string kind, ref Dice dice) => Programme.Record(kind, dice.Skewed(Programme.CountOf(kind))).Path;

        public List<string> Several(string kind, int count, ref Dice dice)
        {
            var paths = new List<string>();
            for (var i = 0; i < count; i++)
                paths.Add(Some(kind, ref dice));
            return [.. paths.Distinct()];
        }
    }

    private static Recommendation Recommendation(Making made, ref Dice stays, ref Dice now)
    {
        var promised = made.FirstDay.AddMonths(stays.Between(6, 48));
        // What comes only later is drawn apart, so that what stays does not change when it comes.
        var apart = Dice.Of(made.Programme.Number, made.Record.Seed, 29);
        return new Recommendation
        {
            Title = Vocabulary.Title(ref stays, stays.Between(4, 9)),
            Summary = Prose(ref stays, 1),
            Number = made.Record.Reference,
            Wording = Wording.Exact,
            Report = new(made.Some("report", ref stays)),
            Words = Prose(ref stays, stays.Between(2, 5)),
            Theme = Themes[stays.Below(Themes.Length)],
            Scope = [Scopes[stays.Below(Scopes.Length)]],
            Strand = StrandsOf(ref stays),
            Addressees = Refs<Body>(made.Several("body", stays.Between(1, 3), ref stays)),
            Responses = made.Progress < 10 ? []
                : [new Response { Of = new(made.Some("body", ref apart)), Kind = apart.Choice<ResponseKind>(),
                    On = FuzzyDate.Of(made.FirstDay.AddDays(90)), Reasons = Prose(ref apart, 2) }],
            Due = stays.Chance(70) ? FuzzyDate.Of(promised) : null,
            Expected = made.Progress > 50 && now.Chance(60) ? FuzzyDate.Of(promised.AddMonths(made.Progress / 8)) : null,
            Delivery = Delivery(made, ref apart, ref now),
            Findings = [.. Enumerable.Range(0, Math.Min(3, made.Number / 8)).Select(i => Finding(made, i))],
        };
    }

    private static ActionItem Action(Making made, ref Dice stays, ref Dice now)
    {
        var promised = made.FirstDay.AddMonths(stays.Between(3, 36));
        var apart = Dice.Of(made.Programme.Number, made.Record.Seed, 29);
        var delivery = Delivery(made, ref apart, ref now);
        return new ActionItem
        {
            Title = Vocabulary.Title(ref stays, stays.Between(4, 9)),
            Summary = Prose(ref stays, 1),
            Plan = new(made.Some("plan", ref stays)),
            Strand = [made.Record.Reference[..made.Record.Reference.LastIndexOf('-')]],
            Number = made.Record.Reference,
            Wording = Wording.Paraphrase,
            Words = Prose(ref stays, stays.Between(1, 4)),
            Lead = Refs<Body>(made.Several("body", stays.Chance(25) ? 2 : 1, ref stays)),
            Partners = Refs<Body>(made.Several("body", stays.Below(4), ref stays)),
            Groups = Refs<Groups.Group>(made.Several("group", stays.Below(2), ref stays)),
            Serves = Refs<Recommendation>(made.Several("recommendation", stays.Between(0, 2), ref stays)),
            Timescale = stays.Chance(85) ? FuzzyDate.Of(promised) : null,
            Expected = made.Progress > 40 && now.Chance(60) ? FuzzyDate.Of(promised.AddMonths(made.Progress / 6)) : null,
            DoneOn = delivery is { State: Heed.Delivery.DeliveryState.Delivered } ? FuzzyDate.Of(made.Day.AddDays(-10)) : null,
            Delivery = delivery,
            Findings = [.. Enumerable.Range(0, Math.Min(2, made.Number / 8)).Select(i => Finding(made, i))],
        };
    }

    private static Commitment Commitment(Making made, ref Dice stays, ref Dice now)
    {
        var due = made.FirstDay.AddMonths(stays.Between(2, 24));
        var ends = stays.Chance(70);
        var kept = ends && made.Progress == 100;
        return new Commitment
        {
            Title = Vocabulary.Title(ref stays, 6),
            Said = Prose(ref stays, 2),
            Wording = Wording.Exact,
            SaidOn = FuzzyDate.Of(made.FirstDay),
            ByBody = new(made.Some("body", ref stays)),
            In = new(made.Some("update", ref stays)),
            About = [new(made.Some("group", ref stays))],
            Strand = StrandsOf(ref stays),
            Due = FuzzyDate.Of(due),
            KeptBy = kept ? new(made.Some("publication", ref stays)) : null,
            KeptOn = kept ? FuzzyDate.Of(made.Day) : null,
            How = Prose(ref now, 1),
        };
    }

    private static Publication Publication(Making made, ref Dice stays, ref Dice now) =>
        new()
        {
            Title = Vocabulary.Title(ref stays, stays.Between(5, 11)),
            Summary = Prose(ref stays, 3),
            Kind = stays.Choice<PublicationKind>(),
            Publisher = Refs<Body>(made.Several("body", 1, ref stays)),
            PublishedOn = FuzzyDate.Of(made.FirstDay),
            Strand = StrandsOf(ref stays),
            ExpandsOn = made.Programme.CountOf("publication") > 1 && stays.Chance(20)
                ? Refs<Publication>(made.Several("publication", 1, ref stays)) : [],
            About = [.. made.Several("recommendation", stays.Below(3), ref stays).Select(p => new AnyRef(p))],
            Where = [new WebPart { Title = Vocabulary.Title(ref stays, 4), Address = $"https://www.example.org/{made.Record.Reference}" }],
            Gaps = [Vocabulary.Text(ref now, 1)],
        };

    private static Prose Prose(ref Dice dice, int sentences) => new(Vocabulary.Text(ref dice, sentences));

    private static List<Ref<T>> Refs<T>(List<string> paths)
        where T : Content => [.. paths.Select(p => new Ref<T>(p))];

    private static List<string> StrandsOf(ref Dice dice)
    {
        var first = ProgrammePlan.Strands[dice.Skewed(ProgrammePlan.Strands.Length)];
        var second = ProgrammePlan.Strands[dice.Below(ProgrammePlan.Strands.Length)];
        return dice.Chance(75) || first == second ? [first] : [first, second];
    }
}
