using System.Net;
using Heed.Accounts;
using Heed.Accounts.SignIn;
using Heed.Tests.Web;

namespace Heed.Tests.Accounts;

/// <summary>Where a password alone is not enough.</summary>
public sealed class SecondFactorTests : AccountSite
{
    protected override bool NeedsSecondFactor => true;

    [Fact]
    public async Task With_a_password_alone_only_the_own_account_opens_until_a_factor_is_set_up()
    {
        await MakeAsync("isla", Editor);
        var person = await StrangerAsync();

        var led = await TypeAsync(person, "isla", Password);
        Assert.Equal("Add a second step", led.Heading);
        Assert.Contains("Choose a passkey or a code app.", led.Text, StringComparison.Ordinal);
        foreach (var address in (string[])["/desk", "/desk/trial/accounts", "/desk/trial/records"])
            Assert.NotEqual(HttpStatusCode.OK, (await person.SendAsync(new HttpRequestMessage(HttpMethod.Get, address))).Status);

        await SetUpCodeAppAsync(person);
        Assert.Equal("My work", (await person.GetAsync("/desk")).Heading);
    }

    [Fact]
    public async Task The_last_factor_can_not_be_taken_away()
    {
        await MakeAsync("isla", Editor);
        var person = await StrangerAsync();
        await TypeAsync(person, "isla", Password);
        await SetUpCodeAppAsync(person);

        var refused = await person.SubmitAsync(await person.GetAsync("/desk/account"), button: "Remove the code app");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
    }

    [Fact]
    public void Codes_are_those_of_the_standard()
    {
        // RFC 6238, appendix B: the last six of the eight figures given there.
        var key = "12345678901234567890"u8.ToArray();
        Assert.Equal("287082", TimeCode.At(key, 59 / 30));
        Assert.Equal("081804", TimeCode.At(key, 1111111109 / 30));
        Assert.Equal("353130", TimeCode.At(key, 20000000000 / 30));
        Assert.Equal(key, TimeCode.FromLetters(TimeCode.InLetters(key)));
        Assert.Null(TimeCode.StepOf(key, "", DateTimeOffset.UnixEpoch));
    }

    private Task<bool> MakeAsync(string name, HeldRole role) =>
        WithServiceAsync<AccountMaking, bool>(async accounts =>
        {
            await accounts.GiveAsync(await accounts.MakeAsync(name, name, Password), role, "For the test.", Cancel);
            return true;
        });
}
