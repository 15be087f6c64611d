using System.Net;
using Heed.Api.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Api;

/// <summary>How much a token may ask.</summary>
public sealed class RateTests : ApiSite
{
    protected override void Adapt(WebApplicationBuilder builder) =>
        builder.Services.Configure<ApiRules>(rules => rules.OfTokenPerMinute = 2);

    [Fact]
    public async Task A_token_that_asks_too_much_is_told_when_to_ask_again()
    {
        var (token, other) = (await TokenAsync(Isla, "write"), await TokenAsync(Euan, "write"));
        await CallAsync(token, HttpMethod.Get, $"{Programme}/drafts");
        await CallAsync(token, HttpMethod.Get, $"{Programme}/drafts");

        var answer = await CallAsync(token, HttpMethod.Get, $"{Programme}/drafts");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.InRange(int.Parse(answer.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await CallAsync(other, HttpMethod.Get, $"{Programme}/drafts")).Status);
    }
}
