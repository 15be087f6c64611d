using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Heed.Browser.Harness;

/// <summary>WCAG 2.2 AA and axe's own best practices, over the page as it stands.</summary>
public static class Axe
{
    static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>A mail stands within another page, that of the program which shows it: that one has the landmarks.</summary>
    public static Task NoViolationsInMail(IPage page) => NoViolations(page, ["landmark-one-main", "region"]);

    public static Task NoViolations(IPage page) => NoViolations(page, []);

    static async Task NoViolations(IPage page, string[] without)
    {
        // Of the root element, not of the page: for a page, the library opens a second one to add up in.
        var result = await Scripting.During(page, () => page.Locator("html").RunAxe(Rules));
        Finding.None(page.Url, result.Violations.Where(v => !without.Contains(v.Id)).SelectMany(Describe));
    }

    static IEnumerable<string> Describe(AxeResultItem violation) =>
        violation.Nodes.Select(node => $"{violation.Id} ({violation.Impact}): {violation.Help}\n    at {node.Target}: {node.Html}");
}
