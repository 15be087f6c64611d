using Heed.Delivery;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Recommendations;
using Heed.Tests.Web;

namespace Heed.Tests.Recommendations;

/// <summary>Parts have addresses, answers, deadlines and delivery of their own; the whole is counted once.</summary>
public sealed class PartsTests : PartsSite
{
    [Fact]
    public async Task Each_part_has_an_address_of_its_own_below_the_recommendation()
    {
        await PublishAllAsync();

        var page = await GetAsync("/trial/recommendations/4");

        foreach (var (anchor, words) in new[] { ("a", "test every alarm"), ("a-i", "each week"), ("a-ii", "at night"), ("c", "tenant") })
            Assert.Contains(words, page.Page.GetElementById(anchor)!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_shows_each_answer_to_it_and_in_whose_words()
    {
        await PublishAllAsync();

        var page = await GetAsync("/trial/recommendations/4");
        var part = page.Page.GetElementById("a-i")!.Apart();

        Assert.Contains("Response from Government of Cymru Noted In their words: “we take note”", part, StringComparison.Ordinal);
        Assert.Contains("Response from Executive Supported On behalf of Fire Chiefs", part, StringComparison.Ordinal);
        Assert.Contains("Response from UK Government Accepted in full In its response to part a.", part, StringComparison.Ordinal);
        Assert.Contains(
            "Response from Government of Alba Accepted in full In its response to the whole recommendation.", part,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_says_how_many_parts_were_answered_how_and_by_whom()
    {
        await PublishAllAsync();

        var states = (await GetAsync("/trial/recommendations/4")).Page.QuerySelector(".heed_states")!.Apart();

        Assert.Contains("Different responses Of 4 parts, 2 were accepted in full and 2 got different responses.", states,
            StringComparison.Ordinal);
        Assert.Contains("UK Government: of 4 parts, 3 were accepted in full and 1 was not accepted.", states, StringComparison.Ordinal);
        Assert.Contains("Executive: of 4 parts, 1 was supported and 3 have no response.", states, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_many_parts_and_answers_it_has_it_is_counted_once()
    {
        await PublishAllAsync();

        Assert.Contains("Of 1 recommendation, 1 got different responses", (await GetAsync("/trial/recommendations")).Text,
            StringComparison.Ordinal);
        Assert.Contains("Sound the alarm", (await GetAsync("/trial/recommendations?response=split")).Text, StringComparison.Ordinal);
        Assert.Contains("Of 1 recommendation, 1 got", (await GetAsync("/trial/reports/inquiry")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_only_a_part_is_addressed_to_finds_the_recommendation()
    {
        await PublishAllAsync();

        Assert.Contains(
            "Sound the alarm", (await GetAsync("/trial/recommendations?addressee=fire")).Text, StringComparison.Ordinal);
        Assert.Contains("Sound the alarm", (await GetAsync("/trial/for/fire")).Text, StringComparison.Ordinal);
        Assert.Contains("Fire Chiefs (part 4(a)(ii))", (await GetAsync("/trial/recommendations/4")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_deadline_of_an_open_part_is_the_deadline_of_the_whole()
    {
        await PublishAllAsync(Reported(("4(a)(i)", DeliveryState.Delivered, "2025-02-28")));

        var page = await GetAsync("/trial/recommendations/4");

        Assert.Contains("Due 30 June 2025 (part 4(a)(ii))", page.Page.QuerySelector("main")!.Apart(), StringComparison.Ordinal);
        Assert.Contains("The deadline for part 4(a)(ii) was 30 June 2025.", page.Text, StringComparison.Ordinal);
        Assert.Contains("overdue", page.Page.GetElementById("a-ii")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("overdue", page.Page.GetElementById("a-i")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sound the alarm", (await GetAsync("/trial/recommendations?state=overdue")).Text, StringComparison.Ordinal);
        Assert.Contains("Sound the alarm", (await GetAsync("/trial/recommendations.ics")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_that_is_done_moves_no_deadline_of_the_whole()
    {
        await PublishAllAsync();
        await PublishAsync("recommendations/4", Reported(("4(a)(i)", DeliveryState.Delivered, "2025-02-28")));

        var page = await GetAsync("/trial/recommendations/4");

        Assert.DoesNotContain("Date changed", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("first deadline, ", (await GetAsync("/trial/recommendations")).Text, StringComparison.Ordinal);
        Assert.Contains("Part 4(a)(i): “Delivered”", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_delivered_in_part_is_partly_delivered_with_the_numbers()
    {
        await PublishAllAsync(Reported(("4(a)(i)", DeliveryState.Delivered, "2025-02-28"), ("b", DeliveryState.UnderWay, "2025-02-28")));

        var states = (await GetAsync("/trial/recommendations/4")).Page.QuerySelector(".heed_states")!.Apart();
        var list = await GetAsync("/trial/recommendations?state=partly-delivered");

        Assert.Contains("Partly delivered", states, StringComparison.Ordinal);
        Assert.Contains("Of 4 parts, 1 is delivered, 1 is under way and 2 have no known progress.", states, StringComparison.Ordinal);
        Assert.Contains("Sound the alarm", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_day_shows_the_parts_as_they_were()
    {
        await PublishAllAsync();
        await PublishAsync("recommendations/2", Four with { Parts = [.. Four.Parts.Take(3)], Responses = [] },
            publicSince: new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await PublishAsync("recommendations/2", Four,
            publicSince: new DateTime(2024, 6, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Contains("Different responses", (await GetAsync("/trial/recommendations/2")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "tell every tenant", (await GetAsync("/trial/recommendations/2?as-at=2024-02-01")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_numbers_and_who_made_it_are_on_the_page_and_in_the_table()
    {
        await PublishAllAsync();

        var page = await GetAsync("/trial/recommendations/4");
        var csv = await GetAsync("/trial/recommendations.csv");

        Assert.Contains("113.6", page.Text, StringComparison.Ordinal);
        Assert.Contains("Fire Chiefs", page.Page.QuerySelector(".ds_metadata")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Paragraph or second number", csv.Body, StringComparison.Ordinal);
        Assert.Contains("Label: 4(a)(ii), Words: at night", csv.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_judgement_of_a_response_is_beside_that_response_and_not_the_view_of_delivery()
    {
        await PublishAllAsync();
        await PublishAsync("assessments/deemed", Judged("Deemed accepted") with
        {
            Part = "c",
            OfResponseFrom = Uk,
            Judgement = Judgement.NotMet,
            InTheirWords = "refused in effect",
        });

        var page = await GetAsync("/trial/recommendations/4");

        Assert.Contains(
            "Independent view of this response Not met In their words: “refused in effect”", page.Page.GetElementById("c")!.Apart(),
            StringComparison.Ordinal);
        Assert.Contains("None so far", page.Page.QuerySelector(".heed_states")!.Apart(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_judgement_of_a_part_is_beside_that_part_with_its_direction()
    {
        await PublishAllAsync();
        await PublishAsync("assessments/b", Judged("Part b") with
        {
            Part = "(b)",
            Judgement = Judgement.Unlikely,
            Direction = Direction.Backwards,
        });

        var page = await GetAsync("/trial/recommendations/4");

        Assert.Contains(
            "Independent view Unlikely to be met Direction: Backwards", page.Page.GetElementById("b")!.Apart(), StringComparison.Ordinal);
        Assert.Contains("Parts only", page.Page.QuerySelector(".heed_states")!.Apart(), StringComparison.Ordinal);
    }

    private static Assessment Judged(string title) =>
        new()
        {
            Title = title,
            Of = new AnyRef("recommendations/4"),
            By = Fire,
            AssessedOn = FuzzyDate.Parse("2025-01-15"),
        };
}
