using System.Diagnostics;
using Heed.Browser.Harness;
using Microsoft.Playwright;

namespace Heed.Browser.Journeys;

/// <summary>What is written at the desk reaches the public: an update, a whole report with its answers, two people at one draft.</summary>
public sealed class WritingJourneys(Chromium chromium, DeskDemo demo)
{
    public static TheoryData<Reader, string> Readers =>
        new(Sample.Two([(Reader.Desktop, "a"), (Reader.Desktop with { Script = false }, "b"), (Reader.Phone, "c"),
            (Reader.Phone with { Script = false }, "d")]));

    [Theory, MemberData(nameof(Readers), DisableDiscoveryEnumeration = true)]
    public async Task An_update_is_written_and_published(Reader reader, string turn)
    {
        var path = "";
        await chromium.VisitAs(reader, demo, "editor", "/desk/cpip/new/update", async page =>
        {
            // Left empty, it is the next number of that moment: others begin updates too.
            await Begin(page, $"An update from the desk, {turn}", "");
            path = page.Url.Split("/edit/")[1].Split('?')[0];
            await page.Field("postedOn.day").FillAsync("24");
            await page.Field("postedOn.month").FillAsync("11");
            await page.Field("postedOn.year").FillAsync("2026");
            await page.Field("body").FillAsync("The minute of the [first recommendation](/cpip/recommendations/1) was read.");
            await page.Press("Save and preview");
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
                .ToHaveTextAsync($"An update from the desk, {turn}");

            await page.GetByRole(AriaRole.Link, new() { Name = "Preview", Exact = true }).ClickAsync();
            await Assertions.Expect(page.Locator("body")).ToContainTextAsync("Preview: not published.");
            Assert.Equal(404, await StatusOf("/cpip/" + path));
            await page.GetByRole(AriaRole.Link, new() { Name = "Back to the draft" }).ClickAsync();
            await page.Press("Publish now");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Published.");
        });
        Assert.Equal(200, await StatusOf("/cpip/" + path));
        Assert.Contains($"/cpip/{path}\"", await TextOf("/cpip/recommendations/1"), StringComparison.Ordinal);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_report_with_twelve_recommendations_and_twelve_answers_goes_out_in_one_instant(bool script)
    {
        var reader = script ? Reader.Desktop : Reader.Phone with { Script = false };
        var (name, release) = (script ? "desk-report" : "phone-report", "");
        await chromium.VisitAs(reader, demo, "editor", "/desk/cpip/new/report", async page =>
        {
            await Begin(page, "The report of the desk", name);
            await page.Field("publishedOn.year").FillAsync("2026");
            await page.Press("Save");
            for (var number = 1; number <= 12; number++)
            {
                await page.GotoAsync(
                    (await demo.Address($"/desk/cpip/new/recommendation?from=reports/{name}&relation=report")).AbsoluteUri);
                // Another report's recommendations have these numbers too, so the address begins with this report.
                await Begin(page, $"Recommendation {number} of the desk", $"{number}", "Number");
                await page.Field("words").FillAsync("Do what was promised.");
                await page.Open("Responses");
                await page.Locator("button[name='do'][value^='add:responses']").ClickAsync();
                await page.Field("responses[0].kind").SelectOptionAsync("accepted-in-full");
                await page.Field("responses[0].on.year").FillAsync("2026");
                await page.Press("Save");
                await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Saved");
            }
            await page.GotoAsync((await demo.Address("/desk/cpip/releases/new")).AbsoluteUri);
            await page.GetByLabel("Name", new() { Exact = true }).FillAsync("The report and its answers");
            foreach (var box in await page.Locator($"input[name=draft][value*='{name}']:not([data-select-all])").AllAsync())
                await page.Locator($"label[for='{await box.GetAttributeAsync("id")}']").ClickAsync();
            await page.Press("Create release");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("13 drafts");
            Assert.Equal(404, await StatusOf($"/cpip/reports/{name}"));
            release = new Uri(page.Url).AbsolutePath;
        });
        // The answers take a second person, who approves all of them by publishing.
        await chromium.VisitAs(reader, demo, "approver", release, async page =>
        {
            await page.Press("Publish release");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Public since");
        });
        var since = new HashSet<string>();
        foreach (var path in Enumerable.Range(1, 12).Select(n => $"recommendations/{name}-{n}").Prepend($"reports/{name}"))
        {
            using var record = System.Text.Json.JsonDocument.Parse(await TextOf($"/cpip/{path}.json"));
            since.Add(record.RootElement.GetRawText().Split("\"publishedAt\"", 2)[^1].Split('"')[1]);
        }
        Assert.Single(since);
    }

    [Theory, MemberData(nameof(Readers), DisableDiscoveryEnumeration = true)]
    public async Task Two_people_write_one_draft_and_no_word_is_lost(Reader reader, string turn)
    {
        var path = $"events/forum-{turn}";
        await chromium.VisitAs(reader, demo, "editor", "/desk/cpip/new/event", async isla =>
        {
            await Begin(isla, "A forum", $"forum-{turn}");
            await chromium.VisitAs(reader, demo, "editor2", $"/desk/cpip/edit/{path}", async ewan =>
            {
                await ewan.Field("title").FillAsync("A forum on neglect");
                await ewan.Press("Save");
                await Assertions.Expect(ewan.Locator("#status")).ToContainTextAsync("Saved");
            });
            await isla.Field("summary").FillAsync("My own summary.");
            await isla.Press("Save");

            await Assertions.Expect(isla.Locator("main")).ToContainTextAsync("My own summary.");
            await Assertions.Expect(isla.Locator("main")).ToContainTextAsync("We have kept both texts.");
            await isla.Press("Save my choices");
            await Assertions.Expect(isla.Field("title")).ToHaveValueAsync("A forum on neglect");
            await Assertions.Expect(isla.Field("summary")).ToHaveValueAsync("My own summary.");
        });
    }

    [Fact]
    public async Task A_prepared_update_is_out_within_six_clicks()
    {
        await chromium.VisitAs(Reader.Desktop, demo, "editor2", "/desk/cpip/new/update", async page =>
        {
            await Begin(page, "A prepared update", "");
            await page.Field("postedOn.year").FillAsync("2026");
            await page.Field("body").FillAsync("All is prepared.");
            await page.Press("Save");
        });
        var password = await demo.PasswordOf("editor2");
        await chromium.Visit(Reader.Desktop with { TakesCookies = true }, await demo.Address("/desk/sign-in"), async page =>
        {
            var clock = Stopwatch.StartNew();
            var clicks = 0;
            await page.GetByLabel("User name", new() { Exact = true }).FillAsync("editor2");
            await page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
            await Click(page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }));
            await Click(page.Locator("main").GetByRole(AriaRole.Link, new() { NameRegex = new("A prepared update") }).First);
            await Click(page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Publish now" }));
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Published.");
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"From sign-in to published: {clicks} clicks, {clock.Elapsed.TotalSeconds:0.0} s of machine time");
            Assert.InRange(clicks, 1, 6);

            Task Click(ILocator what)
            {
                clicks++;
                return what.ClickAsync();
            }
        });
    }

    static async Task Begin(IPage page, string title, string reference, string asked = "Reference")
    {
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync(title);
        await page.GetByLabel(asked, new() { Exact = true }).FillAsync(reference);
        await page.Press("Start draft");
        await page.WaitForURLAsync("**/edit/**");
        await Assertions.Expect(page.Field("title")).ToHaveValueAsync(title);
    }

    async Task<int> StatusOf(string path)
    {
        using var answer = await demo.Client.GetAsync(await demo.Address(path), TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }

    async Task<string> TextOf(string path) => await demo.Client.GetStringAsync(
        await demo.Address(path), TestContext.Current.CancellationToken);
}
