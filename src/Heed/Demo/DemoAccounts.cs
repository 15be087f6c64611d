using System.Security.Cryptography;
using Heed.Accounts;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Microsoft.AspNetCore.Identity;

namespace Heed.Demo;

/// <summary>Makes an account for every role of the demonstration, with a new password at each start, and prints how to sign in.</summary>
public static class DemoAccounts
{
    private const string Programme = "cpip";
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>The body that the owner account acts for.</summary>
    public const string OwnersBody = "bodies/education-scotland";

    private static readonly IReadOnlyList<(string Name, string DisplayName, Role Role, string? Of)> People =
    [
        ("reader", "Rona Reader", Role.DraftReader, null),
        ("editor", "Isla Editor", Role.Editor, null),
        ("editor2", "Ewan Editor", Role.Editor, null),
        ("approver", "Morag Approver", Role.Approver, null),
        ("approver2", "Angus Approver", Role.Approver, null),
        ("secretary", "Skye Secretary", Role.GroupSecretary, "groups/national-child-protection-leadership-group"),
        ("owner", "Orla Owner", Role.ActionOwner, OwnersBody),
        ("moderator", "Mairi Moderator", Role.Moderator, null),
        ("safeguarding", "Sorcha Safeguarding", Role.SafeguardingLead, null),
        ("administrator", "Ailsa Administrator", Role.Administrator, null),
        ("administrator2", "Alasdair Administrator", Role.Administrator, null),
    ];

    /// <summary>Makes missing accounts, sets a new password for each, and prints the table.</summary>
    public static async Task SayAsync(IServiceProvider services, string address, TextWriter output, CancellationToken cancel)
    {
        var passwords = People.Select(_ => NewPassword()).ToList();
        var hasher = services.GetRequiredService<IPasswordHasher<Account>>();
        // Hashing is slow on purpose, so use all cores.
        var hashes = passwords.AsParallel().AsOrdered().Select(p => hasher.HashPassword(new Account(), p)).ToList();
        await output.WriteLineAsync($"Sign in at {address}/desk/sign-in. Passwords change each time the demonstration starts.");
        await output.WriteLineAsync($"  {"NAME",-16}{"PASSWORD",-18}ROLE");
        foreach (var (person, at) in People.Select((p, i) => (p, i)))
        {
            await SetAsync(services, person, hashes[at], cancel);
            await output.WriteLineAsync(
                $"  {person.Name,-16}{passwords[at],-18}{person.Role.Label}{(person.Of is null ? "" : $" ({person.Of})")}");
        }
    }

    private static async Task SetAsync(
        IServiceProvider services, (string Name, string DisplayName, Role Role, string? Of) person, string hash, CancellationToken cancel)
    {
        var making = services.GetRequiredService<AccountMaking>();
        await using var all = await services.GetRequiredService<HeedDatabase>().Database.BeginTransactionAsync(cancel);
        if (await making.FindAsync(person.Name) is not { } account)
        {
            account = await making.MakeAsync(person.Name, person.DisplayName, password: null, AccountMaking.Console, Programme);
            await making.GiveAsync(account, new HeldRole(Programme, person.Role, person.Of), "For the demonstration.", cancel);
        }
        await services.GetRequiredService<Credentials>().SetAsync(account, hash, cancel);
        await all.CommitAsync(cancel);
    }

    // 15 characters that are not easily confused: about 74 bits.
    private static string NewPassword() =>
        string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Letters, 5)));
}
