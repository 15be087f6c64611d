namespace Heed.Api.Access;

/// <summary>What a request with an idempotency key was answered, kept for a day so that sending it twice does it once.</summary>
public sealed class KeptAnswer
{
    /// <summary>For how long.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(1);

    /// <summary>The longest key, in characters.</summary>
    public const int KeyLength = 255;

    private KeptAnswer() { }

    /// <summary>Who sent it.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>The hash of the key.</summary>
    public byte[] KeyHash { get; private set; } = [];

    /// <summary>The hash of the address and of the body’s hash.</summary>
    public byte[] RequestHash { get; private set; } = [];

    /// <summary>When it came (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>The answer's status; null while it is being done.</summary>
    public int? Status { get; private set; }

    public string? ETag { get; private set; }

    public string? Location { get; private set; }

    /// <summary>The answer, encrypted: it may show a draft.</summary>
    public byte[]? ClosedBody { get; private set; }

    public static KeptAnswer Begin(Guid account, byte[] keyHash, byte[] requestHash, DateTime at) =>
        new() { AccountId = account, KeyHash = keyHash, RequestHash = requestHash, At = at };

    /// <summary>It was done.</summary>
    public void Done(ApiAnswer answer, byte[] closedBody) =>
        (Status, ETag, Location, ClosedBody) = (answer.Status, answer.ETag, answer.Location, closedBody);
}
