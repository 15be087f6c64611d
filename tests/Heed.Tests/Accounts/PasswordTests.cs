using System.Net;
using Heed.Accounts;
using Heed.Tests.Web;

namespace Heed.Tests.Accounts;

/// <summary>Which passwords are taken.</summary>
public sealed class PasswordTests : AccountSite
{
    [Theory]
    [InlineData("password1234")]
    [InlineData("P4ssw0rd!!!!")]
    [InlineData("Qwertyuiop12")]
    [InlineData("dragondragon")]
    [InlineData("iloveyou2026")]
    [InlineData("123456789012")]
    [InlineData("isla.reid in May")]
    [InlineData("the trial goes well")]
    [InlineData("people take heed")]
    public async Task A_password_that_is_guessed_first_is_refused(string password)
    {
        var refused = await ChooseAsync(password);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(
            "The password", refused.Text.Replace("That password", "The password", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unrelated_words_are_accepted_as_a_password() =>
        Assert.Equal("My work", (await ChooseAsync("puffin ladder Tuesday")).Heading);

    private async Task<Answer> ChooseAsync(string password)
    {
        await WithServiceAsync<AccountMaking, Account>(
            m => m.MakeAsync("isla.reid", "Isla Reid", password: null, AccountMaking.Console, "trial"));
        var person = await StrangerAsync();
        return await person.SubmitAsync(
            await person.GetAsync(await LinkForAsync("isla.reid")),
            new Dictionary<string, string?> { ["password"] = password, ["password-again"] = password });
    }
}
