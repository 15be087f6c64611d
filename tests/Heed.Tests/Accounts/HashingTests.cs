using System.Net;
using Heed.Accounts.Passwords;

namespace Heed.Tests.Accounts;

/// <summary>Hashing passwords has threads and a queue of its own.</summary>
public sealed class HashingTests : AccountSite
{
    [Fact]
    public async Task A_network_whose_share_is_waiting_is_told_to_try_again()
    {
        var person = await StrangerAsync();
        var form = await person.GetAsync("/desk/sign-in");
        await FillAsync();

        var refused = await person.SubmitAsync(
            form, new Dictionary<string, string?> { ["name"] = "nobody", ["password"] = Password }, "Sign in");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Equal("5", refused.Headers["Retry-After"]);
        Assert.Equal("nobody", refused.Page.QuerySelector("input[name=name]")!.GetAttribute("value"));
        Assert.DoesNotContain(Password, refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_makes_nobody_forget_a_wrong_try()
    {
        await SignedInAsync("isla", Editor);
        var guesser = await StrangerAsync();
        for (var i = 0; i < 10; i++)
            await TypeAsync(guesser, "isla", $"guess number {i}");

        var places = await FillAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await TypeAsync(guesser, "isla", Password)).Status);
        places.ForEach(p => p.Dispose());

        Assert.Equal(HttpStatusCode.TooManyRequests, (await TypeAsync(guesser, "isla", Password)).Status);
    }

    [Fact]
    public async Task Strangers_leave_half_of_the_places_to_browsers_that_are_known()
    {
        var hashing = await WithServiceAsync<PasswordHashing, PasswordHashing>(Task.FromResult);
        for (var i = 0; i < PasswordHashing.MostOfStrangers; i++)
            hashing.Enter(new Asker($"network {i}", IsStranger: true));

        Assert.Throws<HashingBusyException>(() => hashing.Enter(new Asker("one more", IsStranger: true)));

        Assert.NotNull(await hashing.HashAsync(Password, new Asker("browser 1"), TestContext.Current.CancellationToken));
    }

    private Task<List<HashingPlace>> FillAsync() =>
        WithServiceAsync<PasswordHashing, List<HashingPlace>>(
            h => Task.FromResult(Enumerable.Range(0, PasswordHashing.MostOfPlace).Select(_ => h.Enter(new Asker(""))).ToList()));
}
