using Heed.Actions;
using Heed.Commitments;
using Heed.Delivery;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Programmes;
using Heed.Tests.Web;

namespace Heed.Tests.Promises.Truth;

/// <summary>What nobody has said is told as not known, and is overdue only where the programme itself is silent.</summary>
public sealed class SilenceTests : TrialSite
{
    private const string Lateness = "(days?|months?|years?) overdue";

    private static readonly ActionItem Silent = new() { Title = "Keep one register", Words = new Prose("Keep it."),
        Timescale = FuzzyDate.Parse("2018-04") };

    private static readonly DeliveryReport UnderWay = new() { State = DeliveryState.UnderWay, Basis = DeliveryBasis.PublicSources,
        On = FuzzyDate.Parse("2019-06") };

    [Theory]
    [InlineData(KeepingWay.Compiled)]
    [InlineData(null)]
    public async Task Silence_in_a_compiled_record_is_nowhere_told_as_lateness(KeepingWay? how)
    {
        await BeginAsync(how);

        foreach (var address in new[] { "/trial", "/trial/actions", "/trial/actions/1", "/trial/commitments", "/trial/commitments/meet",
            "/trial/search?q=register", "/trial/timeline", "/trial/bodies/council" })
            Assert.DoesNotMatch(Lateness, (await GetAsync(address)).Text);
        Assert.Contains("We have found nothing since.", (await GetAsync("/trial/actions/1")).Text, StringComparison.Ordinal);
        Assert.Contains("\"late\":false", (await GetAsync("/trial/actions/1.json")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_in_a_record_that_the_programme_keeps_is_overdue()
    {
        await BeginAsync(KeepingWay.ByProgramme);

        Assert.Matches(@"\d+ years overdue", (await GetAsync("/trial/actions/1")).Text);
        Assert.Contains("\"late\":true", (await GetAsync("/trial/actions/1.json")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_to_be_unfinished_after_its_date_is_overdue_whoever_keeps_the_record()
    {
        await BeginAsync(KeepingWay.Compiled);
        await PublishAsync("actions/1", Silent with { Delivery = UnderWay });

        Assert.Matches(@"\d+ years overdue", (await GetAsync("/trial/actions/1")).Text);
        Assert.Contains("Keep one register", (await GetAsync("/trial/actions?state=overdue")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Keep one register", (await GetAsync("/trial/actions?state=nothing-found")).Page.QuerySelector("main tbody")?.TextContent ?? "",
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_from_before_the_date_says_nothing_of_what_came_after_it()
    {
        await BeginAsync(KeepingWay.Compiled);
        await PublishAsync("actions/1", Silent with { Delivery = UnderWay with { On = FuzzyDate.Parse("2018") } });

        Assert.DoesNotMatch(Lateness, (await GetAsync("/trial/actions/1")).Text);
        Assert.Contains("Keep one register", (await GetAsync("/trial/actions?state=nothing-found")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_date_takes_no_lateness_back()
    {
        await BeginAsync(KeepingWay.ByProgramme);
        await PublishAsync("actions/1", Silent with { Expected = FuzzyDate.Parse("2099-12") }, why: "It takes longer.");

        var list = await GetAsync("/trial/actions?state=past-first-date");
        Assert.Contains("Keep one register", list.Text, StringComparison.Ordinal);
        Assert.Contains("first deadline, April 2018, passed ", list.Text, StringComparison.Ordinal);
        Assert.Matches(@"The first deadline passed ((over|nearly) )?\d+ years ago", (await GetAsync("/trial/actions/1")).Text);
    }

    [Fact]
    public async Task A_date_that_was_removed_still_counts_as_the_first()
    {
        await BeginAsync(KeepingWay.ByProgramme);
        await PublishAsync("actions/1", Silent with { Timescale = null }, why: "No date holds any more.");

        Assert.Contains("Keep one register", (await GetAsync("/trial/actions?state=past-first-date")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compiled_record_says_when_its_sources_were_last_checked()
    {
        await PublishAsync(
            "", new Programme { Title = "Trial programme",
                Keeping = new RecordKeeping { How = KeepingWay.Compiled, CheckedOn = FuzzyDate.Parse("2026-05") } });
        await PublishAsync("actions/1", Silent with { Sources = [new Source { Title = "A report" }] });
        await PublishAsync(
            "actions/2", Silent with { Sources = [new Source { Title = "A report", ReadOn = FuzzyDate.Parse("2026-07-01") }] });

        Assert.Contains("Sources last checked: May 2026.", (await GetAsync("/trial/actions/1")).Text, StringComparison.Ordinal);
        Assert.Contains("Sources last checked: 1 July 2026.", (await GetAsync("/trial/actions/2")).Text, StringComparison.Ordinal);
        Assert.Contains("\"sourcesCheckedOn\":\"2026-07-01\"", (await GetAsync("/trial/actions/2.json")).Body, StringComparison.Ordinal);
        Assert.Contains("2026-05", (await GetAsync("/trial/actions.csv")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_told_as_first_published_before_it_was()
    {
        await PublishAsync("", new Programme { Title = "Trial programme" });
        await PublishAsync(
            "events/forum", new Heed.Events.Event { Title = "The forum", HeldOn = FuzzyDate.Parse("2017-03-02") }, why: "First published.");

        var line = (await GetAsync("/trial/events/forum")).Page.QuerySelectorAll("main li, main .heed_timeline__entry, main .ds_timeline *")
            .First(e => e.TextContent.Contains("First published", StringComparison.Ordinal));

        Assert.DoesNotContain("2 March 2017", line.TextContent, StringComparison.Ordinal);
    }

    private async Task BeginAsync(KeepingWay? how)
    {
        await PublishAsync("bodies/council", new Heed.People.Body { Title = "The council" });
        await PublishAsync("", new Programme { Title = "Trial programme", Keeping = how is null ? null : new RecordKeeping { How = how } });
        await PublishAsync("actions/1", Silent with { Lead = [new Ref<Heed.People.Body>("bodies/council")] });
        await PublishAsync(
            "commitments/meet",
            new Commitment { Title = "Meet", Said = new Prose("We will meet."), ByBody = new Ref<Heed.People.Body>("bodies/council"),
                Due = FuzzyDate.Parse("2018") });
    }
}
