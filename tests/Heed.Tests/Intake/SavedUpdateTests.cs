using Heed.Intake;

namespace Heed.Tests.Intake;

public sealed class SavedUpdateTests
{
    private const string Page = """
        Harbour Safety Programme

        Harbour Safety Programme – Update #12 part 2

        March 3, 2021 by No Comments | Category Uncategorized

        The first paragraph, with an address https://example.org/a_b and *stars*.

        The harbour master said: “We will publish the plan in June.”

        Comments

        Leave a comment

        Your email address will not be published.
        """;

    [Fact]
    public void Title_number_and_day_come_from_the_text_and_the_comment_form_is_left_out()
    {
        var update = SavedUpdate.Read(Page);

        Assert.Equal("Harbour Safety Programme", update.Programme);
        Assert.Equal("12 part 2", update.Number);
        Assert.Equal("updates/12-part-2", update.Path);
        Assert.Equal(new DateOnly(2021, 3, 3), update.On);
        Assert.Equal(2, update.Paragraphs);
        Assert.Contains("<https://example.org/a_b>", update.Body, StringComparison.Ordinal);
        Assert.Contains(@"\*stars\*", update.Body, StringComparison.Ordinal);
        Assert.Contains("“We will publish the plan in June.”", update.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("email", update.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_saved_web_page_keeps_links_lists_and_quotations_and_loses_navigation_and_scripts()
    {
        var update = SavedUpdate.Read("""
            <html><body><nav><p>Menu</p></nav><h1>Harbour Safety Programme - Update 3</h1><p class="meta">30 June 2017</p>
            <p>See <a href="https://example.org/plan">the plan</a> and <a href="javascript:alert(1)">this</a>.</p>
            <blockquote><p>Safety first.</p></blockquote><ul><li>One</li><li>Two</li></ul><script>alert(1)</script>
            <h2>Comments</h2><form><p>Name</p></form></body></html>
            """);

        Assert.Equal("3", update.Number);
        Assert.Equal("See [the plan](<https://example.org/plan>) and this.\n\n> Safety first.\n\n- One\n- Two", update.Body);
    }

    [Theory]
    [InlineData("", "No title")]
    [InlineData("A letter about something else.", "No title")]
    [InlineData("Programme – Update #5\n\nNo day here.\n\nText.", "no line with the day")]
    [InlineData("Programme – Update #5\n\nJune 30, 2017\n\nLeave a comment", "has no text")]
    [InlineData("PK\0\0binary", "is not text")]
    public void What_is_not_a_saved_update_is_refused_in_a_sentence(string page, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<IntakeException>(() => SavedUpdate.Read(page)).Message, StringComparison.Ordinal);
}
