using System.Net;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Updates;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Desk.Reviewing;

/// <summary>What becomes public, or stops being so, asks who is there.</summary>
public sealed class FreshSignInTests : DeskSite
{
    private static readonly Update Five = new() { Title = "Update 5", Number = "5", PostedOn = FuzzyDate.Parse("2026-06-30"),
        Body = new Prose("What was done.") };

    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());

    protected override TimeProvider? Clock => clock;

    [Fact]
    public async Task Publishing_asks_for_a_fresh_sign_in_and_loses_no_word()
    {
        await WrittenAsync("updates/5", Five);
        var page = await Isla.GetAsync("/desk/trial/record/updates/5");
        clock.Advance(TimeSpan.FromMinutes(16));

        var asked = await Isla.SubmitAsync(page, Typed(("why", "Because it was agreed in June.")), "Publish now");

        Assert.Equal("Sign in again", asked.Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/updates/5")).Status);
        var again = asked.Page.QuerySelector("main a[href*='/sign-in/again']")!.GetAttribute("href")!;
        Assert.Equal(
            "Update 5", (await Isla.SubmitAsync(await Isla.GetAsync(again), Typed(("password", "correct horse battery")))).Heading);
        await Isla.SubmitAsync(asked, button: "Send it again");
        Assert.Contains("Because it was agreed in June.", (await GetAsync("/trial/updates/5/history")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawing_asks_for_a_fresh_sign_in()
    {
        await PublishAsync("updates/5", Five);
        var page = await Ailsa.GetAsync("/desk/trial/withdraw/updates/5");
        clock.Advance(TimeSpan.FromMinutes(16));

        Assert.Equal("Sign in again", (await Ailsa.SubmitAsync(page, Typed(("reason", "A mistake.")), "Withdraw")).Heading);
    }
}
