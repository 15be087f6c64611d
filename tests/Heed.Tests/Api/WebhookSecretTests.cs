using System.Security.Cryptography;
using System.Text;
using Heed.Api;
using Heed.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Api;

/// <summary>A webhook's secret is changed without losing a message.</summary>
public sealed class WebhookSecretTests : WebhookSite
{
    [Fact]
    public async Task After_a_change_both_secrets_sign_for_24_hours_and_then_only_the_new_one()
    {
        var ada = await AdministratorAsync();
        var first = await AddAsync(ada);

        var second = SecretOf(await ChangeAsync(ada));

        Assert.Equal([second, first], await SignersAsync([first, second], 1));
        await LaterAsync(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Equal([second, first], await SignersAsync([first, second], 2));
        await LaterAsync(TimeSpan.FromSeconds(1));
        Assert.Equal([second], await SignersAsync([first, second], 3));
    }

    [Fact]
    public async Task An_earlier_secret_is_deleted_when_it_no_longer_signs()
    {
        var ada = await AdministratorAsync();
        await AddAsync(ada);
        await ChangeAsync(ada);

        await LaterAsync(TimeSpan.FromHours(24));

        await using var db = Database.Open();
        Assert.Null((await db.Webhooks.SingleAsync(TestContext.Current.CancellationToken)).ClosedEarlierSecret);
    }

    [Fact]
    public async Task Changed_twice_the_secret_that_the_other_system_has_still_signs()
    {
        var ada = await AdministratorAsync();
        var first = await AddAsync(ada);
        var lost = SecretOf(await ChangeAsync(ada));

        var last = SecretOf(await ChangeAsync(ada));

        Assert.Equal([last, first], await SignersAsync([first, lost, last], 1));
    }

    [Fact]
    public async Task A_secret_that_leaked_can_be_stopped_at_once()
    {
        var ada = await AdministratorAsync();
        var first = await AddAsync(ada);
        var page = await ChangeAsync(ada);

        var after = await ada.SubmitAsync(page, button: "Stop using the earlier secret");

        Assert.Contains("Messages are signed with the new secret only.", after.Text, StringComparison.Ordinal);
        Assert.Equal([SecretOf(page)], await SignersAsync([first, SecretOf(page)], 1));
    }

    [Fact]
    public async Task A_changed_secret_is_shown_once_and_the_page_says_until_when_the_earlier_one_works()
    {
        var ada = await AdministratorAsync();
        await AddAsync(ada);

        var shown = await ChangeAsync(ada);

        Assert.Contains("until 3 March 2026, 09:00", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(SecretOf(shown), (await ada.GetAsync(Page)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_a_secret_asks_for_a_fresh_sign_in()
    {
        var ada = await AdministratorAsync();
        var first = await AddAsync(ada);
        var page = await ada.GetAsync(Page);
        Time.Advance(TimeSpan.FromMinutes(16));

        var answer = await ada.SubmitAsync(page, button: "Change secret");

        Assert.Equal("Sign in again", answer.Heading);
        Assert.Equal([first], await SignersAsync([first], 1));
    }

    private static async Task<Answer> ChangeAsync(Visitor person) =>
        await person.SubmitAsync(await person.GetAsync(Page), button: "Change secret");

    // The secrets whose signatures the next message has, in their order.
    private async Task<IReadOnlyList<string>> SignersAsync(IReadOnlyList<string> secrets, int number)
    {
        await PublishedAsync(number);
        await RunAsync();
        var (headers, body) = Other.Heard[^1];
        var signed = Encoding.UTF8.GetBytes($"{headers["webhook-id"]}.{headers["webhook-timestamp"]}.{body}");
        return [.. headers["webhook-signature"].Split(' ').Select(s => secrets.Single(k => s == "v1," + Convert.ToBase64String(
            HMACSHA256.HashData(Convert.FromBase64String(k["whsec_".Length..]), signed))))];
    }
}
