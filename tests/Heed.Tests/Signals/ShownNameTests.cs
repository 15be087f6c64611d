using Heed.Signals;

namespace Heed.Tests.Signals;

/// <summary>A name that reads like an office is pointed out, and never refused.</summary>
public sealed class ShownNameTests
{
    private static readonly IReadOnlyList<OfficeName> Offices = OfficeName.All(["Minister for Invented Affairs", "Invented Safety Board"]);

    [Theory]
    [InlineData("Minister", "Minister")]
    [InlineData("The Minister", "Minister")]
    [InlineData("MINISTER", "Minister")]
    [InlineData("М\u0456nіѕtеr", "Minister")]
    [InlineData("M1n1ster", "Minister")]
    [InlineData("Mini\u200bster", "Minister")]
    [InlineData("M i n i s t e r", "Minister")]
    [InlineData("Ｍｉｎｉｓｔｅｒ", "Minister")]
    [InlineData("rninister", "Minister")]
    [InlineData("Ministеr for Children", "Minister")]
    [InlineData("Police Scotland", "Police Scotland")]
    [InlineData("PoliceScotland", "Police Scotland")]
    [InlineData("Po1ice-Sc0tland", "Police Scotland")]
    [InlineData("Scotish Government", "Scottish Government")]
    [InlineData("Heed", "Heed")]
    [InlineData("Heed moderator", "Heed")]
    [InlineData("ChiIdline", "Childline")]
    [InlineData("N.S.P.C.C.", "NSPCC")]
    [InlineData("invented safety board", "Invented Safety Board")]
    [InlineData("Convener, Invented Safety Board", "Invented Safety Board")]
    [InlineData("Barnardo’s", "Barnardo's")]
    public void A_name_that_reads_like_an_office_says_which(string name, string office)
    {
        var signal = ShownName.Check(name, Offices);

        Assert.NotNull(signal);
        Assert.Equal(SignalKind.Impersonation, signal.Kind);
        Assert.True(signal.IsInName);
        Assert.Equal(name, signal.Words);
        Assert.True(
            signal.Why.Contains(office, StringComparison.OrdinalIgnoreCase) || signal.Why.Contains(
                "Police", StringComparison.Ordinal) || signal.Why.Contains("Government", StringComparison.Ordinal), signal.Why);
    }

    [Theory]
    [InlineData("A. Placeholder")]
    [InlineData("Heedley Placeholder")]
    [InlineData("Concerned grandmother")]
    [InlineData("M. Ministerson")]
    [InlineData("Placeholder Stafford")]
    [InlineData("Ὀδυσσεύς")]
    [InlineData("")]
    public void A_name_like_a_person_s_is_left_alone(string name) => Assert.Null(ShownName.Check(name, Offices));

    [Theory]
    [InlineData("\u200b\u200b")]
    [InlineData("...")]
    public void A_name_that_nobody_can_read_is_pointed_out(string name) => Assert.NotNull(ShownName.Check(name, []));
}
