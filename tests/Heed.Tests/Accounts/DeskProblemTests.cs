using System.Net;
using Heed.Accounts;
using Heed.Groups;
using Heed.Ledger;
using Heed.Programmes;
using Heed.Tests.Web;

namespace Heed.Tests.Accounts;

/// <summary>What goes wrong at the desk is said at the desk, and loses no word.</summary>
public sealed class DeskProblemTests : AccountSite
{
    private const string Note = "The words of a long morning, which nobody wants to write again.";

    private Visitor isla = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await PublishAsync("", new Programme { Title = "Trial programme" });
        await PublishAsync("groups/panel", new Group { Title = "The panel" });
        isla = await SignedInAsync("isla", Editor);
    }

    [Fact]
    public async Task What_is_refused_is_said_in_the_desks_frame_with_all_that_was_typed()
    {
        var answer = await PostAsync("/desk/trial/submit/groups/panel", [new("why", Note), new("version", "3")]);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("You cannot do this now", answer.Heading);
        Assert.Contains("There is no longer a draft of this record", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Records", answer.Page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("My work", answer.Page.QuerySelector("nav[aria-label='Breadcrumb'] a, .ds_breadcrumbs a")!.TextContent.Trim());
        Assert.Equal(Note, answer.Page.QuerySelector("main textarea")!.TextContent.Trim());
        Assert.NotNull(answer.Page.QuerySelector("main a[href='/desk/trial/record/groups/panel']"));
    }

    [Fact]
    public async Task A_page_of_the_desk_that_is_not_there_is_answered_in_its_frame()
    {
        foreach (var address in new[] { "/desk/nothing/of/the/kind", "/desk/trial/record/actions/999", "/desk/trial/new/nothing" })
        {
            var answer = await isla.GetAsync(address);
            Assert.Equal((HttpStatusCode.NotFound, "Page not found"), (answer.Status, answer.Heading));
            Assert.Contains("Signed in as isla", answer.Body, StringComparison.Ordinal);
            Assert.Contains("no-store", answer.Headers["Cache-Control"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_stranger_learns_nothing_of_the_desk_from_a_page_that_is_not_there()
    {
        var answer = await (await StrangerAsync()).GetAsync("/desk/nothing/of/the/kind");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.DoesNotContain("My work", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_back_leads_to_the_page_one_came_from_and_never_to_another_site()
    {
        var from = new Uri("https://localhost/desk/trial/records?q=panel");
        var here = await PostAsync("/desk/trial/submit/groups/panel", [], r => r.Headers.Referrer = from);
        Assert.NotNull(here.Page.QuerySelector("main a[href='/desk/trial/records?q=panel']"));

        foreach (var elsewhere in new[] { "https://elsewhere.example/desk/trial", "https://localhost/trial",
            "https://localhost.example/desk" })
        {
            var answer = await PostAsync("/desk/trial/submit/groups/panel", [], r => r.Headers.Referrer = new Uri(elsewhere));
            Assert.DoesNotContain("Go back to the page you came from", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_that_is_too_old_can_be_sent_again_from_the_desks_frame()
    {
        var answer = await PostAsync("/desk/trial/new/action", [new("title", Note)], token: "AAAA");
        Assert.Equal((HttpStatusCode.BadRequest, "This form has expired"), (answer.Status, answer.Heading));
        Assert.Contains("Signed in as isla", answer.Body, StringComparison.Ordinal);

        Assert.Contains(Note, (await isla.SubmitAsync(answer, button: "Send it again")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passwords_are_never_given_back()
    {
        var words = "my secret words";
        var answer = await PostAsync("/desk/account/password", [new("password", words), new("new-password", words)], token: "AAAA");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.DoesNotContain(words, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_site_sends_is_not_shown()
    {
        var answer = await PostAsync(
            "/desk/trial/submit/groups/panel", [new("why", Note)], r => r.Headers.Add("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.DoesNotContain(Note, answer.Body, StringComparison.Ordinal);
    }

    private async Task<Answer> PostAsync(
        string address, IEnumerable<KeyValuePair<string, string>> fields, Action<HttpRequestMessage>? also = null, string? token = null)
    {
        token ??= (await isla.GetAsync("/desk/trial/new/action")).Page.QuerySelector("main [name='form-token']")!.GetAttribute("value")!;
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("https://localhost" + address));
        request.Content = new FormUrlEncodedContent([new("form-token", token), .. fields]);
        also?.Invoke(request);
        return await isla.SendAsync(request);
    }
}
