using Heed.Actions;
using Heed.Commitments;
using Heed.Decisions;
using Heed.Events;
using Heed.Groups;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Programmes;
using Heed.Publications;
using Heed.Recommendations;
using Heed.Risks;
using Heed.Tests.Web;
using Heed.Updates;

namespace Heed.Tests.Promises.Truth;

/// <summary>What is missing is said in the voice of who keeps the record.</summary>
public sealed class VoiceTests : TrialSite
{
    // As little of each kind as can be published, so that every page tells its gaps.
    private static readonly Dictionary<string, Content> Bare = new()
    {
        ["bodies/council"] = new Body { Title = "The council" },
        ["people/1"] = new Person { Title = "Somebody" },
        ["reports/review"] = new Report { Title = "The review" },
        ["recommendations/1"] = new Recommendation { Title = "One", Report = new("reports/review"), Addressees = [new("bodies/council")],
            Responses = [new Response { Of = new("bodies/council"), Kind = ResponseKind.AcceptedInFull }] },
        ["plans/plan"] = new Plan { Title = "The plan" },
        ["actions/1"] = new ActionItem { Title = "Act", Words = new Prose("Act.") },
        ["commitments/one"] = new Commitment { Title = "Meet", Said = new Prose("We will meet.") },
        ["groups/one"] = new Group { Title = "One" },
        ["groups/one/meetings/2026-06-01"] = new Meeting { Title = "June", Group = new("groups/one"), HeldOn = FuzzyDate.Parse(
            "2026-06-01"), MeetingState = MeetingState.Held, Minute = new Minute { State = MinuteState.Published } },
        ["publications/guide"] = new Publication { Title = "The guide" },
        ["events/day"] = new Event { Title = "The day", HeldOn = FuzzyDate.Parse("2026") },
        ["statements/one"] = new Statement { Title = "A statement" },
        ["decisions/one"] = new Decision { Title = "A decision", Outcome = Outcome.Agreed },
        ["submissions/one"] = new Submission { Title = "A submission" },
        ["risks/one"] = new Risk { Title = "A risk", PublicText = new Prose("It may be late.") },
        ["updates/1"] = new Update { Title = "Update 1", Number = "1", PostedOn = FuzzyDate.Parse("2026") },
    };

    [Fact]
    public async Task A_record_that_its_programme_keeps_never_speaks_of_our_sources()
    {
        await BeginAsync(KeepingWay.ByProgramme);

        var pages = Bare.Keys.Concat(Bare.Keys.Select(p => p + "/history")).Concat(Bare.Keys.Select(p => p + "/history/1"))
            .Concat(Bare.Keys.Select(p => p.Split('/')[0]).Distinct()).Append("meetings").Select(p => $"/trial/{p}").Append("/trial");
        foreach (var page in pages)
            Assert.DoesNotMatch(
                "(?i)our sources|we have (not )?found|was found", (await GetAsync(page)).Page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task A_compiled_record_says_whose_gap_it_is()
    {
        await BeginAsync(KeepingWay.Compiled);

        Assert.Contains("Our sources do not name the members.", (await GetAsync("/trial/groups/one")).Text, StringComparison.Ordinal);
        Assert.Contains("Our sources do not give a progress report", (await GetAsync("/trial/actions/1")).Text, StringComparison.Ordinal);
    }

    private async Task BeginAsync(KeepingWay how)
    {
        await PublishAsync("", new Programme { Title = "Trial programme", Keeping = new RecordKeeping { How = how } });
        foreach (var (path, content) in Bare)
            await PublishAsync(path, content);
    }
}
