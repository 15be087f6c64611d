using System.Diagnostics;
using Heed.Browser.Harness;
using Microsoft.Playwright;

namespace Heed.Browser.Journeys;

/// <summary>The next update is written from the record and reaches the public.</summary>
public sealed class ComposingJourneys(Chromium chromium, DeskDemo demo)
{
    public static TheoryData<Reader, string> Readers => new(
        (Reader.Desktop, "21 part 2"), (Reader.Phone with { Script = false }, "19 part 2"));

    [Theory, MemberData(nameof(Readers))]
    public async Task The_next_update_is_composed_from_the_record_and_published(Reader reader, string number)
    {
        await chromium.VisitAs(reader, demo, "editor", "/desk/cpip", async page =>
        {
            var clock = Stopwatch.StartNew();
            var clicks = 0;
            await Click(page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Write the next update", Exact = true }));
            await page.Field("since").FillAsync("2016-11-24");
            await page.Field("until").FillAsync("2017-06-30");
            await Click(Button("Suggest sentences"));
            await Assertions.Expect(
                page.Locator(".heed_sentence textarea").Filter(new() { HasText = "held its [first meeting] on 22 June 2017" }))
                    .ToHaveCountAsync(1);
            await Axe.NoViolations(page);
            await Layout.FitsItsWidth(page);

            // One sentence is left out, one is rewritten, one is added without a record.
            // A part of an update that is there: others who write take the next whole number.
            await page.Field("number").FillAsync(number);
            await page.Locator(".heed_sentence").Filter(new() { HasText = "Snapchat" }).Locator("label").First.ClickAsync();
            await page.Locator(".heed_sentence textarea").Filter(new() { HasText = "held its [first meeting]" })
                .FillAsync("The [National Child Protection Leadership Group] came together for the [first time].");
            await page.Field("add.text").FillAsync("The next meeting will be held by spring 2030.");
            await Click(Button("Add"));
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("1 sentence has no record behind it");
            clicks++;
            await page.Press("Create draft");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Draft created. Not published.");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("When: by spring 2030");
            await Axe.NoViolations(page);

            await Click(page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Review and publish" }));
            await Click(Button("Publish now"));
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Published.");
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"From My work to published: {clicks} clicks, {clock.Elapsed.TotalSeconds:0.0} s of machine time");
            Assert.InRange(clicks, 1, 8);

            await page.GotoAsync((await demo.Address($"/cpip/updates/{number.Replace(' ', '-')}")).AbsoluteUri);
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("came together for the first time");
            await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("Snapchat");
            await Assertions.Expect(
                page.Locator($"main a[href='/cpip/groups/national-child-protection-leadership-group/meetings/2017-06-22']").First)
                    .ToBeVisibleAsync();

            ILocator Button(string name) => page.Locator("main").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First;

            Task Click(ILocator what)
            {
                clicks++;
                return what.ClickAsync();
            }
        });
    }
}
