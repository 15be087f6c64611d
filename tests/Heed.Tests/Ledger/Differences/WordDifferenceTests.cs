using Heed.Ledger.Differences;
using Heed.Ledger.Kinds;

namespace Heed.Tests.Ledger.Differences;

/// <summary>Two texts are compared as a person would mark them up.</summary>
public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("Publish a report each year.", "Publish a report each quarter.", "Publish a report each [-year][+quarter].")]
    [InlineData("One two three", "One three", "One [-two ]three")]
    [InlineData("due 30 June 2017", "due 30 June 2017", "due 30 June 2017")]
    [InlineData("the old grey words of a law", "the new blue words of a law", "the [-old grey][+new blue] words of a law")]
    [InlineData("wholly other", "nothing is left here", "[-wholly other][+nothing is left here]")]
    [InlineData("", "new", "[+new]")]
    public void Words_that_went_and_came_are_told_from_those_that_stayed(string before, string after, string marked) =>
        Assert.Equal(marked, Marked(WordDifference.Between(before, after)));

    [Fact]
    public void A_link_that_leads_elsewhere_is_shown_when_words_changed_too() =>
        Assert.Equal(
            "Send [the form](https://[-good.example][+phish.example]) by [-May][+June].",
            Shown("Send [the form](https://good.example) by May.", "Send [the form](https://phish.example) by June."));

    [Fact]
    public void A_mark_that_was_taken_away_is_shown_when_words_changed_too() =>
        Assert.Equal("You [-**]must[-**] answer by [-May][+June].", Shown("You **must** answer by May.", "You must answer by June."));

    [Fact]
    public void A_picture_sign_is_not_cut_in_two() =>
        Assert.Equal("Thank you all [-🙂][+🙃]", Shown("Thank you all 🙂", "Thank you all 🙃"));

    [Fact]
    public void What_stayed_in_a_long_text_is_left_out_and_counted()
    {
        var before = string.Join(' ', Enumerable.Range(1, 200).Select(n => $"word{n}"));
        var runs = WordDifference.Between(before, before + " end");
        Assert.Equal(("180", WordRunKind.LeftOut), (runs[0].Text, runs[0].Kind));
        Assert.Equal(" end", runs[^1].Text);
    }

    [Fact]
    public void Texts_of_any_size_are_compared_in_reasonable_time()
    {
        var before = string.Concat(Enumerable.Range(0, 60_000).Select(n => $"a{n} "));
        var after = string.Concat(Enumerable.Range(0, 60_000).Select(n => $"b{n} "));
        Assert.Equal(2, WordDifference.Between(before, after).Count);
    }

    // As it is shown where a content says it.
    private static string Shown(string before, string after)
    {
        var (was, now) = (new Note { Body = new Prose(before) }, new Note { Body = new Prose(after) });
        return Marked(Assert.Single(Assert.Single(ContentDifference.Between(TestKinds.All["note"], was, now).Changes).Values).Words);
    }

    internal static string Marked(IReadOnlyList<WordRun> runs) =>
        string.Concat(runs.Select(r => r.Kind switch
        {
            WordRunKind.Removed => $"[-{r.Text}]",
            WordRunKind.Added => $"[+{r.Text}]",
            WordRunKind.LeftOut => $"[...{r.Text}]",
            _ => r.Text,
        }));
}
