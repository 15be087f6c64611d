using Heed.Actions;
using Heed.Commitments;
using Heed.Decisions;
using Heed.Events;
using Heed.Frameworks;
using Heed.Groups;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Programmes;
using Heed.Publications;
using Heed.Recommendations;
using Heed.Risks;
using Heed.Tests.Web;
using Heed.Updates;

namespace Heed.Tests.Promises;

/// <summary>
/// A programme in which one body, group, recommendation, plan, update and person have to do with everything, as often as a test asks.
/// </summary>
public abstract class GrowingSite : TrialSite
{
    private static readonly Ref<Body> Agency = new("bodies/b0");
    private static readonly Ref<Person> Someone = new("people/p0");
    private static readonly Ref<Group> Panel = new("groups/g0");
    private static readonly AnyRef First = new("actions/1");

    /// <summary>The address of the record of a kind with which all the others have to do.</summary>
    protected static string Example(string kind) =>
        kind switch
        {
            "recommendation" or "update" or "action" => $"{Slices.Kinds[kind].List}/1",
            "meeting" => Meeting(0),
            "return-round" => "returns/r0",
            "framework-version" => "frameworks/f0/versions/0",
            _ => $"{Slices.Kinds[kind].List}/{kind[0]}0",
        };

    /// <summary>Publishes records of every kind, those of which <paramref name="from"/> is the first number.</summary>
    /// <param name="from">How many of each kind there are already.</param>
    /// <param name="count">How many of each kind.</param>
    /// <param name="actions">How many actions.</param>
    /// <param name="actionsFrom">How many actions there are already.</param>
    protected async Task GrowAsync(int from, int count, int actionsFrom, int actions)
    {
        if (from == 0)
            await ReleaseAsync(
                [("", new Programme { Title = "Trial programme" }), ("bodies/b0", new Body { Title = "Agency" }),
                    ("people/p0", new Person { Title = "Someone" }), ("groups/g0", new Group { Title = "Panel" }),
                    ("reports/r0", new Report { Title = "Report", PublishedOn = Day(0) }), ("plans/p0", new Plan { Title = "Plan" }),
                    ("submissions/s0", new Submission { Title = "Submission", From = Panel }),
                    ("frameworks/f0", new Framework { Title = "Framework" })]);
        var numbers = Enumerable.Range(from, count).ToList();
        bodies = from + count;
        var others = numbers.SelectMany(Of).Where(r => from > 0 || !IsFirst(r.Path)).ToLookup(
            r => r.Path.StartsWith("bodies/", StringComparison.Ordinal) || r.Path.StartsWith("recommendations/", StringComparison.Ordinal));
        await ReleaseAsync([.. others[true]]);
        await ReleaseAsync([.. Enumerable.Range(actionsFrom + 1, actions).Select(i => ($"actions/{i}", (Content)Action(i)))]);
        await ReleaseAsync([.. others[false]]);
    }

    /// <summary>Publishes further editions of the first action.</summary>
    protected async Task EditAsync(int times)
    {
        for (var i = 0; i < times; i++)
            await PublishAsync("actions/1", Action(1) with { Title = $"Keep one register, wording {i}" }, why: $"Reason {i}.");
    }

    // How many bodies there are.
    private int bodies;

    private static bool IsFirst(string path) => path is "bodies/b0" or "people/p0" or "groups/g0" or "reports/r0" or "plans/p0"
        or "submissions/s0" or "frameworks/f0";

    private ActionItem Action(int i) =>
        new() { Title = $"Keep register {i}", Plan = new("plans/p0"),
            Lead = [Agency, .. i % bodies == 0 ? Array.Empty<Ref<Body>>() : [new Ref<Body>($"bodies/b{i % bodies}")]], Groups = [Panel],
            Serves = [new("recommendations/1")], Timescale = i % 5 == 0 ? FuzzyDate.Parse("2036-05-01") : Day(i) };

