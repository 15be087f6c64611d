using System.Net;
using Heed.Events;
using Heed.Ledger.Dates;
using Heed.Platform.Http;
using Heed.Programmes;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Http;

namespace Heed.Tests.Platform.Http;

/// <summary>A reader can't make the site work again for a page that it has.</summary>
public sealed class CacheKeyTests : CountedSite
{
    [Theory]
    [InlineData("/trial?zz=1", "/trial")]
    [InlineData("/trial/events/launch?utm_source=post&order=oldest", "/trial/events/launch?order=oldest")]
    [InlineData("/trial/events?zz=1&year=2026", "/trial/events?year=2026")]
    [InlineData("/TRIAL/Events/launch", "/trial/events/launch")]
    [InlineData("/trial/events/", "/trial/events")]
    public async Task Unknown_parameters_redirect_to_the_page_without_a_database_query(string address, string page)
    {
        await FillAsync();
        Statements.Reset();

        var answer = await GetAsync(address);

        Assert.Equal((HttpStatusCode.Redirect, page), (answer.Status, answer.Headers["Location"]));
        Assert.Equal(0, Statements.Count);
    }

    [Fact]
    public async Task Data_asked_for_with_an_unknown_parameter_is_refused_by_name()
    {
        await FillAsync();

        var answer = await GetAsync("/trial/events.json?state=open&zz=1");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("“zz”", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_in_another_order_are_the_same_page_and_read_nothing_again()
    {
        await FillAsync();
        await GetAsync("/trial/events?q=launch&year=2026");
        var kept = await GetAsync("/trial/events?q=launch&year=2026");
        Statements.Reset();

        var again = await GetAsync("/trial/events?year=2026&q=launch");

        Assert.Equal((kept.Body, 0), (again.Body, Statements.Count));
    }

    [Fact]
    public async Task A_page_that_many_ask_for_at_once_is_made_once()
    {
        await FillAsync();
        await GetAsync("/trial/timeline");
        Statements.Reset();
        await GetAsync("/trial/events/launch?order=oldest");
        var once = Statements.Count;
        Statements.Reset();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => GetAsync("/trial/events/launch")));

        Assert.InRange(Statements.Count, 1, once);
    }

    [Fact]
    public async Task A_network_with_too_many_pages_in_the_making_is_told_to_retry_and_kept_pages_are_served()
    {
        await FillAsync();
        await GetAsync("/trial");
        var turns = await WithServiceAsync<RenderGate, List<Task>>(gate =>
            Task.FromResult(
                Enumerable.Range(0, RenderGate.AtOnce / 2 + RenderGate.MostWaiting / 2)
                    .Select(_ => (Task)gate.EnterAsync(new DefaultHttpContext()).AsTask()).ToList()));

        var (made, kept) = (await GetAsync("/trial/events/launch"), await GetAsync("/trial"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "5"), (made.Status, made.Headers["Retry-After"]));
        Assert.Equal(HttpStatusCode.OK, kept.Status);
        Assert.NotEmpty(turns);
    }

    private async Task FillAsync()
    {
        await PublishAsync("", new Programme { Title = "Trial" });
        await PublishAsync("events/launch", new Event { Title = "Launch", HeldOn = FuzzyDate.Parse("2026-05-01") });
        // So that where the ledger ends is known.
        await GetAsync("/trial/search");
    }
}
