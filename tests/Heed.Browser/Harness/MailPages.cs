using Microsoft.Playwright;

namespace Heed.Browser.Harness;

/// <summary>Opens the page of a mail as a program that shows mail does: without script, and with nothing loaded from anywhere.</summary>
public static class MailPages
{
    static readonly Reader[] Screens = [Reader.Phone, new(800, 900), Reader.Phone with { Dark = true }];

    public static async Task AreSound(Chromium chromium, Mail mail)
    {
        Assert.NotNull(mail.Html);
        foreach (var screen in Screens)
        {
            await using var profile = await chromium.NewProfileAsync(screen);
            var asked = new List<string>();
            profile.Request += (_, request) => asked.Add(request.Url);
            var page = await profile.NewPageAsync();
            await page.SetContentAsync(mail.Html);
            await Axe.NoViolationsInMail(page);
            await Layout.FitsItsWidth(page);
            if (Environment.GetEnvironmentVariable("HEED_LOOK") is { } folder)
                await page.ScreenshotAsync(
                    new() { FullPage = true, Path = Path.Combine(
                        folder, $"{mail.Subject.GetHashCode(
                            StringComparison.Ordinal):x8}-{screen.Width}{(screen.Dark ? "-dark" : "")}.png") });
            Finding.None(mail.Subject, asked);
        }
    }
}
