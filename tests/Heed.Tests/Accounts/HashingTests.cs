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
        var waiting = await WithServiceAsync<PasswordHashing, List<Task>>(h => Task.FromResult(Enumerable.Range(0, PasswordHashing.MostOfPlace).Select(Task (_) => h.HashAsync(Password, new Asker(""), gone.Token)).ToList()));

        var refused = await person.SubmitAsync(form, new Dictionary<string, string?> { ["name"] = "nobody", ["password"] = Password }, "Sign in");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Equal("5", refused.Headers["Retry-After"]);
        Assert.Equal("nobody", refused.Page.QuerySelector("input[name=name]")!.GetAttribute("value"));
        Assert.DoesNotContain(Password, refused.Body, StringComparison.Ordinal);
        await gone.CancelAsync();
        await Task.WhenAny(Task.WhenAll(waiting));
    }

    [Fact]
    public async Task Strangers_leave_half_of_the_places_to_browsers_that_are_known()
    {
        using var gone = new CancellationTokenSource();
        var hashing = await WithServiceAsync<PasswordHashing, PasswordHashing>(Task.FromResult);
        var strangers = Enumerable.Range(0, PasswordHashing.MostOfStrangers).Select(i => hashing.HashAsync(Password, new Asker($"network {i}", IsStranger: true), gone.Token)).ToList();

        await Assert.ThrowsAsync<HashingBusyException>(() => hashing.HashAsync(Password, new Asker("one more", IsStranger: true), gone.Token));
        var known = hashing.HashAsync(Password, new Asker("browser 1"), gone.Token);

        Assert.False(known.IsFaulted);
        await gone.CancelAsync();
        await Task.WhenAny(Task.WhenAll(strangers.Append(known)));
    }
}
