using Heed.Events;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Programmes;
using Heed.Tests.Web;

namespace Heed.Tests.History;

/// <summary>A reader sees all that changed, also what a page of the record does not show as words.</summary>
public sealed class ShownDifferenceTests : TrialSite
{
    private static readonly Attachment Minute =
        new() { Label = "Minute", FileName = "minute.pdf", Hash = new('a', 64), MediaType = "application/pdf", Size = 1234 };

    private static readonly Event Forum = new() { Title = "Forum", HeldOn = new FuzzyDate(Edtf.Parse("2018-02"), "early 2018") };

    [Fact]
    public async Task A_link_that_leads_elsewhere_is_shown_with_its_address()
    {
        var page = await DifferenceAsync(
            Forum with { Summary = new Prose("Send [the form](https://good.example) by May.") },
            Forum with
            {
                Summary = new Prose("Send [the form](https://phish.example) by June."),
                What = new Prose("[Come](https://come.example)."),
            });

        Assert.Equal(["−good.example", "−May", "+phish.example", "+June", "+[Come](https://come.example)."], Marked(page));
    }

    [Fact]
    public async Task A_line_break_and_a_character_without_a_shape_are_shown()
    {
        var page = await DifferenceAsync(
            Forum with { Summary = new Prose("One line\nand the next."), Place = "Perth" },
            Forum with { Summary = new Prose("One line and the next."), Place = "Perth\u200B" });

        Assert.Equal(["−↵\n", "+ ", "+[U+200B]"], Marked(page));
    }

    [Fact]
    public async Task Items_that_moved_changed_came_and_went_are_told_apart()
    {
        var page = await DifferenceAsync(
            Forum with { Gaps = ["Who came", "What was said at length", "Where it was", "How long"] },
            Forum with { Gaps = ["How long", "Who came", "What was said in short", "Whether it rained"] });

        Assert.Contains("Moved from place 4 to place 1: How long", page.Text, StringComparison.Ordinal);
        Assert.Contains("Item 2, now item 3: What was said", page.Text, StringComparison.Ordinal);
        Assert.Contains("Removed: Where it was", page.Text, StringComparison.Ordinal);
        Assert.Contains("Added: Whether it rained", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 other item did not change.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_records_of_one_title_are_told_apart_by_their_addresses()
    {
        await PublishAsync("bodies/a", new Body { Title = "Council" });
        await PublishAsync("bodies/b", new Body { Title = "Council" });

        var page = await DifferenceAsync(Forum with { Who = [new AnyRef("bodies/a")] }, Forum with { Who = [new AnyRef("bodies/b")] });

        Assert.Equal(["−Council (bodies/a)", "+Council (bodies/b)"], Marked(page));
    }

    [Fact]
    public async Task A_file_of_the_same_name_with_other_bytes_is_another_file()
    {
        var other = Minute with { Hash = new('b', 64) };
        var page = await DifferenceAsync(Forum with { Attachments = [Minute] }, Forum with { Attachments = [other] });

        Assert.Contains("“Minute”, SHA-256:", page.Text, StringComparison.Ordinal);
        Assert.Equal([$"−{new string('a', 64)}", $"+{new string('b', 64)}"], Marked(page));
    }

    [Fact]
    public async Task Two_dates_that_go_by_the_same_words_and_two_sources_of_one_title_are_told_apart()
    {
        var page = await DifferenceAsync(
            Forum with { Sources = [new Source { Title = "Minute", Address = "https://good.example" }] },
            Forum with
            {
                HeldOn = new FuzzyDate(Edtf.Parse("2018-01"), "early 2018"),
                Sources = [new Source { Title = "Minute", Address = "https://phish.example" }],
            });

        Assert.Contains("\"edtf\":\"2018-01\"", Marked(page)[2], StringComparison.Ordinal);
        Assert.Equal(["−Minute, https://good.example", "+Minute, https://phish.example"], Marked(page).Where((_, i) => i % 2 == 1));
    }

    private async Task<Answer> DifferenceAsync(Event before, Event after)
    {
        await PublishAsync("", new Programme { Title = "Trial", Purpose = new Prose("To try.") });
        await PublishAsync("events/forum", before);
        await PublishAsync("events/forum", after);
        return await GetAsync("/trial/events/forum/history/1..2");
    }

    // What went, then what came.
    private static List<string> Marked(Answer page) =>
    [
        .. page.Page.QuerySelectorAll(".heed_difference del").Select(e => $"−{e.TextContent}"),
        .. page.Page.QuerySelectorAll(".heed_difference ins").Select(e => $"+{e.TextContent}"),
    ];
}
