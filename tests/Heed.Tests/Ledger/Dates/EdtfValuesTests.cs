using System.Globalization;
using Heed.Ledger.Dates;
using Xunit;

namespace Heed.Tests.Ledger.Dates;

public sealed class EdtfValuesTests
{
    [Fact]
    public void Orders_by_first_day_then_last_day_then_text_with_unknown_last()
    {
        string[] inOrder =
        [
            "Y-170000002", "-1985", "0000", "1985", "2017-01-01", "2017-33", "2017", "2017?", "2017/2018", "2017-01-01/", "2017/..",
            "2017-06-22", "Y170000002", "../1985", "/1985", "../2018",
        ];
        var shuffled = inOrder.Reverse().Select(Edtf.Parse).Order().Select(date => date.Text);
        Assert.Equal(inOrder, shuffled);
    }

    [Fact]
    public void Equal_texts_are_equal_dates()
    {
        var (date, same, later) = (Edtf.Parse("2018-21"), Edtf.Parse(" 2018-21 "), Edtf.Parse("2018-22"));
        Assert.Equal(date, same);
        Assert.Equal(date.GetHashCode(), same.GetHashCode());
        Assert.True(date == same && date != later && date < later && later > date && date <= same && date >= same);
        Assert.True(date.CompareTo((object?)null) > 0);
        Assert.Throws<ArgumentException>(() => date.CompareTo("2018-21"));
    }

    [Fact]
    public void Read_again_a_date_is_the_same_and_does_not_end_before_it_starts()
    {
        var random = new Random(20170302);
        for (var i = 0; i < 5000; i++)
        {
            var text = AnyDate(random);
            if (!Edtf.TryParse(text, out var date, out var problem))
            {
                Assert.Contains("before it starts", problem, StringComparison.Ordinal);
                continue;
            }
            Assert.Equal(date, Edtf.Parse(date.Text));
            Assert.True(date.Earliest is null || date.Latest is null || date.Earliest <= date.Latest, text);
            Assert.NotEmpty(new FuzzyDate(date).ToString());
        }
    }

    [Fact]
    public void Any_text_is_read_or_refused_with_what_to_write()
    {
        var random = new Random(21);
        for (var i = 0; i < 20000; i++)
        {
            var text = new string(random.GetItems("0123456789-/.,?~%XYTZES:+[]{} ".AsSpan(), random.Next(1, 14)));
            if (Edtf.TryParse(text, out var date, out var problem))
                Assert.NotEmpty(new FuzzyDate(date).ToString());
            else
                Assert.Matches("; (write|Heed takes at most) ", problem);
        }
    }

    private static string AnyDate(Random random) => random.Next(6) switch
    {
        0 => $"{Single(random)}/{Single(random)}",
        1 => random.Next(2) == 0 ? $"{Single(random)}/.." : $"/{Single(random)}",
        2 => $"{{{Single(random)},{Single(random)}}}",
        _ => Single(random),
    };

    private static string Single(Random random)
    {
        var day = new DateOnly(1, 1, 1).AddDays(random.Next(3_652_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = random.Next(8) switch
        {
            0 => day[..4],
            1 => day[..7],
            2 => day[..4] + "-" + random.Next(21, 42).ToString(CultureInfo.InvariantCulture),
            3 => day[..3] + "X",
            4 => day[..7] + "-XX",
            5 => "-1" + day[1..],
            6 => "Y" + random.Next(10_000, int.MaxValue).ToString(CultureInfo.InvariantCulture),
            _ => day,
        };
        return random.Next(3) == 0 && CalendarHolds(text) ? text + "?~%"[random.Next(3)] : CalendarHolds(text) ? text : day;
    }

    /// <summary>A day moved to another year need not be in it: 29 February.</summary>
    private static bool CalendarHolds(string text) => !text.EndsWith("-02-29", StringComparison.Ordinal);
}
