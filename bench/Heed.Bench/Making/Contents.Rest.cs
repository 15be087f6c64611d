using Heed.Decisions;
using Heed.Delivery;
using Heed.Events;
using Heed.Groups;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Programmes;
using Heed.Recommendations;
using Heed.Risks;
using Heed.Updates;

namespace Heed.Bench.Making;

internal static partial class Contents
{
    // No return at first; then under way with setbacks; three in four end in a final state.
    private static DeliveryReport? Delivery(Making made, ref Dice stays, ref Dice now)
    {
        if (made.Progress < 15)
            return null;
        var ends = stays.Chance(75);
        var state =
            made.Progress < 30 ? DeliveryState.NotStarted
            : made.Progress > 90 && ends ? now.Chance(80) ? DeliveryState.Delivered : DeliveryState.Superseded
            : now.Below(10) switch
            {
                < 5 => DeliveryState.UnderWay,
                < 7 => DeliveryState.Delayed,
                < 8 => DeliveryState.Blocked,
                _ => DeliveryState.PartlyDelivered,
            };
        return new DeliveryReport
        {
            State = state,
            Basis = DeliveryBasis.Return,
            On = FuzzyDate.Of(made.Day.AddDays(-14)),
            By = new(made.Some("body", ref stays)),
            What = Prose(ref now, now.Between(1, 4)),
            Evidence = state == DeliveryState.Delivered
                ? [new Evidence { What = Vocabulary.Text(ref now, 1), Record = new(made.Some("publication", ref now)) }] : [],
        };
    }

    private static Finding Finding(Making made, int which)
    {
        var dice = Dice.Of(made.Programme.Number, made.Record.Seed, 17, which);
        return new Finding { On = FuzzyDate.Of(made.FirstDay.AddDays(60 * (which + 1))), What = Vocabulary.Text(ref dice, 1) };
    }

    private static Meeting Meeting(Making made, ref Dice stays, ref Dice now)
    {
        var (group, date) = (made.Record.Reference.Split('/')[0], made.Record.Reference.Split('/')[1]);
        var dice = stays;
        return new Meeting
        {
            Title = $"Meeting of {date}",
            Group = new($"groups/{group}"),
            HeldOn = FuzzyDate.Parse(date),
            MeetingState = MeetingState.Held,
            Chair = new(made.Some("person", ref stays)),
            Agenda = [.. Enumerable.Range(1, 5).Select(i => new AgendaItem { Number = $"{i}", Item = Vocabulary.Title(ref dice, 5) })],
            Attendance = [.. made.Several("person", 10, ref dice)
                .Select(p => new Attendance { Person = new(p), Body = new(made.Some("body", ref dice)), Capacity = Capacity.Member })],
            Minute = made.Number == 1 ? null : Minute(made, ref dice, ref now),
            Decisions = [
                new MeetingDecision { Text = Vocabulary.Text(ref dice, 1), Concerns = [new(made.Some("recommendation", ref dice))] }],
            Discussed = [.. made.Several("action", 3, ref dice).Select(p => new AnyRef(p))],
            Strand = StrandsOf(ref dice),
        };
    }

    private static Minute Minute(Making made, ref Dice stays, ref Dice now)
    {
        var paragraphs = new List<MinuteParagraph>();
        for (var number = 1; number <= 10; number++)
            paragraphs.Add(new MinuteParagraph { Number = $"{number}", Text = number == 1 ? Prose(ref now, 1) : Prose(ref stays, 2) });
        return new Minute { State = made.Number == 2 ? MinuteState.Draft : MinuteState.Agreed, PublishedOn = FuzzyDate.Of(made.Day),
            Paragraphs = paragraphs };
    }

    private static Group Group(Making made, ref Dice stays, ref Dice now)
    {
        var members = new List<Membership>();
        for (var seat = 0; seat < 14; seat++)
            members.Add(
                new Membership { Person = new(made.Some("person", ref now)), Body = new(made.Some("body", ref stays)), Role = seat == 0
                    ? MemberRole.Chair : MemberRole.Member, From = FuzzyDate.Of(made.FirstDay) });
        return new Group
        {
            Title = Vocabulary.Title(ref stays, 4),
            Kind = stays.Choice<GroupKind>(),
            Strand = StrandsOf(ref stays),
            Remit = Prose(ref stays, 4),
            Members = members,
            Opened = FuzzyDate.Of(made.FirstDay),
        };
    }

    private static Update Update(Making made, ref Dice stays, ref Dice now)
    {
        var about = made.Some("recommendation", ref stays);
        return new Update
        {
            Title = $"Update {made.Record.Reference}",
            Number = made.Record.Reference,
            PostedOn = FuzzyDate.Of(made.FirstDay),
            Body = new($"{Vocabulary.Text(ref stays, 18)}\n\nSee [what was "
                + $"recommended](/{made.Programme.Slug}/{about}). {Vocabulary.Text(ref now, 1)}"),
            Strand = StrandsOf(ref stays),
        };
    }

    private static Content Rest(Making made, ref Dice stays, ref Dice now)
    {
        var title = Vocabulary.Title(ref stays, 5);
        var about = new AnyRef(made.Some("recommendation", ref stays));
        var body = new Ref<Body>(made.Some("body", ref stays));
        var day = FuzzyDate.Of(made.FirstDay);
        return made.Record.Kind.Name switch
        {
            "programme" =>
                new Programme { Title = title, Purpose = Prose(ref stays, 3), Owner = body, AnnouncedOn = day,
                    Background = Prose(ref now, 3), Strands = [.. ProgrammePlan.Strands.Select(s => new Strand { Slug = s, Name = s })] },
            "body" => new Body { Title = title, Kind = Scopes[stays.Below(Scopes.Length)], Summary = Prose(ref now, 1) },
            "person" =>
                new Person { Title = $"{Vocabulary.Name(ref stays)} {Vocabulary.Name(ref stays)}",
                    Posts = [new Post { Name = Vocabulary.Title(ref now, 4), Body = body, From = day }] },
            "report" => new Report { Title = title, CommissionedBy = body, PublishedOn = day, Contents = Prose(ref now, 6) },
            "plan" =>
                new Actions.Plan { Title = title, Owner = body, Strand = StrandsOf(ref stays), Period = day,
                    Outcomes = [Vocabulary.Text(ref now, 1)] },
            "event" =>
                new Event { Title = title, Kind = stays.Choice<EventKind>(), HeldOn = day, What = Prose(ref now, 4), About = [about],
                    Strand = StrandsOf(ref stays) },
            "statement" =>
                new Statement { Title = title, By = new(made.Some("person", ref stays)), SaidOn = day, Words = Prose(ref now, 8),
                    About = [about] },
            "decision" =>
                new Decision { Title = title, ByBody = body, DecidedOn = day, Outcome = stays.Choice<Outcome>(),
                    Reasons = Prose(ref now, 2), Concerns = [about] },
            "risk" =>
                new Risk { Title = title, RaisedOn = day, Likelihood = now.Choice<RiskLevel>(), Impact = now.Choice<RiskLevel>(),
                    PublicText = Prose(ref now, 2), Owner = body, Threatens = [about] },
            "assessment" =>
                new Assessment { Title = title, Of = about, Judgement = now.Choice<Judgement>(), By = body,
                    AssessedOn = FuzzyDate.Of(made.Day), Reasons = Prose(ref now, 3) },
            var kind => throw new NotSupportedException(kind),
        };
    }
}
