using System.CommandLine;
using Heed.Accounts;
using Heed.Accounts.Administration;
using Heed.Desk.Beginning;
using Heed.Hosting.Starting;
using Heed.Language;
using Heed.Layout.Naming;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Commands;

/// <summary><c>heed programme create | list | rename | close | reopen</c>: programmes from the console.</summary>
public static class ProgrammeCommand
{
    public static Command Make(PlaceOptions options) => new(
        "programme", "Creates, lists, renames, closes and reopens programmes.") { Create(options), List(options), Rename(options),
            ProgrammeClosing.Close(options), ProgrammeClosing.Reopen(options) };

    internal static Argument<string> Name() => new("NAME") {
        Description = "The programme’s short name, as in its web address, such as cpip." };

    private static Command Create(PlaceOptions options)
    {
        var name = Name();
        var title = new Option<string>("--title") { Description = "The programme’s full name.", Required = true, HelpName = "TITLE" };
        var admin = new Option<string>("--admin") { Description = "The user name of the person who sets the programme up. If there is no "
            + "such account, it is created, and a one-time link for choosing a password is printed.", Required = true, HelpName = "NAME" };
        var display = new Option<string?>("--display") { Description = "The name that people see, if the account is created here, such as "
            + "\"Isla Reid\". The user name if not given.", HelpName = "TEXT" };
        var language = new Option<string?>("--language") { Description = "The code of the language that the record is written in, such as "
            + "en, gd or cy. The language of the site if not given.", HelpName = "TAG" };
        var command = new Command("create", "Creates a programme. Nothing is public until somebody publishes it.") { name, title, admin,
            display, language };
        command.SetAction((parsed, cancel) => AdminCommand.WithAccountsAsync(options, parsed, async services =>
        {
            var (called, of, origin) = (parsed.GetValue(name)!, parsed.GetValue(title)!.Trim(), options.Origin(parsed));
            var founding = ActivatorUtilities.CreateInstance<Founding>(services);
            if (await founding.RefusalAsync(of, called, cancel) is { } refusal)
                throw new CommandFailedException(refusal.Field == "name" ? $"“{called}” cannot be the name. {refusal.Sentence}"
                    : $"{refusal.Sentence} (--title)");
            if (parsed.GetValue(language) is { } tag && !LanguageTags.IsKnown(tag))
                throw new CommandFailedException($"“{tag}” is not the code of a language. Use a code such as en, gd or cy. (--language)");
            // A programme without anybody who can enter it would keep its name for nothing.
            await using var all = await services.GetRequiredService<HeedDatabase>().Database.BeginTransactionAsync(cancel);
            var (account, isNew) = await AccountAsync(services, parsed.GetValue(admin)!, parsed.GetValue(display), called);
            await GiveAsync(services, account, called, cancel);
            await founding.BeginAsync(of, called, AccountMaking.Console, cancel, parsed.GetValue(language));
            await all.CommitAsync(cancel);
            await Console.Out.WriteLineAsync($"Created {of}. {account.DisplayName} can set it up at {origin}/desk/{called}.");
            if (isNew)
                await AdminCommand.SayLinkAsync(services, origin, account, cancel);
        }, StartPurpose.Change, cancel));
        return command;
    }

    private static async Task<(Account Account, bool IsNew)> AccountAsync(
        IServiceProvider services, string name, string? display, string programme)
    {
        var making = services.GetRequiredService<AccountMaking>();
        if (await making.FindAsync(name) is not { } account)
            return (await making.MakeAsync(name, display ?? name, password: null, AccountMaking.Console, programme), true);
        return account.IsOpen ? (account, false)
            : throw new CommandFailedException(
                $"The account “{name}” has ended. Choose another person. To see all accounts: heed admin list");
    }

