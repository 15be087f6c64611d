using Heed.Accounts.Passwords;
using Microsoft.AspNetCore.Identity;

namespace Heed.Accounts.SignIn;

/// <summary>Checks a name and a password. An unknown name, an account without a password and one that is ended take as long as a wrong password.</summary>
public sealed class PasswordCheck(UserManager<Account> users, PasswordHashing hashing)
{
    /// <summary>The account; null when name and password do not go together, for whatever reason.</summary>
    /// <param name="name">The name typed.</param>
    /// <param name="password">The password typed.</param>
    /// <param name="counted">The try as it was counted before: nothing is hashed that was not.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="HashingBusyException">Too many wait.</exception>
    public async Task<Account?> FindAsync(string name, string password, CountedTry counted, CancellationToken cancel)
    {
        var account = name.Length is > 0 and <= Account.NameLength ? await users.FindByNameAsync(name) : null;
        return await hashing.IsRightAsync(account?.PasswordHash, password, counted.From, cancel) && account is { IsOpen: true } ? account : null;
    }
}
