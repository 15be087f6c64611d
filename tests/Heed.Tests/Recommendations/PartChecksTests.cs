using Heed.Delivery;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Recommendations;
using Xunit;

namespace Heed.Tests.Recommendations;

/// <summary>Labels, what parts say together, and what stands in the way of publishing them.</summary>
[Trait("Database", "None")]
public sealed class PartChecksTests
{
    private static readonly Recommendation Plain = new()
    {
        Title = "One",
        Report = new Ref<Report>("reports/one"),
        Number = "4",
        Words = new Prose("Do."),
        Parts = [new Part { Label = "a", Words = new Prose("this") }, new Part { Label = "b", Words = new Prose("that") }],
    };

    [Theory]
    [InlineData("a", "4", "a")]
    [InlineData("(a)", "4", "a")]
    [InlineData("4a-iv", "4", "a-iv")]
    [InlineData("7a)ii", "7", "a-ii")]
    [InlineData("4.1", "4", "1")]
    [InlineData("41", "4", "41")]
    [InlineData("4", "4", "4")]
    [InlineData("7(a)(i)", "7(a)", "i")]
    [InlineData("A (iv)", null, "a-iv")]
    [InlineData("…", "4", "")]
    public void A_label_gives_an_address_without_the_number_of_the_recommendation(string label, string? number, string anchor) =>
        Assert.Equal(anchor, PartLabel.Anchor(label, number));

    [Theory]
    [InlineData("delivered", DeliveryState.Delivered, DeliveryState.Delivered)]
    [InlineData("delivered-in-another-way", DeliveryState.Delivered, DeliveryState.DeliveredInAnotherWay)]
    [InlineData("partly-delivered", DeliveryState.Delivered, null)]
    [InlineData("partly-delivered", DeliveryState.Delivered, DeliveryState.WillNotBeDone)]
    [InlineData("partly-delivered", DeliveryState.PartlyDelivered, DeliveryState.NotStarted)]
    [InlineData("under-way", DeliveryState.UnderWay, null)]
    [InlineData("under-way", DeliveryState.UnderWay, DeliveryState.Blocked)]
    [InlineData("delayed", DeliveryState.Delayed, DeliveryState.Blocked)]
    [InlineData("not-started", DeliveryState.NotStarted, DeliveryState.WillNotBeDone)]
    [InlineData("no-return", DeliveryState.NotStarted, null)]
    [InlineData("no-return", DeliveryState.WillNotBeDone, null)]
    [InlineData("will-not-be-done", DeliveryState.WillNotBeDone, DeliveryState.Superseded)]
    [InlineData("no-return", null, null)]
    public void What_two_parts_say_together_claims_no_more_than_they_do(string together, DeliveryState? one, DeliveryState? other) =>
        Assert.Equal(together, WithStates(one, other).State);

    [Fact]
    public void A_whole_is_settled_once_nothing_more_is_awaited_of_any_part()
    {
        Assert.True(WithStates(DeliveryState.Delivered, DeliveryState.WillNotBeDone).IsSettled);
        Assert.False(WithStates(DeliveryState.Delivered, null).IsSettled);
    }

    [Fact]
    public void What_was_reported_on_the_whole_goes_before_what_its_parts_say() =>
        Assert.Equal(
            "delayed", (WithStates(DeliveryState.Delivered, null) with { Delivery = Report(DeliveryState.Delayed) }).State);

    [Fact]
    public void Parts_that_were_all_answered_alike_are_one_answer()
    {
        var alike = Plain with { Responses = [Answer("a", ResponseKind.Noted), Answer("b", ResponseKind.Noted)] };

        Assert.Equal("noted", alike.Response);
        Assert.Equal("split", (alike with { Responses = alike.Responses.Take(1).ToList() }).Response);
    }

    [Fact]
    public void A_return_on_one_part_says_nothing_about_the_deadline_of_another()
    {
        var it = Plain with
        {
            Parts =
            [
                Plain.Parts[0] with { Due = FuzzyDate.Parse("2025-01-31") },
                Plain.Parts[1] with { Delivery = Report(DeliveryState.UnderWay)! with { On = FuzzyDate.Parse("2025-06-30") } },
            ],
        };

        Assert.Equal(FuzzyDate.Parse("2025-01-31"), it.DueBy);
        Assert.Null(it.NotDoneOn);
    }

    [Fact]
    public void A_part_with_parts_of_its_own_is_no_longer_due_once_those_are_done()
    {
        var due = FuzzyDate.Parse("2025-01-31");
        var it = Plain with { Parts = [new Part { Label = "a", Due = due }, new Part { Label = "a(i)" }, new Part { Label = "b" }] };

        Assert.Equal(due, it.DueBy);
        var done = it.Parts[1] with { Delivery = Report(DeliveryState.Delivered) };
        Assert.Null((it with { Parts = [it.Parts[0], done, it.Parts[2]] }).DueBy);
    }

    [Theory]
    [InlineData("b", "(B)", "Two parts have the label “(B)”.")]
    [InlineData("b", "?", "The label “?” has no letter or figure.")]
    public void Labels_that_lead_nowhere_are_told(string first, string second, string said)
    {
        var it = Plain with
        {
            Parts = [new Part { Label = first, Words = new Prose("this") }, new Part { Label = second, Words = new Prose("that") }],
        };

        Assert.Contains(ProblemsOf(it), p => p.Field == "parts[1].label" && p.Sentence.StartsWith(said, StringComparison.Ordinal));
    }

    [Fact]
    public void An_answer_to_a_part_that_is_not_there_is_told()
    {
        var it = Plain with { Responses = [Answer("c", ResponseKind.Noted)] };

        Assert.Contains(ProblemsOf(it), p => p == ("responses[0].part", "This recommendation has no part “c”. Its parts are: a, b."));
    }

    [Fact]
    public void A_promised_date_of_a_part_takes_two_people_to_change()
    {
        var was = Plain with { Parts = [Plain.Parts[0] with { Due = FuzzyDate.Parse("2025-01-31") }, Plain.Parts[1]] };

        Assert.NotNull((Plain with { Summary = new Prose("Said.") }).WhyChangeTakesTwo(was));
        Assert.Null((was with { Summary = new Prose("Said.") }).WhyChangeTakesTwo(was));
    }

    private static IReadOnlyList<(string Field, string Sentence)> ProblemsOf(Recommendation it) =>
        ContentCheck.Problems(it, Slices.Kinds["recommendation"]);

    private static Recommendation WithStates(DeliveryState? one, DeliveryState? other) =>
        Plain with
        {
            Parts = [Plain.Parts[0] with { Delivery = Report(one) }, Plain.Parts[1] with { Delivery = Report(other) }],
        };

    private static DeliveryReport? Report(DeliveryState? state) =>
        state is null ? null : new DeliveryReport { State = state, Basis = DeliveryBasis.PublicSources };

    private static Response Answer(string part, ResponseKind kind) => new() { Part = part, Kind = kind };
}