    private static IEnumerable<(string Path, Content Content)> Of(int i)
    {
        yield return ($"bodies/b{i}", new Body { Title = $"Body {i}", PartOf = Agency });
        yield return ($"people/p{i}", new Person { Title = $"Person {i}", Posts = [new Post { Name = "Chief", Body = Agency }] });
        yield return ($"groups/g{i}", new Group { Title = $"Group {i}", ReportsTo = Panel,
            Members = [new Membership { Person = Someone, Body = Agency, Post = "Chief" }] });
        yield return ($"recommendations/{i + 1}", new Recommendation { Title = $"Recommendation of subject {i + 1}", Number = $"{i + 1}",
            Report = new("reports/r0"), Addressees = [Agency], Due = Day(i) });
        yield return ($"assessments/a{i}", new Assessment { Judgement = Judgement.Met, Title = $"Assessment {i}",
            Of = new AnyRef("recommendations/1"), By = Agency, AssessedOn = Day(i) });
        yield return ($"updates/{i + 1}", new Update { Title = $"Update {i + 1}", Number = $"{i + 1}", PostedOn = Day(i),
            Body = new Prose("See [the register](/trial/actions/1).") });
        yield return ($"commitments/c{i}",
            new Commitment { Title = $"Commitment {i}", Said = new Prose("We will."), SaidOn = Day(i), By = Someone, ByBody = Agency,
                In = new AnyRef("updates/1"), About = [new AnyRef("recommendations/1"), new AnyRef("groups/g0")], Due = Day(i) });
        yield return (Meeting(
            i), new Meeting { MeetingState = MeetingState.Held, Title = $"Meeting {i}", Group = Panel, HeldOn = Day(3 * i),
                Discussed = [First] });
        yield return ($"publications/p{i}",
            new Publication { Title = $"Publication {i}", PublishedOn = Day(i), Publisher = [Agency], About = [First] });
        yield return ($"events/e{i}", new Event { Title = $"Event {i}", HeldOn = FuzzyDate.Parse("2035-06-01") });
        yield return ($"statements/s{i}", new Statement { Title = $"Statement {i}", SaidOn = Day(i), By = Someone, About = [First] });
        yield return ($"submissions/s{i}", new Submission { Title = $"Submission {i}", From = Panel, SentOn = Day(i), Concerns = [First] });
        yield return ($"decisions/d{i}", new Decision { Title = $"Decision {i}", ByBody = Agency, Outcome = Outcome.Agreed,
            DecidedOn = Day(i), Submission = new("submissions/s0"), Concerns = [First] });
        yield return ($"risks/r{i}", new Risk { Title = $"Risk {i}", Owner = Agency, RaisedBy = new AnyRef("groups/g0"),
            PublicText = new Prose("It may be late."), Threatens = [First] });
        yield return ($"plans/p{i}", new Plan { Title = $"Plan {i}", Owner = Agency });
        yield return ($"reports/r{i}", new Report { Title = $"Report {i}", CommissionedBy = Agency, PublishedOn = Day(i) });
        yield return ($"frameworks/f{i}", new Framework { Title = $"Framework {i}", Owner = Agency });
        yield return ($"frameworks/f0/versions/{i}",
            new FrameworkVersion { Title = $"Framework, version {i}", Framework = new("frameworks/f0"), Number = $"{i}",
                PublishedOn = Day(i), Indicators = [new QualityIndicator { Number = "1.1", Title = "Impact on children" }] });
        yield return ($"returns/r{i}", new ReturnRound { Title = $"Returns {i}", AskedOn = Day(i), DueOn = Day(i + 30),
            StoodOn = Day(i + 30), Asked = [new AskedReturn { Action = new("actions/1"), Bodies = [Agency] }] });
    }

    private static string Meeting(int i) => $"groups/g0/meetings/{new DateOnly(2019, 1, 1).AddDays(3 * i):yyyy-MM-dd}";

    private static FuzzyDate Day(int i) => FuzzyDate.Parse($"{new DateOnly(2019, 1, 1).AddDays(i % 330):yyyy-MM-dd}");

    private async Task ReleaseAsync(IReadOnlyList<(string Path, Content Content)> records)
    {
        foreach (var part in records.Chunk(200))
        {
            await WithLedgerAsync(async ledger =>
            {
                var drafts = new List<ReleasedDraft>();
                foreach (var (path, content) in part)
                    drafts.Add(
                        new ReleasedDraft(
                            path, (await ledger.SaveDraftAsync(
                                new DraftSave("trial", path, content, 0, "tester", Audience.Public))).Version, "For the test."));
                return await ledger.PublishAsync(new Release("trial", "tester") { ApprovedBy = "approver", Drafts = drafts });
            });
        }
    }
}
