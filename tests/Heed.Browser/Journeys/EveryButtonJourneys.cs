using System.Text.RegularExpressions;
using Heed.Browser.Harness;
using Microsoft.Playwright;

namespace Heed.Browser.Journeys;

/// <summary>A demonstration in which every form is written to.</summary>
public sealed class ButtonDemo : Demo;

/// <summary>
/// Every button inside a form keeps what is typed, with script. Without, <c>EveryButtonTests</c> presses those of all kinds.
/// </summary>
public sealed partial class EveryButtonJourneys(Chromium chromium, ButtonDemo demo) : IClassFixture<ButtonDemo>
{
    // One of each kind that the demonstration has, and two that it has not.
    static readonly string[] Forms =
    [
        "edit/", "edit/recommendations/1", "edit/actions/neglect-3", "edit/groups/national-child-protection-leadership-group",
        "edit/groups/national-child-protection-leadership-group/meetings/2017-06-22", "edit/commitments/abuse-and-neglect-law",
        "edit/publications/age-assessment-guidance-2018", "edit/updates/5", "edit/events/announcement-2016-02-25",
        "edit/statements/cabinet-secretary-justice-2017-05", "edit/submissions/inspection-framework", "edit/decisions/motion-s5m-05515",
        "edit/plans/child-sexual-exploitation", "edit/reports/programme-report", "edit/bodies/aberdeen-city-council", "edit/people/1",
        "new/risk", "new/assessment",
    ];

    // Sets each text as a person's typing would, so that the form's own script sees it.
    const string Type = """
        () => [...document.querySelectorAll('#writing textarea[name], #writing input[name][type="text"], #writing input[name]:not([type])')]
          .map((field, i) => {
            field.value = `Typed ${Date.now()} ${i}`;
            field.dispatchEvent(new Event('input', { bubbles: true }));
            return [field.name, field.value];
          })
        """;

    const string Shown = "() => [...document.querySelectorAll('#writing textarea[name], #writing input[name]')].map(f => f.value)";

    const string OpenAll = "() => document.querySelectorAll('#writing details').forEach(d => { d.open = true; })";

    [Fact]
    public Task Every_button_of_a_form_keeps_the_text_in_every_field_with_script() => Sample.Told(async () =>
    {
        var seen = new HashSet<string>();
        var lost = new List<string>();
        await chromium.VisitAs(Reader.Desktop, demo, "editor", "", async page =>
        {
            foreach (var form in Forms)
            {
                var address = (await demo.Address($"/desk/cpip/{form}")).AbsoluteUri;
                await page.GotoAsync(address);
                if (form.StartsWith("new/", StringComparison.Ordinal))
                {
                    await page.GetByLabel("Title", new() { Exact = true }).FillAsync("For the buttons");
                    await page.Press("Start draft");
                    address = page.Url.Split('?')[0];
                }
                while (await NextAsync(page, seen) is { } button)
                {
                    var typed = await page.EvaluateAsync<string[][]>(Type);
                    await page.EvaluateAsync(OpenAll);
                    await page.RunAndWaitForResponseAsync(
                        () => page.Locator($"#writing button[name='do'][value='{button}']").First.ClickAsync(),
                        answer => answer.Request.Method == "GET" && answer.Url.Contains("/edit/", StringComparison.Ordinal) && answer.Ok);
                    await page.GotoAsync(address);
                    var shown = (await page.EvaluateAsync<string[]>(Shown)).ToHashSet();
                    lost.AddRange(
                        typed.Where(t => !IsMeant(button, t[0]) && !shown.Contains(t[1])).Select(t => $"{form}: {button} lost {t[0]}"));
                }
            }
        });

        Assert.True(seen.Count > 60, $"Only {seen.Count} sorts of buttons were found.");
        Finding.None("the forms", lost);
    });

    static async Task<string?> NextAsync(IPage page, HashSet<string> seen)
    {
        var buttons = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('#writing button[name=\"do\"]')].map(b => b.value)");
        return buttons.FirstOrDefault(b => b != "look" && b != "save" && seen.Add(Sort(b)) && IsDrawn(seen.Count));
    }

    // A third of the sorts, in each run others.
    static bool IsDrawn(int place) => (place + Sample.Seed) % 3 == 0;

    static string Sort(string button) => button.Split(':') is [var word, var place]
        ? $"{word} {Numbers().Replace(place, "").Split('.')[^1]}" : button;

    static bool IsMeant(string button, string field) =>
        button.Split(':') is ["remove" or "create" or "change", var place] && field.StartsWith(place, StringComparison.Ordinal);

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Numbers();
}
