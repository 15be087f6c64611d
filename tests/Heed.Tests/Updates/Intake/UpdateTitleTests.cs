using Heed.Updates.Intake;

namespace Heed.Tests.Updates.Intake;

/// <summary>The number and the day of an update, as people write them.</summary>
public sealed class UpdateTitleTests
{
    [Theory]
    [InlineData("Update 6", "6")]
    [InlineData("Update #6", "6")]
    [InlineData("Update no. 6", "6")]
    [InlineData("Update #10 (part 2)", "10 part 2")]
    [InlineData("Update Part 2 #10", "10 part 2")]
    [InlineData("Update (part two) – 10", "10 part 2")]
    [InlineData("Update 10, part 2", "10 part 2")]
    [InlineData("Harbour Update 10 – Part One", "10 part 1")]
    [InlineData("Harbour update 14 - March 2019", "14")]
    [InlineData("Harbour update 14, March 2019", "14")]
    [InlineData("HSP update – 14 – March 2019", "14")]
    [InlineData("Harbour Update 30 June 2017 – Update 7", "7")]
    [InlineData("Harbour Safety Update 30 June 2017", null)]
    [InlineData("Harbour Safety Update 30th June 2017", null)]
    [InlineData("Harbour Safety Update 30/06/2017", null)]
    [InlineData("Harbour Safety Update 2017-06-30", null)]
    [InlineData("Harbour Safety Update 2017", null)]
    [InlineData("Harbour Safety Update June 2017", null)]
    [InlineData("Update 5.2", null)]
    [InlineData("Update: what comes next", null)]
    public void A_title_gives_its_number_and_never_a_day_instead(string title, string? number) =>
        Assert.Equal(number, UpdateTitle.NumberIn(title)?.ToString());

    [Theory]
    [InlineData("30 June 2017", "2017-06-30")]
    [InlineData("Friday 30th June 2017", "2017-06-30")]
    [InlineData("Posted on 30 Jun 2017 by admin", "2017-06-30")]
    [InlineData("By the programme office | 3 Sept 2017", "2017-09-03")]
    [InlineData("June 30th, 2017 at 10:00 am", "2017-06-30")]
    [InlineData("Published: 30/06/2017", "2017-06-30")]
    [InlineData("30.06.17", "2017-06-30")]
    [InlineData("2017-06-30", "2017-06-30")]
    [InlineData("30th of June, 2017", "2017-06-30")]
    [InlineData("30-Jun-2017", "2017-06-30")]
    [InlineData("30-06-2017", "2017-06-30")]
    [InlineData("30 June ’17", "2017-06-30")]
    public void A_line_with_the_day_is_read_without_doubt(string line, string day)
    {
        var update = SavedUpdate.Read($"Update #5\n\n{line}\n\nThe first light was lit.");

        Assert.Equal(day, update.On.ToString("yyyy-MM-dd", null));
        Assert.Equal("The first light was lit.", update.Body);
        Assert.Empty(update.Doubts);
    }

    [Theory]
    [InlineData("Update #5\n\n03/04/2019\n\nThe first light was lit.", "2019-04-03", "as 3 April 2019")]
    [InlineData("Update #5\n\nOn 30 June 2017 the first light was lit.", "2017-06-30", "is a guess")]
    [InlineData("Update #5 of 30 June 2017\n\nThe first light was lit.", "2017-06-30", "is a guess")]
    [InlineData("Update 5 things to know\n\n30 June 2017\n\nThe first light was lit.", "2017-06-30", "may not give a number")]
    public void What_is_guessed_is_doubted_and_stays_in_the_text(string page, string day, string doubt)
    {
        var update = SavedUpdate.Read(page);

        Assert.Equal(day, update.On.ToString("yyyy-MM-dd", null));
        Assert.Contains(doubt, Assert.Single(update.Doubts), StringComparison.Ordinal);
        Assert.EndsWith("the first light was lit.", update.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_title_with_a_day_and_no_number_asks_for_the_number()
    {
        const string page = "Harbour Safety Update 30 June 2017\n\n30 June 2017\n\nThe first light was lit.";

        Assert.Contains("has a date but no number", Assert.Throws<IntakeException>(() => SavedUpdate.Read(page))
            .Message, StringComparison.Ordinal);
        var update = SavedUpdate.Read(page, new UpdateHints(new(7)));
        Assert.Equal(("7", "updates/7"), (update.Number, update.Path));
        Assert.Empty(update.Doubts);
    }

    [Fact]
    public void A_page_without_a_day_asks_for_the_day()
    {
        const string page = "Update #5\n\nThe first light was lit.";

        Assert.Equal(MissingFact.Day, Assert.Throws<IntakeException>(() => SavedUpdate.Read(page)).Missing);
        Assert.Equal(new DateOnly(2017, 6, 30), SavedUpdate.Read(page, new UpdateHints(On: new(2017, 6, 30))).On);
    }
}
