using Heed.Updates.Composing.Checking;

namespace Heed.Tests.Updates.Composing;

/// <summary>Which sentences say what will be, and by when.</summary>
public sealed class PromiseTests
{
    private static readonly DateOnly Said = new(2017, 6, 30);

    [Theory]
    [InlineData("The Group will meet four times a year.", null, "four times a year")]
    [InlineData("A link to the full membership and the minute will be available soon.", "2017-06-30/..", null)]
    [InlineData("Further updates will follow and will also be provided through stakeholder channels.", null, null)]
    [InlineData("The guidance is to be published by spring 2018.", "../2018-21", null)]
    [InlineData("The annual report is due in May 2018.", "2018-05", null)]
    [InlineData("The Government plans to consult in 2019.", "2019", null)]
    [InlineData("Ministers are to decide by the end of March 2018.", "../2018-03-31", null)]
    [InlineData("The group is expected to report every six weeks.", null, "every six weeks")]
    [InlineData("All areas by 31 March 2018, with help from the centre.", "../2018-03-31", null)]
    public void A_sentence_that_says_what_will_be_is_found_with_its_date(string sentence, string? due, string? cadence)
    {
        var promise = Promise.In(sentence, Said);

        Assert.NotNull(promise);
        Assert.Equal((due, cadence), (promise.Due?.When.Text, promise.Cadence?.ToString()));
    }

    [Theory]
    [InlineData("The group met on 22 June 2017.")]
    [InlineData("Its aim is to keep children safe online.")]
    [InlineData("The strategy was published in May.")]
    [InlineData("The goodwill of partners is welcome.")]
    [InlineData("It was done by 1 March 2017.")]
    [InlineData("The National Action Plan to Prevent and Tackle Child Sexual Exploitation of 2017 was looked at.")]
    [InlineData("The Government published the action plan to tackle neglect: progress report 2016-2017 on 31 March 2017.")]
    public void A_sentence_that_tells_what_was_is_let_be(string sentence) => Assert.Null(Promise.In(sentence, Said));

    [Fact]
    public void A_full_stop_within_a_link_or_a_quotation_ends_no_sentence()
    {
        var sentences = ProseSentence.Of(
            "## A heading\n\nHe read [No. 5. The end](/cpip/updates/5) aloud. “One. Two.” was said by all. Then it went on.");

        Assert.Equal(["He read [No. 5. The end](/cpip/updates/5) aloud.", "“One. Two.” was said by all.", "Then it went on."],
            sentences.Select(s => s.Markdown));
    }
}
