using System.Globalization;
using Heed.Language;

namespace Heed.Tests.Language;

[Trait("Database", "None")]
public sealed class LocalizerTests
{
    [Theory]
    [InlineData(0, "0 records changed")]
    [InlineData(1, "1 record changed")]
    [InlineData(2, "2 records changed")]
    [InlineData(1_464, "1,464 records changed")]
    public void English_has_two_plural_forms(int count, string said) =>
        Assert.Equal(said, Localizer.T($"{count:# record|# records} changed"));

    // CLDR: one (1, 11), two (2, 12), few (3 to 10, 13 to 19), other.
    [Theory]
    [InlineData(1, "one 1")]
    [InlineData(11, "one 11")]
    [InlineData(2, "two 2")]
    [InlineData(12, "two 12")]
    [InlineData(3, "few 3")]
    [InlineData(19, "few 19")]
    [InlineData(20, "other 20")]
    [InlineData(0, "other 0")]
    public void Gaelic_has_four_plural_forms(int count, string said) =>
        Assert.Equal(said, Localizer.Composed("{0:one #|two #|few #|other #}", "gd", [count], Localizer.Written));

    [Fact]
    public void A_translation_may_put_values_in_another_order() =>
        Assert.Equal("b, then a", Localizer.Composed("{1}, then {0}", "gd", ["a", "b"], Localizer.Written));

    [Fact]
    public void A_count_can_choose_a_word_without_being_written() =>
        Assert.Equal("2 of 3 have a minute", Localizer.T($"{2} of {3} {2:has|have} a minute"));

    [Fact]
    public void Braces_in_a_text_stay() => Assert.Equal("{x} 5", Localizer.T($"{{x}} {5}"));

    [Fact]
    public void Dates_are_written_in_the_language_of_the_site()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("gd-GB");
        Assert.Equal("30 dhen t-Samhain 2026", Localizer.Day(new DateOnly(2026, 11, 30)));
    }

    [Fact]
    public void In_the_made_up_language_every_text_shows_that_it_can_be_translated()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Localizer.Pseudo);
        Assert.Equal("⟦⟦Minute⟧ of ⟦22 June 2017⟧⟧", Localizer.T($"{Localizer.T("Minute")} of {new DateOnly(2017, 6, 22)}"));
    }
}
