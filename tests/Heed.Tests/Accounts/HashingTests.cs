using System.Net;
using Heed.Accounts.Passwords;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Accounts;

/// <summary>Hashing passwords has threads and a queue of its own.</summary>
public sealed class HashingTests : AccountSite
{
    // So slow that none is done while the test asks.
    protected override void Adapt(WebApplicationBuilder builder) => builder.Services.PostConfigure<PasswordHasherOptions>(hasher => hasher.IterationCount = 5_000_000);

    [Fact]
    public async Task A_network_whose_share_is_waiting_is_told_to_try_again()
    {
        using var gone = new CancellationTokenSource();
        var person = await StrangerAsync();
        var form = await person.GetAsync("/desk/sign-in");
        var waiting = await WithServiceAsync<PasswordHashing, List<Task>>(h => Task.FromResult(Enumerable.Range(0, PasswordHashing.MostOfNetwork).Select(Task (_) => h.HashAsync(Password, "", gone.Token)).ToList()));

        var refused = await person.SubmitAsync(form, new Dictionary<string, string?> { ["name"] = "nobody", ["password"] = Password }, "Sign in");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Equal("5", refused.Headers["Retry-After"]);
        Assert.Equal("nobody", refused.Page.QuerySelector("input[name=name]")!.GetAttribute("value"));
        Assert.DoesNotContain(Password, refused.Body, StringComparison.Ordinal);
        await gone.CancelAsync();
        await Task.WhenAny(Task.WhenAll(waiting));
    }
}
