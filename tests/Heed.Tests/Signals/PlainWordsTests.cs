using System.Text;
using Heed.Signals;

namespace Heed.Tests.Signals;

/// <summary>Nothing a person could see is taken out of what they wrote, and what is taken out is said.</summary>
public sealed class PlainWordsTests
{
    [Theory]
    [InlineData("Plain words, £ and €.\n\nA second paragraph.\tTabbed.")]
    [InlineData("Tha Gàidhlig agam, agus ì, ò, ù.")]
    [InlineData("e\u0301 a\u0308\u0301 ệ")]
    [InlineData("👩‍👩‍👧‍👦 👍🏽 ❤️ 🏳️‍🌈 1️⃣")]
    [InlineData("🏴󠁧󠁢󠁳󠁣󠁴󠁿 Scotland")]
    [InlineData("می‌خواهم")]
    [InlineData("क्‍ष")]
    [InlineData("שלום\u200f!")]
    [InlineData("中文 ภาษาไทย한국어")]
    [InlineData("<script>alert(1)</script> & ' \" \\")]
    [InlineData("")]
    public void What_can_be_seen_stays_as_it_is(string text)
    {
        var plain = PlainWords.Clean(text);

        Assert.Equal(text, plain.Text);
        Assert.Empty(plain.Changes);
    }

    [Theory]
    [InlineData("one\r\ntwo\rthree\u2028four\u0085five\u000Bsix", "one\ntwo\nthree\nfour\nfive\nsix")]
    [InlineData("a\r\n\r\nb", "a\n\nb")]
    public void Line_ends_become_one_sort_without_a_word(string text, string clean)
    {
        Assert.Equal(clean, PlainWords.Clean(text).Text);
        Assert.Empty(PlainWords.Clean(text).Changes);
    }

    [Theory]
    [InlineData("a\0b\u001bc", "abc", "2 invisible control characters were removed.")]
    [InlineData("abc\u202Edef\u2066", "abcdef", "2 invisible characters that change text direction were removed.")]
    [InlineData("pay\u200bpal\u200d \uFEFFx", "paypal x", "3 invisible zero-width characters were removed.")]
    [InlineData("a\u200cb", "ab", "1 invisible zero-width character was removed.")]
    [InlineData("x\U000E0041\U000E0042", "x", "2 invisible zero-width characters were removed.")]
    [InlineData("z\u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300", "z\u0300\u0300\u0300\u0300\u0300\u0300",
        "2 marks were removed from letters that already had six.")]
    [InlineData("a\uFFFFb", "ab", "1 invisible control character was removed.")]
    public void What_cannot_be_seen_is_taken_out_and_said(string text, string clean, string sentence)
    {
        var plain = PlainWords.Clean(text);

        Assert.Equal(clean, plain.Text);
        Assert.Equal(sentence, Assert.Single(plain.Changes));
    }

    [Fact]
    public void Half_a_character_is_shown_as_broken()
    {
        var plain = PlainWords.Clean("half \uD83D of it");

        Assert.Equal("half \uFFFD of it", plain.Text);
        Assert.Equal("1 broken character is shown as a question mark in a diamond.", Assert.Single(plain.Changes));
    }

    [Fact]
    public void What_is_clean_stays_clean_and_every_letter_stays()
    {
        var dice = new Random(4);
        for (var i = 0; i < 3_000; i++)
        {
            var text = string.Concat(
                Enumerable.Range(0, dice.Next(30))
                    .Select(_ => (char)(dice.Next(3) == 0 ? dice.Next(0x2000, 0x2070) : dice.Next(4) == 0 ? dice.Next(0xD7F0, 0x10000)
                        : dice.Next(0, 0x400))));
            var once = PlainWords.Clean(text).Text;

            Assert.Equal(once, PlainWords.Clean(once).Text);
            Assert.Equal(Letters(text), Letters(once));
            Assert.DoesNotContain(once, c => char.IsControl(c) && c is not ('\n' or '\t'));
        }
    }

    private static string Letters(string text) => string.Concat(
        text.EnumerateRunes().Where(r => Rune.IsLetterOrDigit(r) && r.Value is not (0x3164 or 0xFFA0)));
}
