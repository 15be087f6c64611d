using System.Net;
using Heed.Ledger.Kinds;
using Heed.Recommendations;
using Heed.Tests.Desk.Writing;
using Heed.Tests.Web;
using Xunit;

namespace Heed.Tests.Recommendations;

/// <summary>The number of a recommendation is asked, and its address follows from the report and the number.</summary>
public sealed class NumberedTests : WritingSite
{
    [Fact]
    public async Task Two_reports_may_both_have_a_number_1()
    {
        await DraftAsync("reports/brock", new Report { Title = "Brock report" });
        await DraftAsync("reports/systems-review", new Report { Title = "Systems review" });
        await BeginAsync("Keep one register", "reports/brock", "1");
        await BeginAsync("Share records", "reports/systems-review", "1");

        await SaysAsync("recommendations/1", "Keep one register", "reports/brock", "1");
        await SaysAsync("recommendations/systems-review-1", "Share records", "reports/systems-review", "1");
    }

    [Fact]
    public async Task A_number_is_written_as_an_address_can_hold_it()
    {
        await DraftAsync("reports/brock", new Report { Title = "Brock report" });
        await BeginAsync("Keep one register", "reports/brock", "7(a)");

        await SaysAsync("recommendations/7-a", "Keep one register", "reports/brock", "7(a)");
    }

    [Fact]
    public async Task The_same_number_of_one_report_is_refused()
    {
        await DraftAsync("reports/brock", new Report { Title = "Brock report" });
        await BeginAsync("Keep one register", "reports/brock", "1");
        var again = await AskAsync("Keep it again", "reports/brock", "1");

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("The reference 1 is used by a draft of isla.", again.Text, StringComparison.Ordinal);
        Assert.Equal("1", again.Page.QuerySelector("[name=number]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Without_a_number_the_address_is_made_of_the_title()
    {
        await DraftAsync("reports/brock", new Report { Title = "Brock report" });
        await BeginAsync("Keep one register", "reports/brock", "");

        await SaysAsync("recommendations/keep-one-register", "Keep one register", "reports/brock", null);
    }

    [Fact]
    public async Task Begun_from_a_report_the_report_is_chosen()
    {
        await DraftAsync("reports/brock", new Report { Title = "Brock report" });
        var isla = await EditorAsync();
        var form = await isla.GetAsync("/desk/trial/new/recommendation?from=reports/brock&relation=report");

        Assert.Equal("reports/brock", form.Page.QuerySelector("[name=report] [selected]")!.GetAttribute("value"));
    }

    private async Task BeginAsync(string title, string report, string number) =>
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(title, report, number)).Status);

    private async Task<Answer> AskAsync(string title, string report, string number)
    {
        isla ??= await EditorAsync();
        var form = await isla.GetAsync("/desk/trial/new/recommendation");
        return await isla.SubmitAsync(
            form, new Dictionary<string, string?> { ["title"] = title, ["report"] = report, ["number"] = number }, "Start draft");
    }

    private Visitor? isla;

    private async Task SaysAsync(string path, string title, string report, string? number)
    {
        var said = await SaysAsync<Recommendation>(path);
        Assert.Equal((title, report, number), (said.Title, said.Report?.Path, said.Number));
    }
}
