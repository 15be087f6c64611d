using Heed.Platform.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.Passwords;

/// <summary>
/// Refuses passwords that are among the commonest, or that hold what everyone knows of the account: its name, its programmes, Heed.
/// </summary>
public sealed class PasswordRules(HeedDatabase db) : IPasswordValidator<Account>
{
    // A shorter name stands in too many words to be taken for a name.
    private const int ShortestName = 4;

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        if (string.IsNullOrEmpty(password))
            return IdentityResult.Success;
        if (GuessedPasswords.Has(password))
            return Refused(
                "PasswordCommon",
                "That password is too easy to guess. Use three or four unrelated words.");
        var programmes = await db.Grants.Where(g => g.AccountId == user.Id && g.Programme != "").Select(g => g.Programme).Distinct()
            .ToListAsync();
        string[] known = ["heed", user.UserName ?? "", .. (user.UserName ?? "").Split('.', '-'), user.MadeIn, .. programmes];
        return known.FirstOrDefault(n => n.Length >= ShortestName && password.Contains(n, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Refused("PasswordHoldsName", $"The password contains “{found}”, which is easy to guess here. Use words that have nothing to "
                + "do with you or the programme.")
            : IdentityResult.Success;
    }

    private static IdentityResult Refused(string code, string sentence) =>
        IdentityResult.Failed(new IdentityError { Code = code, Description = sentence });
}
