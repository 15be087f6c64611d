using Heed.Browser.Harness;
using Microsoft.Playwright;

namespace Heed.Browser.Journeys;

/// <summary>
/// Somebody writes, gets a receipt, comes back and takes it back; or has to leave at once. With script on and off, on a desk and on a
/// phone.
/// </summary>
public sealed class CommentJourneys(Chromium chromium, Demo demo)
{
    private const string Form = "/cpip/updates/21/comment";

    public static TheoryData<Reader> Readers =>
        new(Sample.Two([Reader.Desktop, Reader.Desktop with { Script = false }, Reader.Phone, Reader.Phone with { Script = false }]));

    [Theory, MemberData(nameof(Readers), DisableDiscoveryEnumeration = true)]
    public async Task From_the_update_to_a_comment_its_receipt_back_to_it_and_taken_back(Reader reader) =>
        await chromium.Visit(reader, await demo.Address("/cpip/updates/21"), async page =>
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Leave a comment", Exact = true }).ClickAsync();
            // Sent with nothing in it, it says what is missing and is open to everyone.
            await Press(page, "Send comment");
            Assert.StartsWith("Error: ", await page.TitleAsync(), StringComparison.Ordinal);
            await Assertions.Expect(page.Locator("#error-summary")).ToContainTextAsync("Enter your comment.");
            await Axe.NoViolations(page);
            await page.Locator("#error-summary a").First.ClickAsync();
            await Assertions.Expect(page.Locator("#name")).ToBeFocusedAsync();

            await page.Locator("#name").FillAsync("A visitor (invented)");
            await page.Locator("#comment").FillAsync("Written by a test.\n\nNothing more.");
            await Press(page, "Send comment");
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("We have received your comment");
            await Axe.NoViolations(page);
            await Layout.FitsItsWidth(page);
            var reference = (await page.Locator(".heed_reference").InnerTextAsync()).Trim();
            Assert.DoesNotContain(reference, page.Url, StringComparison.Ordinal);

            await page.Locator("main").GetByRole(AriaRole.Link, new() { NameRegex = new("see our decision") }).ClickAsync();
            await page.Locator("#reference").FillAsync(reference.ToLowerInvariant());
            await Press(page, "Show my comment");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Waiting for a decision");
            await Axe.NoViolations(page);
            await Layout.FitsItsWidth(page);
            await page.GetByText("Withdraw your comment", new() { Exact = true }).ClickAsync();
            await Press(page, "Withdraw my comment");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("You have withdrawn your comment");
            Assert.DoesNotContain(reference, page.Url, StringComparison.Ordinal);
        });

    [Fact]
    public async Task Hide_this_page_takes_its_place_in_the_history_and_three_times_Shift_does_the_same()
    {
        foreach (var byKey in new[] { false, true })
        {
            await using var profile = await chromium.NewProfileAsync(Reader.Phone);
            string? referrer = "not asked";
            await profile.RouteAsync("https://www.metoffice.gov.uk/**", async route =>
            {
                // As they are known now: all of them are known only once it is answered, for which this would wait for ever.
                referrer = route.Request.Headers.GetValueOrDefault("referer");
                await route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Weather</title><h1>Weather</h1>" });
            });
            var page = await profile.NewPageAsync();
            await page.GotoAsync((await demo.Address("/cpip/updates/21")).AbsoluteUri);
            await page.GotoAsync((await demo.Address(Form)).AbsoluteUri);
            if (byKey)
            {
                // Capital letters are typed with Shift and hide nothing.
                await page.Locator("#comment").PressSequentiallyAsync("ABC");
                for (var press = 0; press < 3; press++)
                    await page.Keyboard.PressAsync("Shift");
            }
            else
            {
                await page.Locator("#hide-this-page").ClickAsync();
            }
            // Looked at, not waited for: the page may be there before anybody listens for its coming.
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Weather");
            Assert.Equal("https://www.metoffice.gov.uk/", page.Url);
            Assert.Null(referrer);
            await page.GoBackAsync();
            Assert.EndsWith("/cpip/updates/21", page.Url, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_script_hide_this_page_is_a_link_that_says_nothing_of_where_it_was()
    {
        await using var profile = await chromium.NewProfileAsync(Reader.Phone);
        await profile.RouteAsync(
            "https://www.metoffice.gov.uk/**", route => route.FulfillAsync(
                new() { ContentType = "text/html", Body = "<title>Weather</title>" }));
        var page = await profile.NewPageAsync();
        await Scripting.TurnOff(page);
        await page.GotoAsync((await demo.Address(Form)).AbsoluteUri);
        await Assertions.Expect(page.GetByText("Pressing Shift")).ToBeHiddenAsync();
        await page.Locator("#hide-this-page").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync("https://www.metoffice.gov.uk/");
    }

    [Fact]
    public async Task The_script_does_the_sum_that_a_form_asks_for()
    {
        await chromium.Visit(Reader.Desktop, await demo.Address(Form), async page =>
        {
            var script = "/assets/"
                + Path.GetFileName(Directory.GetFiles(Path.Combine(Repository.Root, "src", "Heed.Design", "wwwroot"), "work.*.js")[0]);
            var hash = await page.EvaluateAsync<string>("async (address) => (await import(address)).sha256('00aa.12345')", script);
            Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("00aa.12345"u8)), hash);
        });
    }

    private static async Task Press(IPage page, string button) =>
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
