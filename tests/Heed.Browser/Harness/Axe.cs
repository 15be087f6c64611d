using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Heed.Browser.Harness;

/// <summary>WCAG 2.2 AA and axe's own best practices, over the page as it stands.</summary>
public static class Axe
{
    static readonly RunOnly Everything = new("tag", ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
    static readonly RunOnly Colours = new("rule", ["color-contrast", "link-in-text-block"]);
    static readonly string Source = new BundledAxeScriptProvider().GetScript();

    // Only what is wrong leaves the page, and axe comes into it once: the library's own call takes four times as long as the check.
    const string Run = """
        async ([type, values]) => {
          const result = await axe.run(document, { runOnly: { type, values }, resultTypes: ['violations'] });
          return {
            checked: result.passes.length + result.violations.length,
            found: result.violations.flatMap(v =>
              v.nodes.map(n => [v.id, `${v.id} (${v.impact}): ${v.help}\n    at ${n.target}: ${n.html}`])),
          };
        }
        """;

    /// <summary>A mail stands within another page, that of the program which shows it: that one has the landmarks.</summary>
    public static Task NoViolationsInMail(IPage page) => NoViolations(page, Everything, ["landmark-one-main", "region"]);

    public static Task NoViolations(IPage page) => NoViolations(page, Everything, []);

    /// <summary>The rules that colours alone can break.</summary>
    public static Task GoodColours(IPage page) => NoViolations(page, Colours, []);

    static async Task NoViolations(IPage page, RunOnly rules, string[] without)
    {
        var report = await Scripting.During(page, async () =>
        {
            if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
                await page.EvaluateAsync(Source);
            return await page.EvaluateAsync<Report>(Run, new object[] { rules.Type, rules.Values });
        });
        Assert.True(report.Checked > 0, $"axe found nothing to check on {page.Url}");
        Finding.None(page.Url, report.Found.Where(f => !without.Contains(f[0])).Select(f => f[1]));
    }

    sealed record RunOnly(string Type, string[] Values);

    sealed class Report
    {
        public int Checked { get; set; }

        public string[][] Found { get; set; } = [];
    }
}
