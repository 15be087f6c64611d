using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Heed.Bench.Flooding;

/// <summary>Those who have nothing to do with a flood: readers, someone who signs in, someone with something to say.</summary>
public sealed partial class Bystanders(Uri site, string page, string name, string password)
{
    /// <summary>Milliseconds of each page read that the site had in memory.</summary>
    public List<double> Kept { get; } = [];

    /// <summary>Milliseconds of each page read that the site had to make.</summary>
    public List<double> Made { get; } = [];

    /// <summary>Milliseconds of each sign-in.</summary>
    public List<double> SignIns { get; } = [];

    /// <summary>Milliseconds of each real comment.</summary>
    public List<double> Comments { get; } = [];

    /// <summary>What went wrong for any of them.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>All do what they do, one after another, until it is enough.</summary>
    public async Task GoOnAsync(CancellationToken enough)
    {
        using var reader = new HttpClient { BaseAddress = site };
        for (var round = 0; !enough.IsCancellationRequested; round++)
        {
            await TimeAsync(Kept, async () => Expect(await StatusAsync(reader, page), page));
            var day = new DateOnly(2017, 1, 1).AddDays(round * 7 % 3000);
            await TimeAsync(Made, async () => Expect(await StatusAsync(reader, $"/cpip/updates?as-at={day:yyyy-MM-dd}"), "as at"));
            if (round % 20 == 0)
                await TimeAsync(SignIns, SignInAsync);
            if (round % 50 == 0)
                await TimeAsync(Comments, () => CommentAsync(round));
            await Task.Delay(20, CancellationToken.None);
        }
    }

    private async Task TimeAsync(List<double> times, Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            await work();
        }
        catch (Exception failed) when (failed is HttpRequestException or TaskCanceledException or InvalidOperationException)
        {
            Faults.Add(failed.Message);
        }
        times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        _ = await answer.Content.ReadAsByteArrayAsync();
        return answer.StatusCode;
    }

    private static void Expect(HttpStatusCode status, string what)
    {
        if (status != HttpStatusCode.OK)
            throw new InvalidOperationException($"{(int)status} for {what}");
    }

    private async Task SignInAsync()
    {
        // A browser sends cookies that are for a secure connection only to this machine too; .NET's own box of cookies does not.
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = site };
        using var form = await client.GetAsync(new Uri("/desk/sign-in", UriKind.Relative));
        var token = Token().Match(await form.Content.ReadAsStringAsync());
        if (form.Headers.TryGetValues("Set-Cookie", out var cookies))
            client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies.Select(c => c.Split(';')[0])));
        using var content = new FormUrlEncodedContent(
            new Dictionary<string, string> { [token.Groups[1].Value] = WebUtility.HtmlDecode(token.Groups[2].Value), ["name"] = name,
                ["password"] = password });
        using var answer = await client.PostAsync(new Uri("/desk/sign-in", UriKind.Relative), content);
        if ((int)answer.StatusCode is not (302 or 303) || answer.Headers.Location?.OriginalString.Contains(
            "sign-in", StringComparison.Ordinal) != false)
            throw new InvalidOperationException($"Signing in did not lead to the desk: {(int)answer.StatusCode}.");
    }

    private async Task CommentAsync(int round)
    {
        using var writer = new Sender(site, page, new IPAddress([127, 200, (byte)(round >> 8), (byte)round]));
        var (status, hasReference) = await writer.SendAsync(
            "Someone", $"I read this update with interest and have a question about what comes next, the {round}th of my questions.",
            CancellationToken.None);
        Expect(status, "a real comment");
        if (!hasReference)
            throw new InvalidOperationException("A real comment got no reference.");
    }

    [GeneratedRegex("name=\"(form-token)\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
