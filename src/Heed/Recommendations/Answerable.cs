using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.People;
using Heed.Records;

namespace Heed.Recommendations;

/// <summary>A body that is responsible for a recommendation, with the post and the person.</summary>
/// <param name="Body">The body.</param>
/// <param name="Post">The post that gave its answer; null when our sources give none.</param>
/// <param name="Then">Who gave the answer; null when not given.</param>
/// <param name="ThenOn">When.</param>
/// <param name="Now">Who holds the post on the day read; null when our sources don't say.</param>
/// <param name="LastSeen">Until when the sources show the one who gave the answer in the post; null when they don't say or it still
/// holds.</param>
public sealed record Answerable(IRef Body, string? Post, IRef? Then, FuzzyDate? ThenOn, Holder? Now, FuzzyDate? LastSeen)
{
    /// <summary>Those responsible for a recommendation: who responded to it, then who was asked and has not.</summary>
    public static async Task<IReadOnlyList<Answerable>> OfAsync(RecordPage<Recommendation> page, CancellationToken cancel)
    {
        var found = new List<Answerable>();
        foreach (var response in page.Content.Responses.Where(r => r.Of is not null)
            .DistinctBy(r => (r.Of, r.Post, r.By, r.On)))
            found.Add(await OfAsync(page, response, cancel));
        var silent = page.Content.AllAddressees.Where(a => !page.Content.Responses.Any(r => r.Of?.Path == a.Path));
        return [.. found, .. silent.Select(a => new Answerable(a, null, null, null, null, null))];
    }

    private static async Task<Answerable> OfAsync(RecordPage<Recommendation> page, Response response, CancellationToken cancel)
    {
        if (response.Post is not { } post)
            return new Answerable(response.Of!, null, response.By, response.On, null, null);
        var body = response.Of!.Value.Path;
        var query = new ListQuery(page.Here.Programme)
        {
            Kinds = ["person"],
            LinkedTo = [new LinkedTo(body, "body")],
            Text = post,
            Order = EntryOrder.Title,
            Take = 500,
        };
        var people = (await page.Reading.ListAsync(query, cancel)).Records;
        var holders = (
            from person in people
            from held in ((Person)person.Content!).Posts
            where held.Name == post && held.Body?.Path == body
            select (person.Entry, Held: held)
        ).ToList();
        var now = holders.Where(h => Holds(h.Held, page.Here.Day)).Select(h => new Holder(h.Entry, h.Held)).LastOrDefault();
        var then = holders.FirstOrDefault(h => h.Entry.Path == response.By?.Path).Held;
        return new Answerable(response.Of, post, response.By, response.On, now, now is null ? then?.To : null);
    }

    private static bool Holds(Post post, DateOnly day) =>
        (post.From?.Earliest is not { } from || from <= day) && (post.To?.Latest is not { } to || to >= day);
}

/// <summary>A person who holds a post, as far as our sources show.</summary>
/// <param name="Person">The person.</param>
/// <param name="Post">The post.</param>
public sealed record Holder(Entry Person, Post Post)
{
    /// <summary>
    /// What a reader should know: whether the sources only show the person in the post at some time; null when they say it all.
    /// </summary>
    public string? Note =>
        !Post.DatesAreSightings ? null
        : Post.From is { } from ? T($"first mentioned in this post {from}; end date not given")
        : T("mentioned in this post; dates not given");
}
