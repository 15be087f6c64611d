using Heed.Updates.Intake;

namespace Heed.Tests.Updates.Intake;

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
    [InlineData("Programme – Update #5\n\nNo day here.\n\nText.", "no line with the date")]
    [InlineData("Programme – Update #5\n\nJune 30, 2017\n\nLeave a comment", "has no text")]
    [InlineData("PK\0\0binary", "is not text")]
    public void What_is_not_a_saved_update_is_refused_in_a_sentence(string page, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<IntakeException>(() => SavedUpdate.Read(page)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("<rss><channel></channel></rss>", "an export or a feed")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b--", "contains no page")]
    public void A_file_that_is_no_page_is_refused_in_a_sentence(string file, string sentence)
    {
        var refused = Assert.Throws<IntakeException>(() => SavedUpdate.Read(System.Text.Encoding.UTF8.GetBytes(file), new UpdateHints()));
        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_parts_within_parts_without_end_is_refused()
    {
        var page = string.Concat(Enumerable.Repeat("<div>", 1_000)) + "Update 5";
        Assert.Contains("levels of nested parts", Assert.Throws<IntakeException>(() => SavedUpdate.Read(page))
            .Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>a<b>.bold.</b>b and <i>so <b>on</b></i>, 5 * 3 * 2, a_b_c &amp;amp; [x](y)</p>")]
    [InlineData("<p>1. not a list</p><p>+ not one</p><p># no heading</p><p>- no<br>= line<br>--- no rule</p>")]
    [InlineData("<p><b>a</b><b>b</b> <em>c</em><strong>d</strong> <code>x`y|z</code> &lt;b&gt; ~~x~~ | y |</p>")]
    [InlineData("<table><tr><td>a|b<td><code>c|d</code><tr><td><a href='https://example.org/?a=(1)|2'>e</a><td>f\\</table>")]
    [InlineData("<ul><li>a<p>b</p><blockquote>c<ul><li>d</li></ul></blockquote></li><ul><li>e</li></ul><pre>  f\n\n```</pre></ul>")]
    public void Signs_that_mean_something_in_Markdown_are_shown_as_they_were(string text)
    {
        var update = SavedUpdate.Read($"<h1>Update 3</h1><p>30 June 2017</p>{text}");

        Assert.Empty(update.Doubts);
        Assert.Empty(update.LeftOut);
    }

    [Theory]
    [InlineData("<p>It is <del>safe</del> open.</p>", "struck through")]
    [InlineData("<ol type=a><li>One</li></ol>", "has letters, Roman numerals")]
    [InlineData("<table><tr><td colspan=2>a</td></tr><tr><td>b</td><td>c</td></tr></table>", "span several")]
    [InlineData("<table><tr><td><ul><li>a</li></ul></td><td>b</td></tr></table>", "contains a list or several paragraphs")]
    [InlineData("<p>Text.</p><aside>A box.</aside>", "box beside the text")]
    [InlineData("<p>Text.</p><video src='https://example.org/film'></video>", "film")]
    [InlineData("<p>See <a href='plan.pdf'>the plan</a>.</p>", "address of the link “the plan”")]
    public void What_Heed_cannot_show_as_it_was_is_doubted(string text, string doubt)
    {
        var update = SavedUpdate.Read($"<article><h1>Update 3</h1><p>30 June 2017</p>{text}</article>");

        Assert.Contains(doubt, Assert.Single(update.Doubts), StringComparison.Ordinal);
        Assert.False(update.IsWhole);
    }
}
