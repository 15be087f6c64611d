using Heed.Updates.Intake;

namespace Heed.Tests.Updates.Intake;

/// <summary>What becomes of every word of a saved page.</summary>
public sealed class SavedPagesTests
{
    private const string All = "browser.txt cards.html chrome.mhtml old-site.html pictures.html reader.html word.htm wordpress.html";

    public static TheoryData<string> Pages => [.. All.Split(' ')];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_word_is_taken_in_or_named_as_left_out(string page)
    {
        var update = SavedPages.Read(page);
        var told = string.Join(' ', [update.TakenIn.Text, update.Title, update.Programme, update.DayLine,
            .. update.LeftOut.Select(l => l.Words)]);

        Assert.Empty(SavedPages.MoreIn(SavedPages.WordsOf(page), SavedPages.Count(told)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_word_is_added(string page) =>
        Assert.Empty(SavedPages.MoreIn(SavedPages.Count(SavedPages.Read(page).TakenIn.Text), SavedPages.WordsOf(page)));

    [Theory]
    [InlineData("browser.txt")]
    [InlineData("chrome.mhtml")]
    [InlineData("old-site.html")]
    [InlineData("reader.html")]
    [InlineData("word.htm")]
    [InlineData("wordpress.html")]
    public void A_page_without_doubt_is_taken_for_the_exact_words(string page)
    {
        var update = SavedPages.Read(page);

        Assert.True(update.IsWhole || page == "old-site.html", string.Join('\n', update.Doubts));
        Assert.DoesNotContain("Update", update.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blog_gives_its_article_with_lists_in_lists_tables_and_links()
    {
        var update = SavedPages.Read("wordpress.html");

        Assert.Equal("""
            Following a meeting on 16 May 2017, the harbour board agreed a plan for **safer** quays.

            The first light was lit in May. [The plan](<https://blog.example.org/plan>) lists all twelve lights.

            ## What comes next

            - Lights
              - on the north quay
              - on the south quay
            - Ladders

            | Quay | Lights |
            | --- | --- |
            | North | 7 |
            | South | 5 |

            Lights by quay

            > Nobody should fall from a quay in the dark.
            >
            > The harbour master

            **Quay**

            Where ships are loaded.

            ```
            light 1: on
            light 2: off
            ```

            Further updates will follow.__
            Write to [harbour@example.org](<mailto:harbour@example.org>).
            """.ReplaceLineEndings("\n"), update.Body.Replace("  \n", "__\n", StringComparison.Ordinal));
        Assert.Equal(
            ["navigation", "page header", "sharing buttons", "related posts", "byline", "navigation", "comments", "sidebar", "page footer"],
            update.LeftOut.Select(l => l.Part));
    }

    [Fact]
    public void An_old_page_of_tables_and_line_breaks_gives_its_paragraphs_and_loses_no_cell()
    {
        var update = SavedPages.Read("old-site.html");

        Assert.Equal("""
            Dear all,

            The **north** quay is lit.__
            The south quay follows.

            3. Ladders
               1. Yellow
            4. Rails

            | Rail | Metres |
            | --- | --- |
            | North \| east | 40 |

            That is all for now.
            """.ReplaceLineEndings("\n"), update.Body.Replace("  \n", "__\n", StringComparison.Ordinal));
        Assert.Contains(update.LeftOut, l => l.Part == "comments" && l.Words.Contains("slippery", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_saved_by_Word_keeps_its_signs_lists_and_tables()
    {
        var update = SavedPages.Read("word.htm");

        Assert.Equal("12 part 2", update.Number);
        Assert.Equal(new DateOnly(2018, 1, 30), update.On);
        Assert.Equal("""
            **The board’s answer**

            The master said: “We will publish the plan in June.” It covers 40 m² of quay.

            - Ladders

                - Yellow ones

            | Quay | Rails |
            | --- | --- |
            | North | 40 |
            """.ReplaceLineEndings("\n"), update.Body);
    }

    [Fact]
    public void A_page_in_a_single_file_is_read_as_the_page_in_it()
    {
        var update = SavedPages.Read("chrome.mhtml");

        Assert.Equal("The harbour’s new rails are up. [See where](<https://blog.example.org/rails>) they are.", update.Body);
        Assert.Equal(new DateOnly(2018, 2, 28), update.On);
    }

    [Fact]
    public void A_text_saved_by_a_browser_keeps_its_lists()
    {
        Assert.Equal("""
            The rails were tested.

            The board agreed:

            - rails on the north quay
                - of steel
            - ladders

            1. First the rails.
            2. Then the ladders.

            2018\. A year of rails.
            """.ReplaceLineEndings("\n"), SavedPages.Read("browser.txt").Body);
    }

    [Fact]
    public void What_an_article_shows_and_a_text_cannot_is_named_and_doubted()
    {
        var update = SavedPages.Read("pictures.html");

        Assert.Equal("The ladders were painted.\n\nThe new ladder\n\nRead the plan.", update.Body);
        Assert.Equal(["picture", "frame", "address of the link “the plan”", "text hidden on the page", "form"],
            update.LeftOut.Select(l => l.Part));
        Assert.Equal("picture, 4 words: “A yellow ladder https://blog.example.org/ladder.jpg”", update.LeftOut[0].ToString());
        Assert.Equal(update.LeftOut.Count, update.Doubts.Count);
        Assert.False(update.IsWhole);
    }

    [Fact]
    public void Of_several_articles_the_one_with_the_highest_heading_is_taken()
    {
        var update = SavedPages.Read("cards.html");

        Assert.Equal(("8", "The pilots were trained in October."), (update.Number, update.Body));
        Assert.Contains("Rails were put up", Assert.Single(update.LeftOut).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_updates_on_a_page_the_number_says_which_is_meant()
    {
        var refused = Assert.Throws<IntakeException>(() => SavedPages.Read("archive.html"));
        Assert.Contains("several updates: 10 part 2, 9.", refused.Message, StringComparison.Ordinal);

        var update = SavedUpdate.Read(SavedPages.Bytes("archive.html"), new UpdateHints(new(9)));
        Assert.Equal("The pilots were trained.", update.Body);
        Assert.Equal(new DateOnly(2017, 10, 9), update.On);
    }
}
