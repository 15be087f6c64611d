using System.Text;
using Heed.Accounts;
using Heed.Accounts.Telling;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Heed.Platform.Keys;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Heed.Retention;

/// <summary>
/// Places, finds and lifts holds. Whoever destroys something takes the same turn first, so that no hold can be placed between looking and
/// destroying.
/// </summary>
public sealed class LegalHolds(HeedDatabase db, IDataProtectionProvider keys, TellingStaff telling, TimeProvider clock)
{
    private readonly ContentProtector seal = SiteKeys.SealWith(keys, "Heed.Holds");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Places a hold. It stands at once.</summary>
    /// <param name="programme">The programme; empty for all.</param>
    /// <param name="target">What it is on.</param>
    /// <param name="ground">Why, as a kind.</param>
    /// <param name="reason">Why, in words.</param>
    /// <param name="by">Who places it.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<Hold> PlaceAsync(
        string programme, HoldTarget target, HoldGround ground, string reason, string by, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await TakeTurnAsync(cancel);
        var hold = Hold.Place(programme, target.Kind, target.Marks, target.On, ground, seal.Close(Encoding.UTF8.GetBytes(reason)), by, Now);
        db.Holds.Add(hold);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return hold;
    }

    public async Task AskToLiftAsync(Hold hold, Staff by, CancellationToken cancel)
    {
        hold.AskToLift(by.Name, Now);
        var notice = StaffNotice.HoldWaits(by.DisplayName, hold.Programme, hold.Id);
        await telling.TellAsync(notice, Permission.Retain, hold.Programme, by.Name, cancel);
        await SaveAsync(cancel);
    }

    /// <summary>A second person decides.</summary>
    public Task DecideAsync(Hold hold, bool lift, string by, CancellationToken cancel)
    {
        hold.Decide(lift, by, Now);
        return SaveAsync(cancel);
    }

    public async Task<IReadOnlyList<Hold>> StandingAsync(CancellationToken cancel) =>
        await db.Holds.AsNoTracking().Where(h => h.LiftedAt == null).OrderBy(h => h.PlacedAt).ToListAsync(cancel);

    /// <summary>Why a hold was placed, in words.</summary>
    public string ReasonOf(Hold hold) => Encoding.UTF8.GetString(seal.Open(hold.ClosedReason));

    /// <summary>Takes the turn that placing a hold and destroying share, until the transaction ends.</summary>
    public Task TakeTurnAsync(CancellationToken cancel) => db.HoldTurns.ExecuteUpdateAsync(
        t => t.SetProperty(h => h.Number, h => h.Number + 1), cancel);

    /// <summary>Refuses to let something be destroyed that a hold names. Call it within the transaction that destroys.</summary>
    /// <exception cref="RefusedException">A hold stands (<c>must-stay</c>).</exception>
    public async Task GuardAsync(string programme, IReadOnlyList<string> marks, CancellationToken cancel)
    {
        await TakeTurnAsync(cancel);
        if ((await StandingAsync(cancel)).FirstOrDefault(h => h.Covers(programme, marks)) is { } hold)
            throw new HeldException(hold);
    }

    private async Task SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException("decided", "Someone else decided on this at the same time. Open it again to see the result.");
        }
    }
}

/// <summary>What a hold is placed on.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Marks">The marks by which it is known.</param>
/// <param name="On">What staff know it by; never an address.</param>
public sealed record HoldTarget(HoldKind Kind, IReadOnlyList<string> Marks, string On)
{
    public static HoldTarget Everything { get; } = new(HoldKind.Programme, [HoldScope.Everything], "Everything");

    /// <summary>The comments on a record.</summary>
    public static HoldTarget Record(string path) => new(HoldKind.Record, [HoldScope.Record(path)], $"Comments on {path}");

    public static HoldTarget Comment(Guid id) => new(HoldKind.Comment, [HoldScope.Comment(id)], $"Comment {id:N}");

    /// <summary>An address, of which only hashes are kept.</summary>
    public static HoldTarget Address(PersonMarks person) => new(
        HoldKind.Address, person.Marks, $"An email address, shown here as {person.Key[..8]}");
}

/// <summary>A hold stands in the way. The message is for staff.</summary>
/// <param name="hold">The hold.</param>
public sealed class HeldException(Hold hold) : RefusedException(
    "must-stay", $"A hold covers this: {hold.Ground.Label}, placed by {hold.PlacedBy}.")
{
    public Hold Hold => hold;
}
