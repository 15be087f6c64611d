using Heed.Actions;
using Heed.Commitments;
using Heed.Delivery;
using Heed.Groups;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Programmes;
using Heed.Recommendations;
using Heed.Tests.Web;

namespace Heed.Tests.Promises.Truth;

/// <summary>Promises without a date grow old, standing ones get verdicts, each is counted once, and no finding denies a state.</summary>
public sealed class PromisesOverTimeTests : TrialSite
{
    private const string Age = @"promised “soon” ((over|nearly) )?\d+ years ago";

    private static readonly Commitment Soon = new() { Title = "A list of members", Said = new Prose("Soon."),
        SaidOn = FuzzyDate.Parse("2017-06-30"), Due = new FuzzyDate(Edtf.Parse("/.."), "soon") };

    private static readonly Commitment Standing = new()
    {
        Title = "Four meetings a year",
        Said = new Prose("Four a year."),
        SaidOn = FuzzyDate.Parse("2017-06-30"),
        Cadence = new Cadence(4, CadencePeriod.Year),
        Kept = [new Finding { On = FuzzyDate.Parse("2018"), What = "Three.", Shows = Showing.NotDone },
            new Finding { On = FuzzyDate.Parse("2019"), What = "Two found.", Shows = Showing.NotKnown }],
    };

    [Theory]
    [InlineData("as soon as possible")]
    [InlineData("TBC")]
    [InlineData("In due course.")]
    public void Words_that_name_no_day_are_a_date_without_one(string words)
    {
        Assert.True(FuzzyDate.TryUnderstand(words, out var date));
        Assert.Equal((null, null, words), (date.Earliest, date.Latest, date.ToString()));
    }

