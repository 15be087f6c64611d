using System.Net;
using System.Text;
using Heed.Decisions;
using Heed.Tests.Web;

namespace Heed.Tests.Desk.Writing;

/// <summary>P44: what nobody would type is answered with a sentence, never with a fault, and harms nobody.</summary>
public sealed class HostileTests : WritingSite
{
    private const string Form = "main form.heed_writing";

    [Theory]
    [InlineData("<script>alert(1)</script>\"'><img src=x onerror=alert(1)>")]
    [InlineData("</textarea><script>alert(1)</script>")]
    [InlineData("\u202Ereversed\u2066 \uFEFF zero\u200Bwidth \u0001 \u001F")]
    [InlineData("{{7*7}} @Model ${7*7} %00 %0d%0aSet-Cookie:x")]
    public async Task Odd_text_is_kept_as_it_is_and_shown_as_text(string text)
    {
        await DraftAsync("decisions/one", new Decision { Title = "One" });
        var isla = await EditorAsync();

        var answer = await isla.SubmitAsync(
            await isla.GetAsync("/desk/trial/edit/decisions/one"), new Dictionary<string, string?> { ["title"] = text, ["reasons"] = text },
            "Save", Form);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.DoesNotContain("<script>alert", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", answer.Body, StringComparison.Ordinal);
        Assert.Equal(
            text, answer.Page.QuerySelector("[name=title]")!.GetAttribute("value") ?? answer.Page.QuerySelector(
                "[name=title]")!.TextContent);
        Assert.Equal(text, (await SaysAsync<Decision>("decisions/one")).Reasons!.Text);
        Assert.Equal(HttpStatusCode.OK, (await isla.GetAsync("/desk/trial/records")).Status);
    }

    [Fact]
    public async Task A_text_of_a_hundred_thousand_characters_is_kept_and_named_as_too_long_for_a_title()
    {
        await DraftAsync("decisions/one", new Decision { Title = "One" });
        var isla = await EditorAsync();
        var text = string.Concat(Enumerable.Repeat("lorem ipsum ", 10_000)).Trim();

        var answer = await isla.SubmitAsync(
            await isla.GetAsync("/desk/trial/edit/decisions/one"),
            new Dictionary<string, string?> { ["title"] = text, ["reasons"] = text, ["by.find"] = text }, "Save", Form);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Title", answer.Page.GetElementById("missing")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(text, answer.Page.QuerySelector("[name='by.find']")!.GetAttribute("value"));
        Assert.Equal(text, (await SaysAsync<Decision>("decisions/one")).Title);
    }

    [Theory]
    [InlineData("title=%00")]
    [InlineData("%00=a")]
    [InlineData("title=%ED%A0%80")]
    [InlineData("agenda[99999999999999999999].item=a")]
    [InlineData("agenda[-1].item=a&agenda[x].item=b&agenda[].item=c&[0]=d&.=e&..title=f")]
    [InlineData("do=remove:agenda[5]&do=add:")]
    [InlineData("do=add:no.such[4].place")]
    [InlineData("do=up:title")]
    [InlineData("do=change:nothing[0]")]
    [InlineData("do=merge&form.take.title=theirs&form.version=99999999999")]
    [InlineData("form.version=-1&title=a")]
    [InlineData("form.audience=group:&title=a")]
    [InlineData("minute=&minute.state=&minute.publishedOn.day=%F0%9F%98%80&heldOn.edtf=2017-06-22/../..&cadence.times=1e9")]
    public async Task A_form_that_no_page_of_ours_sends_is_never_a_fault(string body)
    {
        await DraftAsync(
            "groups/g/meetings/2017-06-22", new Heed.Groups.Meeting { MeetingState = Heed.Groups.MeetingState.Held, Title = "One" });
        var isla = await EditorAsync();
        var form = await isla.GetAsync("/desk/trial/edit/groups/g/meetings/2017-06-22");
        var token = form.Page.QuerySelector("main [name='form-token']")!.GetAttribute("value")!;

        foreach (var address in new[] { "/desk/trial/edit/groups/g/meetings/2017-06-22", "/desk/trial/new/risk",
            "/desk/trial/bulk?kind=risk", "/desk/trial/kept/groups/g/meetings/2017-06-22" })
        {
            var answer = await isla.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri("https://localhost" + address))
            {
                Content = new StringContent(
                    $"form-token={Uri.EscapeDataString(token)}&{body}", Encoding.UTF8, "application/x-www-form-urlencoded"),
            });
            Assert.True((int)answer.Status < 500, $"{address} {body}: {answer.Status}");
        }
    }

    [Fact]
    public async Task A_form_with_more_fields_than_any_record_has_is_refused_with_a_sentence()
    {
        await DraftAsync("decisions/one", new Decision { Title = "One" });
        var isla = await EditorAsync();
        var form = await isla.GetAsync("/desk/trial/edit/decisions/one");
        var token = form.Page.QuerySelector("main [name='form-token']")!.GetAttribute("value")!;
        var fields = string.Join('&', Enumerable.Range(0, 60_000).Select(i => $"gaps[{i}]=x"));

        var answer = await isla.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, new Uri("https://localhost/desk/trial/edit/decisions/one"))
        {
            Content = new StringContent(
                $"form-token={Uri.EscapeDataString(token)}&{fields}", Encoding.UTF8, "application/x-www-form-urlencoded"),
        });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("too long", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/desk/trial/records?kind=nothing")]
    [InlineData("/desk/trial/records?page=-5&q=%00")]
    [InlineData("/desk/trial/titles?kind=nothing")]
    [InlineData("/desk/trial/titles?q=%25%5B%5D")]
    [InlineData("/desk/trial/new/nothing")]
    [InlineData("/desk/trial/new/programme")]
    [InlineData("/desk/trial/new/action?from=../x&relation=lead.find")]
    [InlineData("/desk/trial/edit/No/Such")]
    [InlineData("/desk/trial/bulk?kind=programme")]
    public async Task An_odd_address_is_answered_with_a_sentence(string address)
    {
        var isla = await EditorAsync();

        Assert.True((int)(await isla.GetAsync(address)).Status < 500);
    }
}
