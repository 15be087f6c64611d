using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Api;

/// <summary>A token lasts as long as its maker said.</summary>
public sealed class TokenExpiryTests : ApiSite
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    protected override TimeProvider Clock => time;

    [Fact]
    public async Task A_token_works_until_it_expires_and_then_says_how_to_get_another()
    {
        var token = await TokenAsync(Isla, "read-drafts");
        time.Advance(TimeSpan.FromDays(29));
        var before = await CallAsync(token, HttpMethod.Get, Programme + "/drafts");
        time.Advance(TimeSpan.FromDays(2));

        var after = await CallAsync(token, HttpMethod.Get, Programme + "/drafts");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (before.Status, after.Status));
        Assert.Contains("It may have expired", Json(after).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
