using Heed.Import.Cells;
using Heed.Import.Planning;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Recommendations;

namespace Heed.Tests.Import;

/// <summary>What cells of registers say, as people write them.</summary>
[Trait("Database", "None")]
public sealed class CellTests
{
    private static readonly IReadOnlyList<ChoiceWords> Words = RecommendationDeclaration.Pages.Table.Words;

    [Theory]
    [InlineData("31/03/2019", "2019-03-31")]
    [InlineData("31.03.2019", "2019-03-31")]
    [InlineData("31-Mar-19", "2019-03-31")]
    [InlineData("31st March, 2019", "2019-03-31")]
    [InlineData("2019-03-31T00:00:00", "2019-03-31")]
    [InlineData("Mar-19", "2019-03")]
    [InlineData("Sept 2021", "2021-09")]
    [InlineData("Spring 2019", "2019-21")]
    [InlineData("first half of 2025", "2025-01/2025-06")]
    [InlineData("end of 2027", "2027-12")]
    [InlineData("by the end of 2027", "../2027-12-31")]
    [InlineData("by end March 2025", "../2025-03-31")]
    [InlineData("as soon as possible", "/..")]
    [InlineData("later in the Parliament", "/..")]
    [InlineData("within 12 months of publication", "/..")]
    [InlineData("by Burns Night [2026-01-25]", "2026-01-25")]
    [InlineData("2024-25", "2024/2025")]
    [InlineData("FY24/25", "2024/2025")]
    [InlineData("Q1 24/25", "2024-04/2024-06")]
    [InlineData("2024-25 Q4", "2025-01/2025-03")]
    [InlineData("Jul-Sep 2025", "2025-07/2025-09")]
    [InlineData("2024-12", "2024-12")]
    [InlineData("[2024-21]", "2024-21")]
    [InlineData("Mon 3 June 2024", "2024-06-03")]
    [InlineData("3-5 June 2024", "2024-06-03/2024-06-05")]
    public void A_date_is_understood_or_kept_as_words(string text, string edtf)
    {
        var read = CellDates.Read(text, null, DayOrder.NotSaid);

        Assert.Null(read.Problem);
        Assert.Equal(edtf, read.Date!.When.Text);
        Assert.True(edtf is not "/.." || read.Date.Words == text);
    }

    [Theory]
    [InlineData("03/04/2019", "Say whether the day or the month comes first.")]
    [InlineData("29/02/2019", "is not a real date")]
    [InlineData("00/00/0000", "is not a real date")]
    [InlineData("1900-01-00", "is not a real date")]
    [InlineData("2010-11", "could be a month or two years")]
    [InlineData("43555", "Format the column as a date")]
    [InlineData("31/03/2019; 30/06/2019", "more than one date")]
    public void A_date_that_nobody_can_be_sure_of_is_refused_with_a_sentence(string text, string sentence) =>
        Assert.Contains(sentence, CellDates.Read(text, null, DayOrder.NotSaid).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData(DayOrder.DayFirst, "2019-04-03")]
    [InlineData(DayOrder.MonthFirst, "2019-03-04")]
    public void The_order_of_day_and_month_is_asked_once_and_then_holds(DayOrder order, string edtf) =>
        Assert.Equal(edtf, CellDates.Read("03/04/2019", null, order).Date!.When.Text);

    [Fact]
    public void A_revised_date_keeps_the_date_first_promised()
    {
        var read = CellDates.Read("31 March 2019 (revised from 31 December 2018)", null, DayOrder.NotSaid);

        Assert.Equal(("2018-12-31", "2019-03-31"), (read.First!.When.Text, read.Date!.When.Text));
    }

    [Theory]
    [InlineData("1.", "1", "")]
    [InlineData("Rec. 7", "7", "")]
    [InlineData("Recommendation 8", "8", "")]
    [InlineData("4(a)", "4", "a")]
    [InlineData("4a) iv.", "4", "a-iv")]
    [InlineData("4(a)(iv)", "4", "a-iv")]
    [InlineData("60.10", "60.10", "")]
    [InlineData("¶113.70", "113.70", "")]
    [InlineData("10 part 2", "10 part 2", "")]
    [InlineData("Recommendation 12 – part a", "12", "a")]
    [InlineData("20 (part 1)", "20", "1")]
    [InlineData("22*", "22", "")]
    [InlineData("1)", "1", "")]
    [InlineData("VII", "VII", "")]
    public void A_number_is_text_and_may_have_a_part(string text, string number, string part) =>
        Assert.Equal(new RecordNumber(number, part), RecordNumber.Read(text));

