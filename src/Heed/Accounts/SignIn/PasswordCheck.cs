using System.Net;
using Heed.Accounts.Passwords;
using Microsoft.AspNetCore.Identity;

namespace Heed.Accounts.SignIn;

/// <summary>
/// Checks a name and a password. An unknown name, an account without a password and one that is ended take as long as a wrong password.
/// </summary>
public sealed class PasswordCheck(UserManager<Account> users, PasswordHashing hashing, SignInThrottle throttle)
{
    /// <summary>
    /// Checks them. Nothing is hashed that was not counted first, and nothing is counted, which writes to the database, before there is a
    /// place to hash: a flood is turned away at the cost of an answer.
    /// </summary>
    /// <param name="name">The name typed.</param>
    /// <param name="password">The password typed.</param>
    /// <param name="from">Where from.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="HashingBusyException">Too many wait.</exception>
    public async Task<CheckedPassword> CheckAsync(string name, string password, IPAddress? from, CancellationToken cancel)
    {
        var asker = throttle.AskerOf(name, from);
        using var place = hashing.Enter(asker);
        if (await throttle.BeginAsync(name, from, cancel) is not { } counted)
            return new(asker, null, null);
        var account = name.Length is > 0 and <= Account.NameLength ? await users.FindByNameAsync(name) : null;
        var isRight = await hashing.IsRightAsync(account?.PasswordHash, password, place, cancel)
            && account is { IsOpen: true, IsService: false };
        return new(asker, counted, isRight ? account : null);
    }
}

/// <summary>What came of checking a name and a password.</summary>
/// <param name="Asker">Who asked.</param>
/// <param name="Counted">The try; null when there were too many, so that nothing was checked.</param>
/// <param name="Account">The account; null when name and password do not go together, for whatever reason.</param>
public sealed record CheckedPassword(Asker Asker, CountedTry? Counted, Account? Account);
