using Heed.Accounts.Alone;
using Heed.Accounts.Links;
using Heed.Platform.Links;
using Heed.Layout;
using Heed.Platform.Database;
using Heed.Platform.Http;
using Heed.Platform.Mail;
using Heed.Platform.Mail.Writing;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.Administration;

/// <summary>How the way in of a new account reaches its person.</summary>
/// <param name="Link">The address, to be shown once; null when it is not shown here.</param>
/// <param name="IsEmailed">Whether it went to the person's own address; otherwise another administrator must fetch it.</param>
public sealed record HandedOver(string? Link, bool IsEmailed);

/// <summary>
/// Hands over the first way in of an account, so that its maker alone can't use it: by email where there is an address, through another
/// administrator where there is one, and only else through the maker, which is then said.
/// </summary>
public sealed class FirstLink(HeedDatabase db, OneTimeLinks links, SamePerson people, AccountSecrets secrets, Outbox outbox, MailRoute mail,
    SiteAddress site, RequestContext here, ActsAlone acts, TimeProvider clock)
{
    /// <summary>Makes a link and hands it over.</summary>
    public async Task<HandedOver> MakeAsync(Account account, string programme, Staff by, CancellationToken cancel)
    {
        await using var all = await db.Database.BeginTransactionAsync(cancel);
        var address = mail.Choice is null ? null : secrets.AddressOf(account);
        if (address is null && !await MayBeShownAsync(account, programme, by, cancel))
            return new HandedOver(null, IsEmailed: false);
        var link = AccountLinks.Address(await links.MakeAsync(AccountLinks.ChoosePassword, account.Id, by.Name, cancel));
        // A link made before is worth nothing now, so who was shown the last one is all that counts.
        account.LinkShownTo = address is null ? by.Name : null;
        if (address is not null)
            outbox.Put(Written(account, site.Of(link)).To(address));
        else if (account.IsOpenedByMaker)
            await acts.NoteAsync(programme, AloneKind.OpenedAccount, account.UserName!, "", by.Name, cancel);
        await db.SaveChangesAsync(cancel);
        await all.CommitAsync(cancel);
        return new HandedOver(address is null ? here.Origin + link : null, address is not null);
    }

    /// <summary>Whether someone may be shown the link: not its maker while another administrator of the programme could fetch it.</summary>
    public async Task<bool> MayBeShownAsync(Account account, string programme, Staff by, CancellationToken cancel)
    {
        var maker = await people.BehindAsync(account.MadeBy, cancel);
        return await people.BehindAsync(by.Name, cancel) != maker || !await HasAnotherAsync(programme, maker, cancel);
    }

    /// <summary>Whether an address is that of another account: then the link would go to somebody else.</summary>
    public async Task<bool> IsTakenAsync(string address, CancellationToken cancel)
    {
        var accounts = await db.Accounts.AsNoTracking().Where(a => a.EndedAt == null && a.ClosedAddress != null).ToListAsync(cancel);
        return accounts.Any(a => string.Equals(secrets.AddressOf(a), address, StringComparison.OrdinalIgnoreCase));
    }

    // Only who can sign in can fetch it.
    private async Task<bool> HasAnotherAsync(string programme, string maker, CancellationToken cancel)
    {
        var roles = Enum.GetValues<Role>().Where(r => Access.Gives(r, Permission.ManageAccounts)).ToList();
        var holders = db.Grants.HeldAt(clock.GetUtcNow().UtcDateTime)
            .Where(g => (g.Programme == "" || g.Programme == programme) && roles.Contains(g.Role)).Select(g => g.AccountId);
        var outside = db.OutsideLogins;
        var names = await db.Accounts
            .Where(a => a.EndedAt == null && holders.Contains(a.Id)
                && (a.PasswordHash != null || a.TwoFactorEnabled || outside.Any(l => l.UserId == a.Id)))
            .Select(a => a.UserName!)
            .ToListAsync(cancel);
        foreach (var name in names)
            if (await people.BehindAsync(name, cancel) != maker)
                return true;
        return false;
    }

    private static EmailTemplate Written(Account account, string link) =>
        new EmailTemplate(T("Your account at the Heed desk"))
            .Paragraph(T($"{account.DisplayName}, you have an account at the desk. Your user name is {account.UserName}."))
            .Link(T("Choose your password"), link)
            .Paragraph(T("The link works once, for 24 hours. If it no longer works, ask an administrator for a new one."))
            .Paragraph(T("You can choose in your account which emails you get."))
            .Why(T("An administrator gave us your address. If you did not expect this email, ignore it."));
}