    [Fact]
    public void An_answer_to_several_names_each_of_them() =>
        Assert.Equal(["5", "6", "7", "25", "32-b"], RecordNumber.Several("5-7, 25 and 32b").Select(n => n.Key));

    [Theory]
    [InlineData("Home Office; Ports Board", new[] { "Home Office", "Ports Board" })]
    [InlineData("Home Office, Ports Board and the Coastguard", new[] { "Home Office", "Ports Board", "Coastguard" })]
    [InlineData("Ports Board (lead), Home Office (support)", new[] { "Ports Board", "Home Office" })]
    [InlineData("Royal Borough of Kensington and Chelsea", new[] { "Royal Borough of Kensington and Chelsea" })]
    [InlineData("Health & Safety Executive", new[] { "Health & Safety Executive" })]
    [InlineData("TBC", new string[0])]
    [InlineData("Vacant", new string[0])]
    [InlineData("Head of Service (Adults/Children)", new[] { "Head of Service (Adults/Children)" })]
    [InlineData("24/7 Line; Police and/or councils", new[] { "24/7 Line", "Police and/or councils" })]
    [InlineData("• Home Office\n• Ports Board", new[] { "Home Office", "Ports Board" })]
    public void Names_are_parted_only_where_each_piece_is_a_name(string text, string[] names)
    {
        string[] known = ["Home Office", "Ports Board", "Coastguard"];

        Assert.Equal(names, CellNames.In(text, known.Contains).Select(n => n.Name));
    }

    [Theory]
    [InlineData("Accept", "accepted-in-full", true)]
    [InlineData("Accepted in full, with the exception of part 3", "accepted-in-part", true)]
    [InlineData("Non-concur", "not-accepted", true)]
    [InlineData("Supports (made to another body)", "supported", true)]
    [InlineData("n/a", null, true)]
    [InlineData("", null, true)]
    [InlineData("Accepted the need to act", "none-stated", false)]
    public void Words_become_a_choice_or_stay_words_and_blanks_are_no_answer(string text, string? slug, bool isKnown)
    {
        var field = RecommendationDeclaration.Pages.Kind.Shape.Field("responses")!.Part!.Field("kind")!;

        Assert.Equal(new CellWords(slug, isKnown), CellWords.Read(text, field, Words));
    }

    [Theory]
    [InlineData("£186.6 million", "186600000", "GBP")]
    [InlineData("1,240", "1240", null)]
    [InlineData("(1,500)", "-1500", null)]
    [InlineData("−£2m", "-2000000", "GBP")]
    [InlineData("325 days", "325", "days")]
    [InlineData("12 months", "12", "months")]
    [InlineData("45%", "45", "%")]
    public void An_amount_is_read_with_its_unit(string text, string plain, string? unit) =>
        Assert.Equal(new CellAmount(plain, unit), CellAmount.Read(text));

    [Theory]
    [InlineData("1,5 million")]
    [InlineData("(1,500")]
    [InlineData("about £3 million")]
    [InlineData("12/13")]
    public void An_amount_that_could_be_another_is_not_read(string text) => Assert.Null(CellAmount.Read(text));

    [Theory]
    [InlineData("{\n \"columns\": {\n \"No\": 3 } }", "Line 3: “columns.No” cannot have this value.")]
    [InlineData("{ \"collumns\": {} }", "Line 1: a map has no “collumns”. It can have: as, sheet,")]
    [InlineData("{\n \"days\": \"british\" }", "Line 2: “days” cannot have this value. Write \"day-first\"")]
    [InlineData("{\n \"as\": \"actions\"\n \"days\": 1 }", "Line 3: this is not JSON.")]
    [InlineData("null", "The map is empty.")]
    public void A_mistake_in_a_map_is_told_with_its_line(string json, string sentence) => Assert.StartsWith(
        sentence, MapMistake.Of(Assert.Throws<System.Text.Json.JsonException>(() => TableMap.Read(json))), StringComparison.Ordinal);
}
