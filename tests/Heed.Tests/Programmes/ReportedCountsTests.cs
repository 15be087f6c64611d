using System.Text;
using Heed.Actions;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Programmes;
using Heed.Recommendations;
using Heed.Tests.Web;

namespace Heed.Tests.Programmes;

/// <summary>Counts and figures of others are shown with their base, date and source, and never added to ours.</summary>
public sealed class ReportedCountsTests : TrialSite
{
    private static readonly IReadOnlyList<ReportedCounts> Moving =
    [
        Counted("2025-02-26", 58, ("in progress", 57), ("complete", 1)),
        Counted("2025-09-30", 61, ("in progress", 58), ("complete", 3)),
    ];

    [Fact]
    public async Task A_total_that_moved_is_said_on_the_report_and_on_the_home()
    {
        await PublishAsync("", new Programme { Title = "Trial programme" });
        await PublishAsync("bodies/ministry", new Body { Title = "Ministry" });
        await PublishAsync("", new Programme { Title = "Trial programme", Counts = Moving });
        await PublishAsync("reports/inquiry", new Report { Title = "The inquiry", Counts = Moving });

        foreach (var address in new[] { "/trial", "/trial/reports/inquiry" })
        {
            var page = await GetAsync(address);
            Assert.Contains("The total changed from 58 (26 February 2025) to 61 (30 September 2025).", page.Text, StringComparison.Ordinal);
            Assert.Contains("30 September 2025 58 in progress 3 complete 61 Ministry", Spaced(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_figure_is_shown_exactly_with_its_unit_and_source()
    {
        await PublishAsync("", new Programme { Title = "Trial programme" });
        await PublishAsync("reports/inquiry", new Report
        {
            Title = "The inquiry",
            Figures =
            [
                new Figure { What = "Cost of the inquiry", Amount = 186_600_000m, Unit = "GBP", InTheirWords = "some £186.6m",
                    Source = new Source { Title = "Annual accounts" } },
                new Figure { What = "Hearings", Amount = 12.50m, Unit = "days" },
            ],
        });

        var page = Spaced(await GetAsync("/trial/reports/inquiry"));

        Assert.Contains("Cost of the inquiry £186,600,000 In their words: “some £186.6m” Not given in our sources Annual accounts", page,
            StringComparison.Ordinal);
        Assert.Contains("12.5 days", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_status_with_more_than_the_total_is_told() =>
        Assert.Equal(
            "62 is more than the 61 there were in all. Check both numbers.",
            Assert.Single(ReportedCounts.Problems([Counted("2025-09-30", 61, ("complete", 62))])).ErrorMessage);

    [Fact]
    public void Counts_of_a_plan_in_the_first_shape_are_read_as_one_row_for_each_date()
    {
        const string first = """
            {"title":"A plan","reportedCounts":[{"state":"complete","count":17,"asAt":"2018-03","source":{"title":"Slides"}},
            {"state":"in progress","count":26,"asAt":"2018-03","source":{"title":"Slides"}},{"state":"complete","count":20,"asAt":"2019"}]}
            """;

        var plan = (Plan)Slices.Kinds["plan"].Read(Encoding.UTF8.GetBytes(first), 1);

        Assert.Equal(["17 complete, 26 in progress", "20 complete"], plan.Counts.Select(c => string.Join(
            ", ", c.Numbers.Select(n => $"{n.Number} {n.Status}"))));
        Assert.Equal("Slides", plan.Counts[0].Source?.Title);
        Assert.Empty(plan.AlsoRecorded);
    }

    private static string Spaced(Answer page) =>
        string.Join(' ', page.Page.QuerySelectorAll("main table").Select(t => t.Apart()));

    private static ReportedCounts Counted(string on, int all, params (string Status, int Number)[] numbers) =>
        new()
        {
            On = FuzzyDate.Parse(on),
            Base = all,
            CountedBy = new Ref<Body>("bodies/ministry"),
            Numbers = [.. numbers.Select(n => new StatusCount { Status = n.Status, Number = n.Number })],
            Source = new Source { Title = "Progress report" },
        };
}
