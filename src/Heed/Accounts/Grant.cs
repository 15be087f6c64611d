namespace Heed.Accounts;

/// <summary>A role asked for, confirmed by a second person, and in the end taken back. It is never deleted.</summary>
public sealed class Grant
{
    private Grant() { }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who is to hold it.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>In which programme; empty for all.</summary>
    public string Programme { get; private set; } = "";

    /// <summary>The role.</summary>
    public Role Role { get; private set; }

    /// <summary>The group or body it is narrowed to; null for the whole programme.</summary>
    public string? Of { get; private set; }

    /// <summary>Who asked for it.</summary>
    public string AskedBy { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>The second person; null until there is one.</summary>
    public string? ConfirmedBy { get; private set; }

    /// <summary>Since when it is held (UTC); null until confirmed.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>Why it was confirmed without a second person; null when there was one.</summary>
    public string? Override { get; private set; }

    /// <summary>Who took it back.</summary>
    public string? EndedBy { get; private set; }

    /// <summary>When it was taken back (UTC); null while it is held.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Whether it is held now.</summary>
    public bool IsHeld => ConfirmedAt is not null && EndedAt is null;

    /// <summary>The role as held.</summary>
    public HeldRole AsHeld() => new(Programme, Role, Of);

    /// <summary>Asks for a role.</summary>
    public static Grant Ask(Guid account, HeldRole role, string by, DateTime at) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            AccountId = account,
            Programme = role.Programme,
            Role = role.Role,
            Of = role.Of,
            AskedBy = by,
            AskedAt = at,
        };

    /// <summary>A second person confirms it.</summary>
    /// <exception cref="Ledger.RefusedException">The one who asked can't confirm (<c>two-people</c>).</exception>
    public void Confirm(string by, DateTime at)
    {
        if (by == AskedBy)
            throw new Ledger.RefusedException("two-people", "Giving a role takes two people: someone else must confirm it.");
        (ConfirmedBy, ConfirmedAt) = (by, at);
    }

    /// <summary>Confirms it without a second person, saying why; for the console, and for emergencies.</summary>
    public void ConfirmAlone(string by, string why, DateTime at) => (ConfirmedBy, ConfirmedAt, Override) = (by, at, why);

    /// <summary>Takes it back.</summary>
    public void End(string by, DateTime at)
    {
        EndedBy ??= by;
        EndedAt ??= at;
    }
}
