using Heed.Accounts.Keeping;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.Administration;

/// <summary>
/// Accounts that were ended, and their way back: another administrator restores one, without roles and without a password.
/// Who ended it can't: alone they could take over a colleague's name.
/// </summary>
public sealed class EndedAccounts(
    HeedDatabase db,
    StaffList people,
    SamePerson same,
    Credentials credentials,
    FirstLink first,
    AccountSecrets secrets,
    TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Those of a programme that can still be restored, the last ended first.</summary>
    public async Task<IReadOnlyList<EndedAccount>> ListAsync(Staff by, string programme, CancellationToken cancel)
    {
        var ofSite = StaffList.MayChange(by, "");
        var given = db.Grants.Where(g => g.ConfirmedAt != null && g.Programme == programme).Select(g => g.AccountId);
        var ended = await db.Accounts.AsNoTracking()
            .Where(a => a.EndedAt != null && (ofSite || a.MadeIn == programme || given.Contains(a.Id)))
            .OrderByDescending(a => a.EndedAt)
            .ToListAsync(cancel);
        var found = new List<EndedAccount>();
        foreach (var account in ended.Where(a => EndedAccountLine.Until(a.EndedAt!.Value) > Now))
            found.Add(new EndedAccount(account, EndedAccountLine.Until(account.EndedAt!.Value), await WhyNotAsync(by, account, cancel)));
        return found;
    }

    /// <summary>Restores an account: its person can be given a way in and roles again.</summary>
    /// <exception cref="RefusedException">It is not to be restored, or not by this person (<c>not-restored</c>).</exception>
    public async Task RestoreAsync(Account account, Staff by, CancellationToken cancel)
    {
        if (await WhyNotAsync(by, account, cancel) is { } why)
            throw new RefusedException("not-restored", why);
        (account.EndedAt, account.EndedBy) = (null, null);
        // Meanwhile it may have been given to another account, and the link would go to somebody else.
        if (secrets.AddressOf(account) is { } address && await first.IsTakenAsync(address, cancel))
            account.ClosedAddress = null;
        await credentials.SetAsync(account, null, cancel);
    }

    private async Task<string?> WhyNotAsync(Staff by, Account account, CancellationToken cancel)
    {
        if (account.EndedAt is not { } at)
            return "This account has not ended, or has been restored already.";
        if (EndedAccountLine.Until(at) is var until && until <= Now)
            return $"This account could only be restored until {Phrases.Day(until)}.";
        if (!await people.MayEndAsync(by, account, cancel))
            return "This person also worked for other programmes. An administrator of all of them must restore the account.";
        return account.EndedBy is { } who && await same.BehindAsync(who, cancel) == await same.BehindAsync(by.Name, cancel)
            ? "You ended this account. Another administrator must restore it."
            : null;
    }
}

/// <summary>An account that was ended.</summary>
/// <param name="Account">The account.</param>
/// <param name="Until">Until when it can be restored (UTC).</param>
/// <param name="WhyNot">Why the reader can't restore it; null when they can.</param>
public sealed record EndedAccount(Account Account, DateTime Until, string? WhyNot);
