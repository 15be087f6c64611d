using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Heed.Browser.Harness;

/// <summary>What a page did behind the reader's back while it was open.</summary>
sealed class ErrorPage
{
    readonly ConcurrentQueue<string> found = new();
    readonly ConcurrentQueue<IResponse> responses = new();
    readonly bool cookiesAllowed;

    public ErrorPage(IBrowserContext context, Uri home, bool cookiesAllowed)
    {
        this.cookiesAllowed = cookiesAllowed;
        context.Console += (_, message) =>
        {
            // A failed request is told below with its status; a page that is meant to be a 404 is not a fault.
            if (message.Type is "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                found.Enqueue($"console: {message.Text}");
        };
        context.WebError += (_, error) => found.Enqueue($"script: {error.Error}");
        context.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is "data" or "blob")
                return;
            if (address.Authority != home.Authority)
                found.Enqueue($"foreign host: {request.Url}");
        };
        context.Response += (_, response) =>
        {
            responses.Enqueue(response);
            if (response.Status >= 400 && !response.Request.IsNavigationRequest)
                found.Enqueue($"{response.Status} for {response.Url}");
        };
    }

    /// <summary>What was found since it was last asked.</summary>
    public async Task<IReadOnlyList<string>> Found()
    {
        while (responses.TryDequeue(out var response))
            if (!cookiesAllowed)
                foreach (var cookie in await response.HeaderValuesAsync("set-cookie"))
                    found.Enqueue($"cookie set by {response.Url}: {cookie}");

        var all = new List<string>();
        while (found.TryDequeue(out var fault))
            all.Add(fault);
        return all;
    }
}
