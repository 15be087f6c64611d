using Microsoft.AspNetCore.Identity;

namespace Heed.Accounts.SignIn;

/// <summary>Checks a name and a password. An unknown name, an account without a password and one that is ended take as long as a wrong password.</summary>
public sealed class PasswordCheck(UserManager<Account> users)
{
    private static string? nobodysHash;

    /// <summary>The account; null when name and password do not go together, for whatever reason.</summary>
    public async Task<Account?> FindAsync(string name, string password)
    {
        var account = name.Length is > 0 and <= Account.NameLength ? await users.FindByNameAsync(name) : null;
        var hasher = users.PasswordHasher;
        var hash = account?.PasswordHash ?? (nobodysHash ??= hasher.HashPassword(new Account(), Guid.CreateVersion7().ToString()));
        var right = hasher.VerifyHashedPassword(account ?? new Account(), hash, password) != PasswordVerificationResult.Failed;
        return right && account is { PasswordHash: not null, IsOpen: true } ? account : null;
    }
}
