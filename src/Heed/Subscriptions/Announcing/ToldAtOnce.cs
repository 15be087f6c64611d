using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Subscriptions.Announcing;

/// <summary>
/// What a digest need not tell: the same address heard of the last of it at once, by another thing that it follows. Only by one that it has
/// followed at once since before the digest's time, and that takes in the last release of the record: better told twice than never.
/// </summary>
/// <param name="db">The database.</param>
/// <param name="mailing">The digest.</param>
/// <param name="releases">For each release, what it told of that none after it did.</param>
internal sealed class ToldAtOnce(HeedDatabase db, Mailing mailing, IReadOnlyList<FollowedTopics> releases)
{
    /// <summary>The records that need not be told again, by recipient.</summary>
    public async Task<ILookup<string, string>> ToAsync(IReadOnlyCollection<string> recipients, CancellationToken cancel)
    {
        if (releases.Count == 0)
            return Array.Empty<(string Recipient, string Path)>().ToLookup(t => t.Recipient, t => t.Path);
        var (programme, since) = (mailing.Programme, mailing.PublishedAt);
        var followed = await db.Subscriptions.AsNoTracking()
            .Where(s => s.Programme == programme && s.State == SubscriptionState.Confirmed && s.Frequency == Frequency.Immediately
                && recipients.Contains(s.Recipient) && (s.FrequencySince ?? s.ConfirmedAt) <= since)
            .Select(s => new { s.Recipient, s.Topic })
            .ToListAsync(cancel);
        foreach (var release in releases)
            await release.LookAtAsync(followed.Select(s => s.Topic), cancel);
        return followed.SelectMany(s => releases.SelectMany(r => r.In(s.Topic)), (s, told) => (s.Recipient, told.Path))
            .ToLookup(t => t.Recipient, t => t.Path);
    }
}
