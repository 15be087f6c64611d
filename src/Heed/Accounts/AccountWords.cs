using Microsoft.AspNetCore.Identity;

namespace Heed.Accounts;

/// <summary>What is wrong with a name or a password, as sentences.</summary>
public sealed class AccountWords : IdentityErrorDescriber
{
    public override IdentityError DuplicateUserName(string userName) =>
        Said(nameof(DuplicateUserName), $"There is already an account with the name “{userName}”. Choose another name.");

    public override IdentityError InvalidUserName(string? userName) =>
        Said(nameof(InvalidUserName), "A name has lower-case letters, digits, dots and hyphens only, such as isla.reid.");

    public override IdentityError PasswordTooShort(int length) =>
        Said(nameof(PasswordTooShort), $"The password is too short. Use at least {length} characters; three or four words are good.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Said(nameof(PasswordRequiresUniqueChars), "The password repeats itself too much. Three or four words are good.");

    public override IdentityError PasswordMismatch() => Said(nameof(PasswordMismatch), "That is not the password you have now.");

    private static IdentityError Said(string code, string sentence) => new() { Code = code, Description = sentence };
}
