using Heed.Accounts.Passkeys;
using Heed.Accounts.SignIn;
using Heed.Layout;
using Heed.Platform.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.Own;

/// <summary>The account of the person who asks, with what its page shows.</summary>
public sealed class MyAccount(RequestContext here, StaffHere staffHere, UserManager<Account> users, HeedDatabase db, SecondFactors factors,
    AccountSecrets secrets, PasskeyRules passkeys, SessionStarter entering)
{
    /// <summary>The person and their account.</summary>
    public async Task<(Staff Staff, Account Account)> FindAsync(CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        return (staff, (await users.FindByIdAsync(staff.Id.ToString()))!);
    }

    /// <summary>The page, with what was typed when that was not taken.</summary>
    public async Task<IResult> PageAsync(IFormCollection? typed, IReadOnlyList<(string, string)> errors, CancellationToken cancel)
    {
        var (staff, account) = await FindAsync(cancel);
        var page = new OwnAccountPage
        {
            Here = here,
            Staff = staff,
            Account = account,
            DisplayName = typed?["display"].ToString() ?? account.DisplayName,
            Address = typed?["address"].ToString() ?? secrets.AddressOf(account) ?? "",
            WantsDailyMail = typed is null ? account.WantsDailyMail : typed["daily"].Contains("true"),
            WantsNotices = typed is null ? account.WantsNotices : typed["notices"].Contains("true"),
            Passkeys = [.. await users.GetPasskeysAsync(account)],
            TakesPasskeys = passkeys.DomainFor(here.Request) is not null,
            CodesLeft = await factors.RecoveryCodesLeftAsync(account, cancel),
            Sessions = await db.Sessions.AsNoTracking().Where(s => s.AccountId == account.Id && !s.EndedByRoles)
                .OrderByDescending(s => s.SeenAt).ToListAsync(cancel),
            IsFresh = entering.Since(here.Request.HttpContext.User) <= FreshSignIn.Lasts,
            Errors = errors,
        };
        return new View(staff.MustAddFactor ? "/Accounts/Own/SecondStep.cshtml" : "/Accounts/Own/MyAccount.cshtml", page,
            errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }
}
