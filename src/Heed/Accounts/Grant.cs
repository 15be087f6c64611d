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
    /// <exception cref="Ledger.RefusedException">The one who asked and the one who receives can't confirm (<c>two-people</c>); or it is not waiting any more (<c>not-waiting</c>).</exception>
    public void Confirm(Staff by, DateTime at)
    {
        StillWaiting();
        if (!MayBeDecidedBy(by))
            throw new Ledger.RefusedException("two-people", "Giving a role takes two people: someone other than who asked for it and who receives it must confirm.");
        (ConfirmedBy, ConfirmedAt) = (by.Name, at);
    }

    /// <summary>Whether someone is the second person: neither who asked nor who receives.</summary>
    public bool MayBeDecidedBy(Staff person) => person.Name != AskedBy && person.Id != AccountId;

    /// <summary>Whether it waits for a second person.</summary>
    public bool IsWaiting => ConfirmedAt is null && EndedAt is null;

    /// <summary>Whether it was asked for and not given.</summary>
    public bool WasRefused => ConfirmedAt is null && EndedAt is not null;

    /// <summary>Gives it in an emergency, without a second person. The reason stays with it.</summary>
    /// <exception cref="Ledger.RefusedException">Nobody gives a role to themselves (<c>two-people</c>); a reason is missing (<c>no-reason</c>); or it is not waiting any more (<c>not-waiting</c>).</exception>
    public void ConfirmInEmergency(Staff by, string why, DateTime at)
    {
        StillWaiting();
        if (by.Id == AccountId)
            throw new Ledger.RefusedException("two-people", "Nobody gives a role to themselves, not even in an emergency.");
        if (why.Trim().Length < 10)
            throw new Ledger.RefusedException("no-reason", "Say in a sentence why it can’t wait for a second person.");
        ConfirmAlone(by.Name, why.Trim(), at);
    }

    private void StillWaiting()
    {
        if (!IsWaiting)
            throw new Ledger.RefusedException("not-waiting", "This request was decided already.");
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
