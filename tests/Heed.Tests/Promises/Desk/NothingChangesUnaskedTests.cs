using System.Net;
using Heed.Accounts;
using Heed.Hosting;
using Heed.Tests.Web;

namespace Heed.Tests.Promises.Desk;

/// <summary>
/// P58 and P9: what another site sends changes nothing, reading changes nothing, and nothing of the desk may be kept by a cache.
/// </summary>
[Trait("Length", "Long")]
public sealed class NothingChangesUnaskedTests(DeskWorld world) : IClassFixture<DeskWorld>
{
    [Theory]
    [InlineData("without a token", HttpStatusCode.BadRequest)]
    [InlineData("with another person's token", HttpStatusCode.BadRequest)]
    [InlineData("from another origin", HttpStatusCode.Forbidden)]
    [InlineData("from an origin that is none", HttpStatusCode.Forbidden)]
    [InlineData("from another site", HttpStatusCode.Forbidden)]
    [InlineData("from a neighbouring site", HttpStatusCode.Forbidden)]
    public async Task What_is_not_sent_from_a_form_of_ours_is_refused_and_changes_nothing(string how, HttpStatusCode expected)
    {
        var before = await Tables.HashesAsync(world.Database);
        var wrong = new List<string>();
        var asked = 0;
        foreach (var (method, pattern, endpoint) in world.Map.Endpoints.Where(e => e.Method is not ("GET" or "HEAD")))
        {
            var state = endpoint.Metadata.GetMetadata<WorksWhen>()?.States[0] ?? RecordState.Draft;
            var (address, _) = world.Map.Address(pattern, "trial", world.Records[(state, false)]);
            var fields = world.Map.Fields(pattern).Where(f => f.Key != "form-token");
            var answer = how switch
            {
                "without a token" => await world.Everyone.AskAsync(method, address, fields, withToken: false),
                "with another person's token" => await world.Everyone.AskAsync(
                    method, address, fields.Append(new("form-token", world.People["editor"].Token)), withToken: false,
                    r => r.Content = new FormUrlEncodedContent(fields.Append(new("form-token", world.People["editor"].Token)))),
                "from another origin" => await world.Everyone.AskAsync(
                    method, address, fields, also: r => r.Headers.Add("Origin", "https://elsewhere.example")),
                "from an origin that is none" => await world.Everyone.AskAsync(
                    method, address, fields, also: r => r.Headers.Add("Origin", "null")),
                "from another site" => await world.Everyone.AskAsync(
                    method, address, fields, also: r => r.Headers.Add("Sec-Fetch-Site", "cross-site")),
                _ => await world.Everyone.AskAsync(method, address, fields, also: r => r.Headers.Add("Sec-Fetch-Site", "same-site")),
            };
            asked++;
            if (answer.Status != expected)
                wrong.Add($"{method} {address}: {(int)answer.Status}");
        }
        Assert.Empty(wrong);
        Assert.True(asked > 15, $"Only {asked} addresses were tried.");
        Assert.Empty(Tables.Differing(before, await Tables.HashesAsync(world.Database)));
    }

    [Fact]
    public async Task Reading_twice_changes_nothing_and_no_page_of_the_desk_may_be_kept()
    {
        var before = await Tables.HashesAsync(world.Database);
        var wrong = new List<string>();
        var desk = world.Map.Endpoints.Where(e => e.Method == "GET")
            .Select(e => world.Map.Address(
                e.Pattern, "trial",
                world.Records[(e.Endpoint.Metadata.GetMetadata<WorksWhen>()?.States[0] ?? RecordState.Draft, false)]).Address)
                    .Union(world.Map.Pages).ToList();
        for (var time = 0; time < 2; time++)
        {
            foreach (var address in desk)
            {
                var answer = await world.Everyone.AskAsync("GET", address);
                if ((int)answer.Status >= 500)
                    wrong.Add($"GET {address}: {(int)answer.Status}");
                if (!answer.Headers.GetValueOrDefault("Cache-Control", "").Contains("no-store", StringComparison.Ordinal))
                    wrong.Add($"GET {address} may be kept: {answer.Headers.GetValueOrDefault("Cache-Control")}");
            }
            var pages = await Crawl.AllAsync(
                world, ["/", "/trial", "/sitemap.xml", "/robots.txt", "/search?q=panel", .. PublicAddresses()]);
            wrong.AddRange(pages.Where(p => (int)p.Value.Status >= 500).Select(p => $"GET {p.Key}: {(int)p.Value.Status}"));
            wrong.AddRange(
                pages.Where(p => !IsKeptAMinuteAtMost(p.Value))
                    .Select(p => $"GET {p.Key} may be kept: {p.Value.Headers.GetValueOrDefault("Cache-Control")}"));
            Assert.Empty(wrong);
            Assert.Empty(Tables.Differing(before, await Tables.HashesAsync(world.Database)));
        }
        Assert.True(desk.Count > 25, $"Only {desk.Count} addresses of the desk were read.");
    }

    // Every mapped public address, with the values of a published record where there is one and of nothing where there is not.
    private IEnumerable<string> PublicAddresses() =>
        world.Endpoints.Select(RolesTable.PatternOf).Where(p => !RolesTable.IsDesk(p) && !p.StartsWith("/assets", StringComparison.Ordinal))
            .Distinct()
            .Select(p => System.Text.RegularExpressions.Regex.Replace(
                p, @"\{(\*{0,2})(\w+)[^}]*\}",
                m => m.Groups[2].Value switch { "programme" => "trial", "group" => "panel", "date" =>
                    "2020-01-06", "which" or "part" or "number" => "1", "name" =>
                        p.StartsWith("/{programme}/events", StringComparison.Ordinal) ? "event-5" : "agency", _ => "nothing" }));

    private static bool IsKeptAMinuteAtMost(Answer answer) =>
        answer.Headers.GetValueOrDefault("Cache-Control", "") is var kept
            && (kept.Contains("no-store", StringComparison.Ordinal) || kept == "public, max-age=60");
}
