using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.Administration;

/// <summary>
/// Which accounts may be one person's: an account counts as that of whoever was shown its way in, since they could have opened it
/// themselves.
/// </summary>
public sealed class SamePerson(HeedDatabase db)
{
    /// <summary>The name of the account that an account may be the second of; its own name when there is none.</summary>
    public async Task<string> BehindAsync(string name, CancellationToken cancel)
    {
        var seen = new HashSet<string>();
        while (seen.Add(name) && await MakingOfAsync(name, cancel) is { LinkShownTo: { } shown })
            name = shown;
        return name;
    }

    /// <summary>Whether an account was made by someone, or by an account that they made, or could have been opened by them.</summary>
    public async Task<bool> WasMadeByAsync(Account account, string maker, CancellationToken cancel)
    {
        var seen = new HashSet<string>();
        for (var made = account; made is not null && seen.Add(made.UserName!); made = await MakingOfAsync(made.MadeBy, cancel))
            if (made.MadeBy == maker)
                return true;
        return await BehindAsync(account.UserName!, cancel) == await BehindAsync(maker, cancel);
    }

    /// <summary>
    /// Whether someone is a second person for a role: not the one who asked and not the one who receives, under whatever account.
    /// </summary>
    public async Task<bool> MayDecideAsync(Grant grant, Staff by, CancellationToken cancel)
    {
        var receives = await db.Accounts.AsNoTracking().Where(a => a.Id == grant.AccountId).Select(a => a.UserName!).FirstAsync(cancel);
        var decides = await BehindAsync(by.Name, cancel);
        return by.Name != grant.AskedBy && by.Id != grant.AccountId && decides != await BehindAsync(grant.AskedBy, cancel)
            && decides != await BehindAsync(receives, cancel);
    }

    private Task<Account?> MakingOfAsync(string name, CancellationToken cancel) =>
        db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.UserName == name, cancel);
}
