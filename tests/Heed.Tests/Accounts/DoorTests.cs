using System.Net;
using Heed.Accounts;
using Heed.Tests.Web;

namespace Heed.Tests.Accounts;

/// <summary>The door of the desk.</summary>
public sealed class DoorTests : TrialSite
{
    [Fact]
    public async Task A_stranger_is_led_to_the_way_in_and_comes_back_to_where_they_wanted()
    {
        var stranger = await StrangerAsync();

        var answer = await stranger.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/desk"));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal("/desk/sign-in?return=%2Fdesk", answer.Headers["Location"]);
    }

    [Fact]
    public async Task Someone_with_a_password_gets_in_and_out()
    {
        var person = await SignedInAsync("isla", new HeldRole("trial", Role.Editor, null));

        var home = await person.GetAsync("/desk");
        Assert.Contains("Signed in as isla", home.Body, StringComparison.Ordinal);

        await person.SubmitAsync(home, button: "Sign out", form: "form[action='/desk/sign-out']");
        var after = await person.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/desk"));
        Assert.Equal(HttpStatusCode.Redirect, after.Status);
    }
}
