using Heed.Ledger.Dates;
using Xunit;

namespace Heed.Tests.Ledger.Dates;

public sealed class DateWordsTests
{
    [Theory]
    [InlineData("2017", "2017")]
    [InlineData("in 2017", "2017")]
    [InlineData("June 2017", "2017-06")]
    [InlineData("Sept 2017", "2017-09")]
    [InlineData("April 2018.", "2018-04")]
    [InlineData("22 June 2017", "2017-06-22")]
    [InlineData("on 22nd June, 2017", "2017-06-22")]
    [InlineData("2017-06-22", "2017-06-22")]
    [InlineData("Spring 2018", "2018-21")]
    [InlineData("autumn 2018", "2018-23")]
    [InlineData("winter 2018/19", "2018-24")]
    [InlineData("winter 2018 to 2019", "2018-24")]
    [InlineData("about 2017", "2017~")]
    [InlineData("around June 2017", "2017-06~")]
    [InlineData("end of March 2018", "2018-03-31~")]
    [InlineData("end March 2018", "2018-03-31~")]
    [InlineData("the beginning of 2018", "2018-01~")]
    [InlineData("end of 2016", "2016-12~")]
    [InlineData("by the end of 2016", "../2016-12-31")]
    [InlineData("by the end of February 2020", "../2020-02-29")]
    [InlineData("by June 2017", "../2017-06")]
    [InlineData("by 6 December 2019", "../2019-12-06")]
    [InlineData("2016 to 2018", "2016/2018")]
    [InlineData("2016 \u2013 2018", "2016/2018")]
    [InlineData("from September 2016 to March 2018", "2016-09/2018-03")]
    [InlineData("between 2016 and 2018", "2016/2018")]
    [InlineData("March to June 2017", "2017-03/2017-06")]
    [InlineData("22\u201324 June 2017", "2017-06-22/2017-06-24")]
    [InlineData("22 June to 3 July 2017", "2017-06-22/2017-07-03")]
    [InlineData("from 30 May 2017", "2017-05-30/..")]
    [InlineData("since May 2017", "2017-05/..")]
    [InlineData("2018 onwards", "2018/..")]
    [InlineData("until 2019", "../2019")]
    [InlineData("up to March 2019", "../2019-03")]
    public void Understands(string words, string edtf)
    {
        Assert.True(DateWords.TryUnderstand(words, out var when), words);
        Assert.Equal(edtf, when.Text);
        Assert.True(FuzzyDate.TryUnderstand(words, out var date));
        Assert.Equal((words, when), (date.Words, date.When));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("annual")]
    [InlineData("within three years")]
    [InlineData("early 2018")]
    [InlineData("mid-2017")]
    [InlineData("winter 2018")]
    [InlineData("winter 2018/20")]
    [InlineData("autumn/winter 2018")]
    [InlineData("Q1 2018")]
    [InlineData("2017-18")]
    [InlineData("2020-21")]
    [InlineData("2011-12")]
    [InlineData("2017/18")]
    [InlineData("06/07/2017")]
    [InlineData("31 June 2017")]
    [InlineData("December to February 2018")]
    [InlineData("2018 to 2016")]
    [InlineData("to start April 2018")]
    [InlineData("October")]
    [InlineData("to")]
    [InlineData("by")]
    [InlineData("the end of")]
    [InlineData("from to")]
    public void Leaves_to_people_what_is_not_sure(string? words) => Assert.False(DateWords.TryUnderstand(words, out _), words);

    [Fact]
    public void Leaves_long_texts_alone() => Assert.False(DateWords.TryUnderstand(new string('2', 1_000_000), out _));
}
