using System.Net;
using Heed.Design.Assets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Heed.Tests.Design;

public class AssetsServedTests
{
    private static async Task<HttpResponseMessage> Ask(string path, string? encoding = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        await using var app = builder.Build();
        app.MapDesignAssets();
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (encoding is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        var response = await app.GetTestClient().SendAsync(request, TestContext.Current.CancellationToken);
        await response.Content.LoadIntoBufferAsync(TestContext.Current.CancellationToken);
        return response;
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData(null, null)]
    public async Task A_reader_gets_the_form_it_can_read(string? accepts, string? gets)
    {
        using var response = await Ask(DesignAssets.Stylesheet, accepts);
        Assert.Equal(gets, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("Accept-Encoding", response.Headers.Vary.Single());
    }

    [Theory]
    [InlineData("heed.000000000000.css")]
    [InlineData("assets.json")]
    [InlineData("..%2fassets.json")]
    public async Task Other_names_are_not_found(string name)
    {
        using var response = await Ask($"{DesignAssets.Root}/{name}");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
