using Heed.Ledger;

namespace Heed.Api.Webhooks;

/// <summary>What became of a message to a webhook.</summary>
public enum DeliveryState
{
    Waiting,

    Delivered,

    /// <summary>It was tried for a day, or its webhook was switched off.</summary>
    GivenUp,
}

/// <summary>A message to a webhook: which part of the log it tells, and whether it arrived. What it says is read when it is sent.</summary>
public sealed class WebhookDelivery
{
    // About a day in all.
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(3),
        TimeSpan.FromHours(7), TimeSpan.FromHours(12),
    ];

    private WebhookDelivery() { }

    public Guid Id { get; private set; }

    public Guid WebhookId { get; private set; }

    public string Programme { get; private set; } = "";

    /// <summary>Whether somebody asked for it at the desk, to see whether it arrives.</summary>
    public bool IsTest { get; private set; }

    /// <summary>The place in the log of the first edition it tells of.</summary>
    public long First { get; private set; }

    /// <summary>The place in the log of the last.</summary>
    public long Last { get; private set; }

    /// <summary>How many editions it tells of.</summary>
    public int Editions { get; private set; }

    /// <summary>When the last of them was published (UTC).</summary>
    public DateTime PublishedAt { get; private set; }

    public DeliveryState State { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; private set; }

    /// <summary>When it is next tried (UTC).</summary>
    public DateTime NextTryAt { get; private set; }

    /// <summary>Until when a node has it in hand (UTC).</summary>
    public DateTime LeasedUntil { get; private set; }

    /// <summary>When it was last tried, or ended without (UTC); null before.</summary>
    public DateTime? TriedAt { get; private set; }

    /// <summary>What the address answered, or why it did not.</summary>
    public string Result { get; private set; } = "";

    /// <summary>Its name in the header <c>webhook-id</c>: the same at each try, so that whoever gets it twice can tell.</summary>
    public string MessageId => $"msg_{Id:N}";

    public static WebhookDelivery Of(Webhook hook, LogSpan span, DateTime at) =>
        Begin(hook, at, d => (d.First, d.Last, d.Editions, d.PublishedAt) = (span.First, span.Last, span.Editions, span.RecordedAt));

    /// <summary>A message that tells of nothing.</summary>
    public static WebhookDelivery Test(Webhook hook, DateTime at) =>
        Begin(hook, at, d => (d.IsTest, d.First, d.Last, d.PublishedAt) = (true, hook.Position + 1, hook.Position, at));

    public void Arrived(string result, DateTime at) => End(DeliveryState.Delivered, result, at);

    /// <summary>It did not arrive. A test is not tried again, nor is what the address never wants.</summary>
    public void Failed(string result, bool isGone, DateTime at)
    {
        var isLast = IsTest || isGone || Tries >= Pauses.Length;
        var next = isLast ? at : at + Pauses[Tries];
        End(isLast ? DeliveryState.GivenUp : DeliveryState.Waiting, result, at);
        NextTryAt = next;
    }

    private void End(DeliveryState state, string result, DateTime at) =>
        (State, Result, TriedAt, LeasedUntil, Tries) = (state, result, at, at, Tries + 1);

    private static WebhookDelivery Begin(Webhook hook, DateTime at, Action<WebhookDelivery> rest)
    {
        var made = new WebhookDelivery
        {
            Id = Guid.CreateVersion7(),
            WebhookId = hook.Id,
            Programme = hook.Programme,
            NextTryAt = at,
            LeasedUntil = at,
        };
        rest(made);
        return made;
    }
}
