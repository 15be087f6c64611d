using Heed.Layout.Naming;
using Heed.Ledger;

namespace Heed.Api.Webhooks;

/// <summary>What a webhook is sent. It says where to read what changed, not what it says: that is read where everyone reads it.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Timestamp">When it was published (UTC).</param>
/// <param name="Data">What was published.</param>
public sealed record WebhookMessage(string Type, DateTime Timestamp, WebhookNews Data)
{
    /// <summary>The most records that one names.</summary>
    public const int MostRecords = 100;

    public const string Published = "release.published";

    public const string Test = "webhook.test";

    /// <summary>A message as it is now: what was hidden or destroyed since is named by its address alone, as it is on the site.</summary>
    public static async Task<WebhookMessage> OfAsync(
        WebhookDelivery delivery, Reading reading, NameMap names, string origin, CancellationToken cancel)
    {
        var name = names.NameOf(delivery.Programme);
        var (page, api) = ($"{origin}/{name}", $"{origin}/api/v1/programmes/{name}");
        var after = delivery.First - 1;
        var editions = delivery.IsTest ? [] : await reading.AfterAsync(delivery.Programme, after, MostRecords, cancel);
        var records = editions.TakeWhile(e => e.Sequence <= delivery.Last).DistinctBy(e => e.Path).Select(e => new WebhookRecord(
            e.Path, e.Kind.Name, e.Path.Length == 0 ? page : $"{page}/{e.Path}",
            e.Path.Length == 0 ? api : $"{api}/records/{e.Path}"));
        return new(
            delivery.IsTest ? Test : Published, delivery.PublishedAt,
            new(delivery.Programme, after, delivery.Last, delivery.Editions, [.. records], $"{api}/changes?after={after}"));
    }
}

/// <summary>What was published.</summary>
/// <param name="Programme">The programme's first short name. It stays the same when the programme is renamed.</param>
/// <param name="After">The position in the log before it.</param>
/// <param name="Position">Its own: the position to ask from next time.</param>
/// <param name="Editions">How many editions were published.</param>
/// <param name="Records">The records, the first <see cref="WebhookMessage.MostRecords"/> editions of them.</param>
/// <param name="Changes">Where to read every change.</param>
public sealed record WebhookNews(
    string Programme, long After, long Position, int Editions, IReadOnlyList<WebhookRecord> Records, string Changes);

/// <summary>A record that changed.</summary>
/// <param name="Path">The record, below the programme.</param>
/// <param name="Kind">The name of its kind.</param>
/// <param name="Address">Its page.</param>
/// <param name="Api">The same in the API.</param>
public sealed record WebhookRecord(string Path, string Kind, string Address, string Api);
