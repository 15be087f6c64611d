using Heed.Layout.Naming;
using Heed.Ledger;
using Heed.Ledger.Kinds;

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
        var after = delivery.First - 1;
        var editions = delivery.IsTest ? [] : await reading.AfterAsync(delivery.Programme, after, MostRecords, cancel);
        var records = editions.TakeWhile(e => e.Sequence <= delivery.Last).DistinctBy(e => e.Path)
            .Select(e => WebhookRecord.At(e.Path, e.Kind.Name, name, origin));
        return new(
            delivery.IsTest ? Test : Published, delivery.PublishedAt,
            new(delivery.Programme, after, delivery.Last, delivery.Editions, [.. records], Changes(name, origin, after)));
    }

    /// <summary>One to show to whoever writes a program that reads them.</summary>
    public static WebhookMessage Example(string type, Kind kind, string origin)
    {
        const string Name = "cpip";
        var (after, editions) = (1200, type == Test ? 0 : 2);
        return new(
            type, new DateTime(2017, 6, 30, 9, 0, 0, DateTimeKind.Utc),
            new(Name, after, after + editions, editions,
                [.. Enumerable.Range(1, editions).Select(n => WebhookRecord.At($"{kind.List}/{n}", kind.Name, Name, origin))],
                Changes(Name, origin, after)));
    }

    private static string Changes(string name, string origin, long after) => $"{origin}/api/v1/programmes/{name}/changes?after={after}";
}

/// <summary>What was published.</summary>
/// <param name="Programme">The programme's first short name. It stays the same when the programme is renamed.</param>
/// <param name="After">The position in the log before it.</param>
/// <param name="Position">The position to ask from next time.</param>
/// <param name="Editions">How many editions were published.</param>
/// <param name="Records">The records of its first 100 editions.</param>
/// <param name="Changes">Where to read every change.</param>
public sealed record WebhookNews(
    string Programme, long After, long Position, int Editions, IReadOnlyList<WebhookRecord> Records, string Changes);

/// <summary>A record that changed.</summary>
/// <param name="Path">The record, below the programme.</param>
/// <param name="Kind">The name of its kind.</param>
/// <param name="Address">Its page.</param>
/// <param name="Api">The same in the API.</param>
public sealed record WebhookRecord(string Path, string Kind, string Address, string Api)
{
    /// <summary>One below a programme of this name; the programme itself when the path is empty.</summary>
    public static WebhookRecord At(string path, string kind, string programme, string origin)
    {
        var (page, api) = ($"{origin}/{programme}", $"{origin}/api/v1/programmes/{programme}");
        return path.Length == 0 ? new(path, kind, page, api) : new(path, kind, $"{page}/{path}", $"{api}/records/{path}");
    }
}
