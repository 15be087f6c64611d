using System.CommandLine;
using Heed.Accounts;
using Heed.Accounts.Links;
using Heed.Platform.Links;
using Heed.Hosting;
using Heed.Hosting.Starting;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Heed.Commands;

/// <summary><c>heed admin create | link | list</c>: accounts from the console, for the first administrator and for lost factors.</summary>
public static class AdminCommand
{
    public static Command Make(PlaceOptions options) => new(
        "admin", "Creates and lists accounts, and creates links for people who cannot sign in.") { Create(options), Link(options),
            List(options) };

    private static Command Create(PlaceOptions options)
    {
        var name = new Argument<string>("NAME") {
            Description = "The user name to sign in with: lower-case letters, digits, dots and hyphens." };
        var display = new Option<string>(
            "--display") { Description = "The name that people see, such as \"Isla Reid\".", Required = true, HelpName = "TEXT" };
        var programme = new Option<string>("--programme") { Description = "The programme the role is for. Every programme if not given.",
            DefaultValueFactory = _ => "", HelpName = "NAME" };
        var role = new Option<string>(
            "--role") { Description = $"The role: {string.Join(", ", Enum.GetValues<Role>().Select(r => r.Slug))}.",
                DefaultValueFactory = _ => Role.Administrator.Slug, HelpName = "ROLE" };
        var of = new Option<string?>(
            "--of") { Description = "The group or body a group secretary or action owner is for, such as groups/steering.",
                HelpName = "PATH" };
        var command = new Command("create", "Creates an account and prints a one-time link for choosing its password.") { name,
            display, programme, role, of };
        command.SetAction((parsed, cancel) => WithAccountsAsync(options, parsed, async services =>
        {
            var meant = await ProgrammeCommand.MeantAsync(services, parsed.GetValue(programme)!, cancel);
            var held = Held(meant, parsed.GetValue(role)!, parsed.GetValue(of));
            var origin = options.Origin(parsed);
            var making = services.GetRequiredService<AccountMaking>();
            // No account is left without its role, whatever is refused or goes wrong in between.
            await using var all = await services.GetRequiredService<HeedDatabase>().Database.BeginTransactionAsync(cancel);
            var account = await making.MakeAsync(
                parsed.GetValue(name)!, parsed.GetValue(display)!, password: null, AccountMaking.Console, held.Programme);
            await making.GiveAsync(account, held, "Made on the console.", cancel);
            await all.CommitAsync(cancel);
            await SayLinkAsync(services, origin, account, cancel);
            var reading = services.GetRequiredService<ProgrammeLedger>().ReadAs(Viewer.Named(AccountMaking.Console, [], [held.Programme]));
            if (held.Programme.Length > 0 && await reading.FindAsync(held.Programme, "", cancel) is null
                && await reading.DraftAsync(held.Programme, "", cancel) is null)
                await Console.Out.WriteLineAsync(
                    $"There is no programme {held.Programme} yet. The role takes effect once there is one.");
        }, StartPurpose.Change, cancel));
        return command;
    }

    private static Command Link(PlaceOptions options)
    {
        var name = new Argument<string>("NAME") { Description = "The account." };
        var command = new Command(
            "link", "Prints a new one-time link for an account, if someone has lost a password, a passkey or a code app.") { name };
        command.SetAction((parsed, cancel) => WithAccountsAsync(options, parsed, async services =>
        {
            var account = await services.GetRequiredService<AccountMaking>().FindAsync(parsed.GetValue(name)!);
            if (account is not { IsOpen: true })
                throw new CommandFailedException(
                    $"There is no active account “{parsed.GetValue(name)}”. To see all accounts: heed admin list");
            await SayLinkAsync(services, options.Origin(parsed), account, cancel);
        }, StartPurpose.Change, cancel));
        return command;
    }

    private static Command List(PlaceOptions options)
    {
        var command = new Command("list", "Lists accounts and their roles.");
        command.SetAction((parsed, cancel) => WithAccountsAsync(options, parsed, async services =>
        {
            var (db, now) =
                (services.GetRequiredService<HeedDatabase>(), services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
            var accounts = await db.Accounts.AsNoTracking().OrderBy(a => a.UserName).ToListAsync(cancel);
            var grants =
                (await db.Grants.AsNoTracking()
                    .Where(g => g.ConfirmedAt != null && g.EndedAt == null && (g.EndsAt == null || g.EndsAt > now))
                    .ToListAsync(cancel)).ToLookup(g => g.AccountId);
            if (accounts.Count == 0)
                await Console.Out.WriteLineAsync("There are no accounts yet. Create the first: heed admin create NAME --display \"...\"");
            foreach (var account in accounts)
            {
                var roles = string.Join(", ", grants[account.Id].Select(g => g.AsHeld().InWords));
                await Console.Out.WriteLineAsync(
                    $"{account.UserName,-20} {account.DisplayName,
                        -28} {(account.IsOpen ? roles.Length > 0 ? roles : "no role" : $"ended {account.EndedAt:yyyy-MM-dd}")}");
            }
        }, StartPurpose.Read, cancel));
        return command;
    }

    private static HeldRole Held(string programme, string slug, string? of)
    {
        if (programme.Length > 0 && !ProgrammeName.IsFit(programme))
            throw new CommandFailedException($"“{programme}” cannot be a programme’s short name (--programme). {ProgrammeName.Rule}");
        var found = Enum.GetValues<Role>().Where(r => r.Slug == slug).ToList();
        if (found is not [var role])
            throw new CommandFailedException(
                $"“{slug}” is not a role. The roles are {string.Join(", ", Enum.GetValues<Role>().Select(r => r.Slug))}.");
        if (Access.IsNarrow(role) != (of is not null) || Access.IsNarrow(role) && programme.Length == 0)
            throw new CommandFailedException(
                Access.IsNarrow(role) ? $"The role {slug} is for one group or body of a programme. Give --programme and --of."
                    : $"The role {slug} is for a whole programme. Do not give --of.");
        return new HeldRole(programme, role, of);
    }

    internal static async Task SayLinkAsync(IServiceProvider services, string origin, Account account, CancellationToken cancel)
    {
        var link = AccountLinks.Address(
            await services.GetRequiredService<OneTimeLinks>()
                .MakeAsync(AccountLinks.ChoosePassword, account.Id, AccountMaking.Console, cancel));
        await Console.Out.WriteLineAsync(
            $"{account.DisplayName} ({account.UserName}) can choose a password here. The link works once, within a day:");
        await Console.Out.WriteLineAsync($"  {origin}{link}");
    }

    internal static async Task<int> WithAccountsAsync(
        PlaceOptions options, ParseResult parsed, Func<IServiceProvider, Task> work, StartPurpose purpose, CancellationToken cancel)
    {
        var database = options.Database(parsed);
        await using var services = new ServiceCollection().AddLogging().AddLedger(database).AddAccounts().BuildServiceProvider();
        await Server.PrepareAsync(services, database, prepare: null, cancel, purpose);
        await using var scope = services.CreateAsyncScope();
        try
        {
            await work(scope.ServiceProvider);
        }
        catch (RefusedException refused)
        {
            throw new CommandFailedException(refused.Message);
        }
        return 0;
    }
}
