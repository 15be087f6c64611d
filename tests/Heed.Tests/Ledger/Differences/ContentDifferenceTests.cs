using Heed.Ledger.Dates;
using Heed.Ledger.Differences;
using Heed.Ledger.Kinds;

namespace Heed.Tests.Ledger.Differences;

/// <summary>Two contents are compared field by field, and lists value by value.</summary>
public sealed class ContentDifferenceTests
{
    private static readonly Note Before = new()
    {
        Title = "A note",
        Body = new Prose("Some words."),
        Themes = ["alpha", "beta"],
        AlsoAbout = [new AnyRef("things/1"), new AnyRef("things/2")],
        Lines = [new Line { Words = "the first line here" }, new Line { Words = "the second one", OnThing = new Ref<Thing>("things/1") }],
        AnswerBy = FuzzyDate.Parse("2017-06"),
    };

    [Fact]
    public void The_same_content_differs_in_nothing()
    {
        var difference = Between(Before, Before with { Themes = ["alpha", "beta"] });
        Assert.Empty(difference.Changes);
        Assert.Equal(6, difference.Unchanged);
    }

    [Fact]
    public void A_date_that_moved_is_one_value_for_another()
    {
        var change = Assert.Single(Between(Before, Before with { AnswerBy = FuzzyDate.Parse("2018-21") }).Changes);
        var value = Assert.Single(change.Values);
        Assert.Equal(("Answer by", "June 2017", "spring 2018"), (change.Field.Label, value.Before!.ToString(), value.After!.ToString()));
        Assert.Empty(value.Words);
    }

    [Fact]
    public void A_field_filled_or_emptied_is_added_or_taken_away()
    {
        var difference = Between(Before, Before with { AnswerBy = null, WrittenOn = FuzzyDate.Parse("2017") });
        Assert.Equal(
            [("writtenOn", true), ("answerBy", false)], difference.Changes.Select(c => (c.Field.Name, c.Values[0].Before is null)));
    }

    [Fact]
    public void A_line_put_before_others_is_one_addition()
    {
        var change = Assert.Single(Between(Before, Before with { Lines = [new Line { Words = "quite new" }, .. Before.Lines] }).Changes);
        var value = Assert.Single(change.Values);
        Assert.Equal((null, "quite new", 0, 2), (value.Before, ((Line)value.After!).Words, value.To, change.Unchanged));
    }

    [Fact]
    public void A_part_that_was_altered_is_compared_within()
    {
        var lines = new[] { Before.Lines[0], Before.Lines[1] with { Words = "the second two" } };
        var value = Assert.Single(Assert.Single(Between(Before, Before with { Lines = lines }).Changes).Values);
        var inner = Assert.Single(value.Within!.Changes);
        Assert.Equal("the second [-one][+two]", WordDifferenceTests.Marked(inner.Values[0].Words));
        Assert.Equal(1, value.Within.Unchanged);
    }

    [Fact]
    public void Links_and_words_of_a_list_come_and_go_one_by_one()
    {
        var difference = Between(
            Before, Before with { Themes = ["beta", "gamma"], AlsoAbout = [new AnyRef("things/2"), new AnyRef("things/3")] });
        Assert.All(difference.Changes, c => Assert.Equal((2, 1), (c.Values.Count, c.Unchanged)));
        Assert.All(difference.Changes.SelectMany(c => c.Values), v => Assert.True(v.Before is null ^ v.After is null));
    }

    [Fact]
    public void Of_a_list_in_another_order_only_what_moved_is_told()
    {
        var (before, after) = (Before with { Themes = ["a", "b", "c", "d"] }, Before with { Themes = ["d", "a", "b", "c"] });
        var change = Assert.Single(Between(before, after).Changes);
        var moved = Assert.Single(change.Values);
        Assert.Equal(("d", true, 3, 0, 3), (moved.After, moved.IsMoved, moved.From, moved.To, change.Unchanged));
    }

    private static ContentDifference Between(Note before, Note after) => ContentDifference.Between(TestKinds.All["note"], before, after);
}
