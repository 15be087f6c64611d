namespace Heed.Accounts;

/// <summary>A signed-in browser, as the server knows it. Without this row its cookie is worth nothing.</summary>
public sealed class Session
{
    private Session() { }

    /// <summary>Its key, shown in the list of devices.</summary>
    public Guid Id { get; private set; }

    /// <summary>The hash of what the cookie holds: a stolen database signs nobody in.</summary>
    public byte[] KeyHash { get; private set; } = [];

    /// <summary>Whose it is.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Who is signed in and how, closed with the site's keys.</summary>
    public byte[] Ticket { get; private set; } = [];

    /// <summary>The browser, in words.</summary>
    public string Device { get; private set; } = "";

    /// <summary>When it began (UTC).</summary>
    public DateTime BeganAt { get; private set; }

    /// <summary>When it was last used (UTC), to five minutes.</summary>
    public DateTime SeenAt { get; private set; }

    /// <summary>When it ends by itself (UTC).</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>Whether it was ended because the person's roles changed. The row stays, to tell the browser why.</summary>
    public bool EndedByRoles { get; private set; }

    public static Session Begin(byte[] keyHash, Guid account, byte[] ticket, string device, DateTime at, DateTime endsAt) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            KeyHash = keyHash,
            AccountId = account,
            Ticket = ticket,
            Device = device,
            BeganAt = at,
            SeenAt = at,
            EndsAt = endsAt,
        };

    /// <summary>Notes that it was used.</summary>
    public void Seen(byte[] ticket, DateTime at, DateTime endsAt) => (Ticket, SeenAt, EndsAt) = (ticket, at, endsAt);
}
