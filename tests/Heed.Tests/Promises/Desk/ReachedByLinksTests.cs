using System.Net;
using Heed.Accounts;
using Heed.Tests.Web;

namespace Heed.Tests.Promises.Desk;

/// <summary>Nobody guesses an address: whoever may open a page of the desk finds it by links from "My work".</summary>
[Trait("Length", "Long")]
public sealed class ReachedByLinksTests(DeskWorld world) : IClassFixture<DeskWorld>
{
    // Enough to see each sort of page; not every record.
    private const int MostOfOnePattern = 12;

    // Addresses that a script asks, and what a page shows beside itself.
    private static readonly string[] NotPages = ["/desk/{programme}/titles"];

    public static TheoryData<string> People => [.. Enum.GetValues<Role>().Select(r => r.ToString().ToLowerInvariant())];

    [Theory]
    [MemberData(nameof(People))]
    public async Task Every_page_that_a_role_may_open_is_reached_by_links(string name)
    {
        var person = world.People[name];
        var reached = await WalkAsync(person);

        var missing = new List<string>();
        foreach (var (_, pattern, endpoint) in world.Map.Endpoints.Where(
            e => e.Method == "GET" && !NotPages.Contains(e.Pattern) && !reached.Contains(e.Pattern)))
        {
            var needed = endpoint.Metadata.GetMetadata<Needed>()!.Permission;
            if (needed == Permission.Anyone || pattern.StartsWith("/desk/sign-in", StringComparison.Ordinal))
                continue;
            foreach (var path in world.Records.Values.Append(""))
            {
                var (address, isFound) = world.Map.Address(pattern, "trial", path);
                if (isFound && (await person.AskAsync("GET", address)).Status == HttpStatusCode.OK)
                {
                    missing.Add($"{pattern} ({address})");
                    break;
                }
            }
        }

        Assert.True(missing.Count == 0, $"No link leads a {name} to:\n{string.Join('\n', missing)}");
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task No_link_of_the_desk_leads_a_role_to_a_refusal(string name)
    {
        var refused = new List<string>();
        await WalkAsync(world.People[name], (from, address, status) =>
        {
            if (status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
                refused.Add($"{from} links to {address}: {(int)status}");
        });

        Assert.True(refused.Count == 0, string.Join('\n', refused));
    }

    private async Task<HashSet<string>> WalkAsync(Person person, Action<string, string, HttpStatusCode>? see = null)
    {
        var (reached, seen, times) = (new HashSet<string>(), new HashSet<string>(), new Dictionary<string, int>());
        var waiting = new Queue<(string From, string Address)>([("", "/desk")]);
        while (waiting.TryDequeue(out var next))
        {
            var address = next.Address.Split('#')[0];
            if (!seen.Add(address.Split('?')[0] + (address.Contains("all=yes", StringComparison.Ordinal) ? "?all=yes" : ""))
                || world.Map.PatternOf(address.Split('?')[0]) is not { } pattern)
                continue;
            if ((times[pattern] = times.GetValueOrDefault(pattern) + 1) > MostOfOnePattern)
                continue;
            var answer = await person.AskAsync("GET", address);
            see?.Invoke(next.From, address, answer.Status);
            if ((int)answer.Status is 301 or 302 or 303 && answer.Headers.TryGetValue("Location", out var to))
            {
                reached.Add(pattern);
                waiting.Enqueue((address, to));
            }
            if (answer.Status != HttpStatusCode.OK)
                continue;
            reached.Add(pattern);
            if (answer.ContentType != "text/html")
                continue;
            foreach (var link in answer.Page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!)
                .Concat(answer.Page.QuerySelectorAll("form[method=get]").Select(f => f.GetAttribute("action") ?? "")))
                waiting.Enqueue((address, link));
        }
        return reached;
    }
}