    // As whoever begins a programme at the desk: they manage its accounts, write it, and give its first roles.
    private static async Task GiveAsync(IServiceProvider services, Account account, string programme, CancellationToken cancel)
    {
        var making = services.GetRequiredService<AccountMaking>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var held = await services.GetRequiredService<HeedDatabase>().Grants.HeldAt(now).Where(
            g => g.AccountId == account.Id && g.Role == Role.Administrator && (g.Programme == "" || g.Programme == programme))
            .AnyAsync(cancel);
        if (!held)
            await making.GiveAsync(account, new HeldRole(programme, Role.Administrator, null), "Made on the console.", cancel);
        await making.GiveAsync(account, new HeldRole(programme, Role.Editor, null), FirstRoles.Began, cancel);
    }

    private static Command List(PlaceOptions options)
    {
        var command = new Command("list", "Lists programmes: name, status and title.");
        command.SetAction((parsed, cancel) => AdminCommand.WithAccountsAsync(options, parsed, async services =>
        {
            var (db, ledger) = (services.GetRequiredService<HeedDatabase>(), services.GetRequiredService<ProgrammeLedger>());
            var names = await ProgrammeNames.ReadAsync(db, cancel);
            var open = (await ledger.ReadAs(Viewer.Public).ProgrammesAsync(cancel)).ToDictionary(r => r.Entry.Programme);
            // A programme that is only being prepared is known by the roles given in it.
            var prepared = await db.Grants.Where(g => g.Programme != "").Select(g => g.Programme).Distinct().ToListAsync(cancel);
            foreach (var programme in open.Keys.Union(prepared).Order(StringComparer.Ordinal))
            {
                var record = open.GetValueOrDefault(programme);
                var title = record?.Entry.Title ?? (await ledger.ReadAs(Viewer.Named(AccountMaking.Console, [], [programme]))
                    .DraftAsync(programme, "", cancel))?.Content.Title;
                if (title is not null)
                    await Console.Out.WriteLineAsync($"{names.NameOf(programme),-20} {(record is null ? "not public"
                        : record.Content?.WhyReadOnly is null ? "public" : "closed"),-12} {title}");
            }
            if (open.Count + prepared.Count == 0)
                await Console.Out.WriteLineAsync(
                    "There are no programmes yet. Create the first: heed programme create NAME --title \"...\" --admin NAME");
        }, StartPurpose.Read, cancel));
        return command;
    }

    private static Command Rename(PlaceOptions options)
    {
        var (name, to) = (Name(), new Argument<string>("NEW-NAME") { Description = "Its new short name." });
        var command = new Command(
            "rename", "Gives a programme another name in web addresses. Old addresses lead to the new one for ever.") { name, to };
        command.SetAction((parsed, cancel) => AdminCommand.WithAccountsAsync(options, parsed, async services =>
        {
            var (db, ledger) = (services.GetRequiredService<HeedDatabase>(), services.GetRequiredService<ProgrammeLedger>());
            var called = parsed.GetValue(to)!;
            var programme = await FindAsync(services, parsed.GetValue(name)!, cancel);
            if (Founding.RefusalOf(called) is { } rule)
                throw new CommandFailedException($"“{called}” cannot be the name. {rule}");
            await ProgrammeNames.GiveAsync(
                db, ledger, programme, called, AccountMaking.Console, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
                cancel);
            await Console.Out.WriteLineAsync(
                $"The programme is now at {options.Origin(parsed)}/{called}. Links to /{parsed.GetValue(name)} lead there.");
        }, StartPurpose.Change, cancel));
        return command;
    }

    /// <summary>The programme that a name means, whether it is its name of today or an older one; the name if it is nobody's.</summary>
    internal static async Task<string> MeantAsync(IServiceProvider services, string name, CancellationToken cancel) =>
        (await ProgrammeNames.ReadAsync(services.GetRequiredService<HeedDatabase>(), cancel)).ProgrammeOf(name);

    /// <summary>The same, of a programme that there is.</summary>
    internal static async Task<string> FindAsync(IServiceProvider services, string name, CancellationToken cancel)
    {
        var programme = await MeantAsync(services, name, cancel);
        return await services.GetRequiredService<ProgrammeLedger>().IsProgrammeAsync(programme, cancel) ? programme
            : throw new CommandFailedException($"There is no programme “{name}”. To see all programmes: heed programme list");
    }
}
