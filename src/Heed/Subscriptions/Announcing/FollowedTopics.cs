using Heed.Ledger.Kinds;

namespace Heed.Subscriptions.Announcing;

/// <summary>What each thing that is followed takes in of what a mailing tells. Each is looked at once, however many follow it.</summary>
internal sealed class FollowedTopics(TopicReader topics, string programme, Content said, News news)
{
    private readonly Dictionary<string, Taken> looked = [];

    /// <summary>Those looked at so far that take some of it in.</summary>
    public IReadOnlyCollection<string> TakingIn => [.. looked.Where(l => l.Value.Happenings.Count > 0).Select(l => l.Key)];

    /// <summary>Looks at those that were not looked at yet.</summary>
    public async Task LookAtAsync(IEnumerable<string> addresses, CancellationToken cancel)
    {
        foreach (var address in addresses.Where(a => !looked.ContainsKey(a)).Distinct().ToList())
        {
            looked[address] = await topics.FindAsync(programme, said, address, cancel) is { } topic
                ? new Taken(topic.Words, await topic.OfAsync(news, cancel))
                // The record itself is gone: those who follow it hear of that last.
                : new Taken(T($"a page that is no longer public ({address})"), [.. news.All.Where(h => h.Path == address)]);
        }
    }

    /// <summary>What one takes in; nothing when it was not looked at.</summary>
    public IReadOnlyList<ChangeSummary> In(string address) => looked.TryGetValue(address, out var taken) ? taken.Happenings : [];

    public string WordsOf(string address) => looked[address].Words;

    private sealed record Taken(string Words, IReadOnlyList<ChangeSummary> Happenings);
}
