using Heed.Groups;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Tests.Groups;

public sealed class MinuteLagTests
{
    private static readonly DateOnly Day = new(2017, 8, 2);

    [Theory]
    [InlineData("2017-06-22", "meeting held 41 days ago")]
    [InlineData("2017-06", "meeting held at least 33 days ago")]
    public void A_minute_not_published_counts_the_days_since_the_meeting(string held, string ago)
    {
        var standing = MinuteLag.Of(Held(held, new Minute { State = MinuteState.NotPublished }), Day, isKeptByProgramme: false);

        Assert.Equal("Minute not published yet", standing.Word);
        Assert.Equal(ago, standing.Detail);
        Assert.False(standing.IsPublished);
    }

    [Theory]
    [InlineData("2017-07-10", "18 days after the meeting")]
    [InlineData("2017-06-30/2018-01-25", "8 to 217 days after the meeting")]
    [InlineData("../2017-07-10", "within 18 days of the meeting")]
    [InlineData(null, "We do not know when.")]
    public void A_published_minute_tells_how_long_it_took_as_far_as_known(string? published, string took)
    {
        var minute = new Minute { State = MinuteState.Published, PublishedOn = published is null ? null : FuzzyDate.Parse(published) };

        var standing = MinuteLag.Of(Held("2017-06-22", minute), Day, isKeptByProgramme: false);

        Assert.Equal("Minute published", standing.Word);
        Assert.Equal(took, standing.Detail);
        Assert.True(standing.IsPublished);
    }

    [Theory]
    [InlineData(MinuteState.Summary, "https://example.org/note", true)]
    [InlineData(MinuteState.Corrected, null, false)]
    [InlineData(MinuteState.NotPublished, "https://example.org/page", false)]
    public void A_minute_can_be_read_when_it_is_out_and_its_address_is_known(MinuteState state, string? address, bool can)
    {
        var minute = new Minute { State = state, Source = new Source { Address = address, Title = "Where it was named" } };

        Assert.Equal(can, MinuteLag.Of(Held("2017-06-22", minute), Day, isKeptByProgramme: false).CanBeRead);
    }

    [Fact]
    public void A_programme_that_keeps_its_record_has_not_published_what_it_does_not_name() =>
        Assert.Equal("Minute not published yet", MinuteLag.Of(Held("2017-06-22", null), Day, isKeptByProgramme: true).Word);

    [Fact]
    public void A_meeting_without_a_minute_in_our_sources_is_not_called_unpublished() =>
        Assert.Equal("No minute found", MinuteLag.Of(Held("2017-06-22", null), Day, isKeptByProgramme: false).Word);

    [Fact]
    public void A_planned_day_that_has_passed_is_not_taken_for_a_meeting_held()
    {
        var planned = new Meeting { MeetingState = MeetingState.Planned, HeldOn = FuzzyDate.Parse("2017-08-01") };

        Assert.Equal("Not known if held", MinuteLag.Of(planned, Day, isKeptByProgramme: false).Word);
        Assert.Equal("Meeting not held yet", MinuteLag.Of(planned, new DateOnly(2017, 8, 1), isKeptByProgramme: false).Word);
        Assert.False(planned.TookPlace(Day));
    }

    private static Meeting Held(string on, Minute? minute) =>
        new() { MeetingState = MeetingState.Held, HeldOn = FuzzyDate.Parse(on), Minute = minute };
}
