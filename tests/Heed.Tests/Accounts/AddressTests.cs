using System.Net;
using Heed.Tests.Web;

namespace Heed.Tests.Accounts;

/// <summary>Only addresses that somebody elsewhere may have are taken.</summary>
public sealed class AddressTests : AccountSite
{
    [Theory]
    [InlineData("a@b")]
    [InlineData("a@[127.0.0.1]")]
    [InlineData("a@127.0.0.1")]
    [InlineData("a@localhost")]
    [InlineData("a@mail.localhost")]
    [InlineData("a@[IPv6:::1]")]
    public async Task An_address_of_this_machine_or_network_is_refused(string address)
    {
        var person = await SignedInAsync("isla", Editor);

        var refused = await SaveAsync(person, address);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Enter an email address that can receive email", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_elsewhere_is_taken()
    {
        var person = await SignedInAsync("isla", Editor);

        Assert.Contains("Changes saved.", (await SaveAsync(person, "isla.reid+heed@gov.scot")).Text, StringComparison.Ordinal);
    }

    private static async Task<Answer> SaveAsync(Visitor person, string address) =>
        await person.SubmitAsync(await person.GetAsync("/desk/account"), new Dictionary<string, string?> { ["address"] = address }, "Save");
}