    [Fact]
    public async Task A_promise_without_a_date_shows_its_age_in_the_list_and_on_the_home()
    {
        await BeginAsync();
        await PublishAsync("commitments/list", Soon);

        Assert.Matches(Age, (await GetAsync("/trial/commitments?state=undated")).Text);
        var home = await GetAsync("/trial");
        Assert.Equal("Promised without a deadline, and still open (1)", home.Page.QuerySelector("#undated")!.TextContent);
        Assert.Matches(Age, home.Text);
        Assert.DoesNotContain("overdue", (await GetAsync("/trial/commitments/list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_standing_promise_tells_how_far_it_was_kept()
    {
        await BeginAsync();
        await PublishAsync("commitments/meet", Standing);

        foreach (var address in new[] { "/trial", "/trial/commitments" })
            Assert.Contains(
                "checked for 2 years: not kept in 1, not known for 1", (await GetAsync(address)).Text, StringComparison.Ordinal);
        Assert.Contains(
            "We checked 2 years. It was not kept in 1. We cannot tell for 1.", (await GetAsync("/trial/commitments/meet")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promise_that_is_also_an_action_is_counted_once()
    {
        await BeginAsync();
        await PublishAsync(
            "actions/1", new ActionItem { Title = "Meet again", Words = new Prose("Meet."), Timescale = FuzzyDate.Parse("2018-04") });
        await PublishAsync(
            "commitments/again",
            new Commitment { Title = "To meet again", Said = new Prose("We will."), SaidOn = FuzzyDate.Parse("2017"),
                Due = FuzzyDate.Parse("2018-04"), IsAction = new Ref<ActionItem>("actions/1") });

        Assert.Contains("(1)", (await GetAsync("/trial")).Page.QuerySelector("#not-known")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 more is counted as an action.", (await GetAsync("/trial/commitments")).Text, StringComparison.Ordinal);
        Assert.Contains("Is the same promise as", (await GetAsync("/trial/actions/1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_can_begin_with_what_is_longest_past_its_first_date()
    {
        await BeginAsync();
        await PublishAsync(
            "actions/1", new ActionItem { Title = "Younger", Words = new Prose("Do."), Timescale = FuzzyDate.Parse("2019") });
        await PublishAsync(
            "actions/2",
            new ActionItem { Title = "Older, put off", Words = new Prose("Do."), Timescale = FuzzyDate.Parse("2018"),
                Expected = FuzzyDate.Parse("2099") });
        await PublishAsync(
            "actions/3",
            new ActionItem { Title = "Oldest, done", Words = new Prose("Do."), Timescale = FuzzyDate.Parse("2017"),
                DoneOn = FuzzyDate.Parse("2017") });

        var rows = (await GetAsync("/trial/actions?sort=slipped")).Page.QuerySelectorAll("main tbody th").Select(r => r.TextContent.Trim());

        Assert.Equal(["Older, put off", "Younger", "Oldest, done"], rows);
    }

    [Fact]
    public async Task A_state_that_its_findings_deny_is_refused()
    {
        await BeginAsync();
        var notDone = new Finding { On = FuzzyDate.Parse("2019"), What = "It does not exist.", Shows = Showing.NotDone };
        var done = notDone with { What = "It exists.", Shows = Showing.Done };
        DeliveryReport Report(DeliveryState state, string? on, DeliveryBasis basis = DeliveryBasis.PublicSources) =>
            new() { State = state, Basis = basis, On = on is null ? null
                : FuzzyDate.Parse(on), Evidence = [new Evidence { What = "It." }] };
        ActionItem Act(DeliveryReport? report, Finding finding) =>
            new() { Title = "One", Words = new Prose("Do."), Delivery = report, Findings = [finding] };

        await RefusedAsync("actions/1", Act(Report(DeliveryState.Delivered, "2018"), notDone));
        await RefusedAsync("actions/5", Act(Report(DeliveryState.NotStarted, "2018"), done));
        await RefusedAsync("actions/6", Act(null, done));
        await RefusedAsync("commitments/one", Soon with { KeptOn = FuzzyDate.Parse("2018"), Kept = [notDone] });
        await RefusedAsync("commitments/two", Soon with { Kept = [done] });

        // A website put up and taken down, and what was done on a day that nobody knows.
        await PublishAsync(
            "actions/7",
            new ActionItem { Title = "One", Words = new Prose("Do."), Findings = [done, notDone with { On = FuzzyDate.Parse("2020") }] });
        await PublishAsync("commitments/three", Soon with { Kept = [done with { On = null }] });
        // Done after it was found not to be; in the same vague year, so that neither is certainly later; and an owner whom others
        // contradict.
        await PublishAsync("actions/2", Act(Report(DeliveryState.Delivered, "2020"), notDone));
        await PublishAsync("actions/3", Act(Report(DeliveryState.Delivered, "2019-12"), notDone));
        await PublishAsync("actions/4", Act(Report(DeliveryState.Delivered, "2018", DeliveryBasis.Return), notDone));
    }

    [Fact]
    public async Task What_has_happened_has_a_day()
    {
        await BeginAsync();

        var refused = await Assert.ThrowsAsync<RefusedException>(
            () => PublishAsync("commitments/one", Soon with { KeptOn = new FuzzyDate(Edtf.Parse("/.."), "TBC") }));

        Assert.Contains(refused.Problems, p => p.Sentence.Contains("“TBC” does not say when this happened.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_promise_is_counted_itself_when_its_action_can_not_be_seen()
    {
        await BeginAsync();
        await PublishAsync("actions/1", new ActionItem { Title = "Meet again", Words = new Prose("Meet.") });
        await PublishAsync("commitments/again", Soon with { IsAction = new Ref<ActionItem>("actions/1") });
        await WithLedgerAsync(ledger => ledger.WithdrawAsync("trial", "actions/1", "Taken back.", "tester", "approver"));

        Assert.Contains("(1)", (await GetAsync("/trial")).Page.QuerySelector("#undated")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("counted as a", (await GetAsync("/trial/commitments")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_whose_end_is_not_known_says_when_it_was_last_seen()
    {
        await BeginAsync();
        await PublishAsync("groups/one", new Group { Title = "One", LastSeen = FuzzyDate.Parse("2017-06") });

        Assert.Contains("Last mentioned June 2017", (await GetAsync("/trial/groups")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_names_who_gave_it_under_the_name_of_then_and_in_their_own_words()
    {
        await BeginAsync();
        await PublishAsync(
            "bodies/government", new Body { Title = "Scottish Executive" },
            publicSince: new DateTime(2006, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await PublishAsync(
            "bodies/government", new Body { Title = "Scottish Government" },
            publicSince: new DateTime(2007, 9, 3, 0, 0, 0, DateTimeKind.Utc));
        await PublishAsync("reports/review", new Report { Title = "The review" });
        await PublishAsync("recommendations/1", new Recommendation
        {
            Title = "One",
            Words = new Prose("Do."),
            Report = new Ref<Report>("reports/review"),
            Responses = [
                new Response { Of = new Ref<Body>("bodies/government"), Kind = ResponseKind.AcceptedInPrinciple,
                    InTheirWords = "broadly content", On = FuzzyDate.Parse("2006-05-01") }],
        });

        var page = (await GetAsync("/trial/recommendations/1")).Text;

        Assert.Contains("Scottish Executive (now Scottish Government)", page, StringComparison.Ordinal);
        Assert.Contains("In their words: “broadly content”", page, StringComparison.Ordinal);
    }

    private async Task RefusedAsync(string path, Content content)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => PublishAsync(path, content));
        Assert.Contains(refused.Problems, p => p.Sentence.Contains("finding (2019) shows that", StringComparison.Ordinal));
    }

    private Task<Receipt> BeginAsync() => PublishAsync("", new Programme { Title = "Trial programme" });
}
