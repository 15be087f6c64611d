using System.Text.Json.Nodes;
using Heed.Tests.Web;

namespace Heed.Tests.Groups;

/// <summary>People, posts, organisations and memberships of the demonstration in Popolo.</summary>
public sealed class PopoloTests(DemoSite site)
{
    [Fact]
    public async Task Every_id_that_is_named_is_there_once()
    {
        var popolo = JsonNode.Parse((await site.GetAsync("/cpip/data/popolo.json")).Body)!;

        var (people, bodies, posts) = (Ids(popolo, "persons"), Ids(popolo, "organizations"), Ids(popolo, "posts"));
        Assert.Equal(people.Count + bodies.Count + posts.Count, people.Concat(bodies).Concat(posts).Distinct().Count());
        var memberships = popolo["memberships"]!.AsArray();
        Assert.Equal(memberships.Count, Ids(popolo, "memberships").Distinct().Count());
        Assert.All(memberships, m =>
        {
            Assert.Contains((string)m!["person_id"]!, people);
            Assert.Contains((string)m["organization_id"]!, bodies);
            if (m["post_id"] is { } post)
                Assert.Contains((string)post!, posts);
            if (m["on_behalf_of_id"] is { } sender)
                Assert.Contains((string)sender!, bodies);
        });
        Assert.All(popolo["organizations"]!.AsArray().Where(o => o!["parent_id"] is not null),
            o => Assert.Contains((string)o!["parent_id"]!, bodies));
    }

    [Fact]
    public async Task It_has_everybody_whom_the_lists_have()
    {
        var popolo = JsonNode.Parse((await site.GetAsync("/cpip/data/popolo.json")).Body)!;

        Assert.Equal((await CountAsync("people"), await CountAsync("bodies") + await CountAsync("groups")),
            (popolo["persons"]!.AsArray().Count, popolo["organizations"]!.AsArray().Count));
        Assert.NotEmpty(popolo["posts"]!.AsArray());
    }

    [Fact]
    public async Task A_day_on_which_a_source_mentions_somebody_is_no_first_day()
    {
        var memberships = JsonNode.Parse((await site.GetAsync("/cpip/data/popolo.json")).Body)!["memberships"]!.AsArray();

        Assert.Contains(memberships, m => m!["mentioned_from"] is not null);
        Assert.All(memberships.Where(m => m!["mentioned_from"] is not null), m => Assert.Null(m!["start_date"]));
    }

    private async Task<int> CountAsync(string list) => (int)JsonNode.Parse((await site.GetAsync($"/cpip/{list}.json")).Body)!["count"]!;

    private static IReadOnlyList<string> Ids(JsonNode popolo, string list) =>
        [.. popolo[list]!.AsArray().Select(p => (string)p!["id"]!)];
}
