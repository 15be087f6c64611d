using Heed.Platform;

namespace Heed.Accounts;

/// <summary>A role asked for, confirmed by a second person, and in the end taken back. It is never deleted.</summary>
public sealed class Grant
{
    private Grant() { }

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>In which programme; empty for all.</summary>
    public string Programme { get; private set; } = "";

    public Role Role { get; private set; }

    /// <summary>The group or body it is narrowed to; null for the whole programme.</summary>
    public string? Of { get; private set; }

    public string AskedBy { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>The second person; null until there is one.</summary>
    public string? ConfirmedBy { get; private set; }

    /// <summary>Since when it is held (UTC); null until confirmed.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>Why it was confirmed without a second person; null when there was one.</summary>
    public string? Override { get; private set; }

    /// <summary>When it ends by itself (UTC), since it was given in an emergency; null when it does not.</summary>
    public DateTime? EndsAt { get; private set; }

    /// <summary>How long a role given in an emergency is held.</summary>
    public static readonly TimeSpan EmergencyLasts = TimeSpan.FromHours(24);

    /// <summary>Who took it back.</summary>
    public string? EndedBy { get; private set; }

    /// <summary>When it was taken back (UTC); null while it is held.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Whether it is held now.</summary>
    public bool IsHeld => ConfirmedAt is not null && EndedAt is null;

    public HeldRole AsHeld() => new(Programme, Role, Of);

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
    /// <param name="by">Who confirms.</param>
    /// <param name="isSecond">Whether they are neither who asked nor who receives, under any account.</param>
    /// <param name="at">When (UTC).</param>
    /// <exception cref="Ledger.RefusedException">The one who asked and the one who receives can't confirm (<c>two-people</c>); or it is not
    /// waiting any more (<c>not-waiting</c>).</exception>
    public void Confirm(Staff by, bool isSecond, DateTime at)
    {
        StillWaiting();
        SecondPerson.Require(isSecond, "Giving a role takes two people. You cannot confirm a role that you requested or will receive. An "
            + "account counts as belonging to whoever was shown its one-time link.");
        (ConfirmedBy, ConfirmedAt) = (by.Name, at);
    }

    /// <summary>Whether it waits for a second person.</summary>
    public bool IsWaiting => ConfirmedAt is null && EndedAt is null;

    /// <summary>Whether it was asked for and not given.</summary>
    public bool WasRefused => ConfirmedAt is null && EndedAt is not null;

    /// <summary>Gives it in an emergency, without a second person, for a day. The reason stays with it.</summary>
    /// <param name="by">Who gives it.</param>
    /// <param name="madeTheAccount">Whether they made the account that receives it.</param>
    /// <param name="why">Why it can't wait.</param>
    /// <param name="at">When (UTC).</param>
    /// <exception cref="Ledger.RefusedException">Nobody gives a role to themselves or to an account that they made (<c>two-people</c>); a
    /// reason is missing (<c>no-reason</c>); or it is not waiting any more (<c>not-waiting</c>).</exception>
    public void ConfirmInEmergency(Staff by, bool madeTheAccount, string why, DateTime at)
    {
        StillWaiting();
        SecondPerson.Require(by.Id != AccountId, "You cannot give a role to yourself, even in an emergency.");
        SecondPerson.Require(!madeTheAccount, "You created this account, so someone else must give it the role, even in an emergency.");
        if (why.Trim().Length < 10)
            throw new Ledger.RefusedException("no-reason", "Say in a sentence why it cannot wait for a second person.");
        ConfirmAlone(by.Name, why.Trim(), at);
        EndsAt = at + EmergencyLasts;
    }

    private void StillWaiting()
    {
        if (!IsWaiting)
            throw new Ledger.RefusedException("not-waiting", "This request has already been decided.");
    }

    /// <summary>Confirms it without a second person, saying why; for the console and the sign-in provider, and for emergencies.</summary>
    public void ConfirmAlone(string by, string why, DateTime at) => (ConfirmedBy, ConfirmedAt, Override) = (by, at, why);

    /// <summary>Takes it back.</summary>
    public void End(string by, DateTime at)
    {
        EndedBy ??= by;
        EndedAt ??= at;
    }
}
