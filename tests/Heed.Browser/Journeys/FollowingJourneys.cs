using Heed.Browser.Harness;
using Microsoft.Playwright;

namespace Heed.Browser.Journeys;

/// <summary>From a record's page to mails that arrive at a mail server of others, and to the press that ends them.</summary>
public sealed class FollowingJourneys(Chromium chromium, MailDemo demo) : IClassFixture<MailDemo>
{
    private Mailbox Mailbox => demo.Mailbox.Value;

    public static TheoryData<Reader, int> Readers =>
        new(Sample.Two([(Reader.Desktop, 19), (Reader.Desktop with { Script = false }, 14), (Reader.Phone, 12),
            (Reader.Phone with { Script = false }, 9)]));

    [Theory, MemberData(nameof(Readers), DisableDiscoveryEnumeration = true)]
    public async Task A_reader_follows_a_record_hears_of_its_change_and_leaves_with_one_click(Reader reader, int update)
    {
        var (path, leaves, stays) = ($"updates/{update}", $"leaves-{update}@example.org", $"stays-{update}@example.org");
        await FollowAsync(reader, path, leaves);
        await FollowAsync(reader, path, stays);

        await PublishAsync(reader, path, "Mended.");
        var news = await Mailbox.ReadAsync(leaves, 2);
        await MailPages.AreSound(chromium, news);
        Assert.StartsWith("heed@example.org", news.From.Split('<')[^1], StringComparison.Ordinal);
        Assert.Equal("List-Unsubscribe=One-Click", news.Headers["list-unsubscribe-post"]);
        await chromium.Visit(reader, news.Link("Read it"), async page =>
        {
            Assert.EndsWith($"/cpip/{path}", page.Url, StringComparison.Ordinal);
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Mended.");
        });
        await Mailbox.ReadAsync(stays, 2);

        // What a mail program sends for its reader (RFC 8058).
        using var click = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var left = await demo.Client.PostAsync(
            new Uri(news.Headers["list-unsubscribe"].Trim('<', '>')), click, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)left.StatusCode);
        await chromium.Visit(
            reader, news.Link("Unsubscribe"), page => Assertions.Expect(page.Locator("main")).ToContainTextAsync("Unsubscribed"));

        // One mail after the other: had the first change been told to both, it would be there before the second is told.
        await PublishAsync(reader, path, "Mended again.");
        await Mailbox.ReadAsync(stays, 3);
        await WithdrawAsync(reader, path);
        var last = await Mailbox.ReadAsync(stays, 4);
        await MailPages.AreSound(chromium, last);
        Assert.Contains("withdrawn", last.Subject, StringComparison.OrdinalIgnoreCase);
        Assert.False(Mailbox.Has(leaves, 3));
    }

    public static TheoryData<Reader, string> Writers => new(
        (Reader.Desktop, "Hawthorn"), (Reader.Phone with { Script = false }, "Juniper"));

    [Theory, MemberData(nameof(Writers))]
    public async Task A_writer_is_told_by_mail_that_there_is_an_answer_and_reads_it_with_the_reference(Reader reader, string name)
    {
        var (address, reference) = ($"{name}@example.org".ToLowerInvariant(), "");
        await chromium.Visit(reader, await demo.Address("/cpip/updates/21/comment"), async page =>
        {
            await page.Field("name").FillAsync(name);
            await page.Field("comment").FillAsync($"{name} likes it.");
            await page.Field("email").FillAsync(address);
            await page.Choose("Email me when you have decided on my comment");
            await page.Press("Send comment");
            reference = (await page.Locator(".heed_reference").InnerTextAsync()).Trim();
        });
        await chromium.VisitAs(reader, demo, "moderator", "/desk/cpip/comments/search", async page =>
        {
            await page.Field("words").FillAsync(name);
            await page.Press("Search");
            await page.Locator(".heed_queue__title a").First.ClickAsync();
            // A program types faster than a person, so this may lie in the slower lane, from which no mail goes: a moderator knows better.
            var faster = page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Move out of low priority", Exact = true });
            if (await faster.CountAsync() > 0)
                await faster.ClickAsync();
            await page.Choose("Comments about something else");
            await page.GetByText("Write your own message to the writer", new() { Exact = true }).ClickAsync();
            await page.Field("message").FillAsync($"Thank you, {name}.");
            await page.Press("Do not publish");
        });
        var mail = await Mailbox.ReadAsync(address, "We have replied to you");
        await MailPages.AreSound(chromium, mail);
        Assert.DoesNotContain(name, mail.Subject + mail.Text, StringComparison.Ordinal);
        await chromium.Visit(reader, mail.Link("Read our reply"), async page =>
        {
            await page.Field("reference").FillAsync(reference);
            await page.Press("Show my comment");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"Thank you, {name}.");
            await Axe.NoViolations(page);
        });
    }

    private async Task FollowAsync(Reader reader, string path, string address)
    {
        await chromium.Visit(reader, await demo.Address($"/cpip/{path}"), async page =>
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Get emails", Exact = true }).ClickAsync();
            await page.Field("address").FillAsync(address);
            await page.Choose("As it happens");
            await Axe.NoViolations(page);
            await page.Press("Send confirmation email");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync(address);
        });
        var mail = await Mailbox.ReadAsync(address, 1);
        await MailPages.AreSound(chromium, mail);
        await chromium.Visit(reader, mail.Link("Confirm that you want these emails"), async page =>
        {
            await page.Press("Yes, send me these emails");
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You are now following this");
            await Axe.NoViolations(page);
            await Layout.FitsItsWidth(page);
        });
    }

    private Task PublishAsync(Reader reader, string path, string words) =>
        chromium.VisitAs(reader, demo, "editor", $"/desk/cpip/edit/{path}", async page =>
        {
            var body = page.Field("body");
            await body.FillAsync($"{await body.InputValueAsync()}\n\n{words}");
            await page.Press("Save and preview");
            await page.Field("why").FillAsync("A word was missing.");
            await page.Press("Publish now");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Published.");
        });

    private Task WithdrawAsync(Reader reader, string path) =>
        chromium.VisitAs(reader, demo, "approver", $"/desk/cpip/withdraw/{path}", async page =>
        {
            await page.Field("reason").FillAsync("Replaced by a later one.");
            await page.Press("Withdraw");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Withdrawn");
        });
}
