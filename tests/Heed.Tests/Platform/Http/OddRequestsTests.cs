using System.Net;
using System.Text;
using Heed.Tests.Web;

namespace Heed.Tests.Platform.Http;

/// <summary>Whatever a stranger sends gets a short, calm answer, and nothing of it back.</summary>
public sealed class OddRequestsTests : TestSite
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Parts = "multipart/form-data; boundary=x";

    [Fact]
    public async Task A_large_post_of_a_stranger_is_refused_and_not_given_back()
    {
        var answer = await PostAsync("/desk/sign-in", Form, "name=" + new string('a', 200_000));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.DoesNotContain("aaaaaaaa", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_stranger_posts_to_the_desk_is_not_echoed()
    {
        var answer = await PostAsync("/desk/trial/new/event", Form, "title=Typed-by-nobody-we-know");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.DoesNotContain("Typed-by-nobody-we-know", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Form + "; charset=utf-7", "name=a")]
    [InlineData(Form + "; charset=nonsense", "name=a")]
    [InlineData(Form, "LONGNAME=a")]
    [InlineData(Form, "MANYFIELDS")]
    [InlineData(Form, "a=%zz%f")]
    [InlineData(Parts, "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nbroken off")]
    [InlineData(Parts, "nothing of the kind")]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("text/plain", "name=a")]
    public async Task A_body_that_can_not_be_read_is_a_bad_request_wherever_it_is_sent(string type, string body)
    {
        body = body == "LONGNAME=a" ? new string('n', 3_000) + "=a" : body == "MANYFIELDS"
            ? string.Join('&', Enumerable.Range(0, 6_000).Select(i => $"f{i}=1")) : body;

        foreach (var address in (string[])["/desk/sign-in", "/desk/account", "/your-data", "/desk/way-in/0123"])
        {
            var answer = await PostAsync(address, type, body);
            Assert.True((int)answer.Status is >= 400 and < 500, $"{address} answered {answer.Status}");
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/trial.atom")]
    [InlineData("/trial.ics")]
    [InlineData("/desk")]
    public async Task A_request_for_another_host_is_refused_without_naming_it(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Host = "elsewhere.example";
        var answer = await Answer.OfAsync(await SendAsync(request));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.DoesNotContain("elsewhere", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_sort_of_answer_has_the_security_headers()
    {
        using var elsewhere = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        elsewhere.Headers.Host = "elsewhere.example";
        foreach (var answer in new[]
        {
            await GetAsync("/"), await GetAsync("/not-there"), await GetAsync("/?zz=1"), await GetAsync("/health"),
            await PostAsync("/desk/sign-in", Form, "name=" + new string('a', 200_000)), await PostAsync("/desk/sign-in", "text/plain", "a"),
            await Answer.OfAsync(await SendAsync(elsewhere)),
        })
        {
            Assert.StartsWith("default-src 'none'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        }
    }

    private async Task<Answer> PostAsync(string address, string type, string body)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = content };
        return await Answer.OfAsync(await SendAsync(request));
    }
}
