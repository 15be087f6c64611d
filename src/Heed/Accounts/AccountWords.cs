using Microsoft.AspNetCore.Identity;

namespace Heed.Accounts;

/// <summary>What is wrong with a name or a password, as sentences.</summary>
public sealed class AccountWords : IdentityErrorDescriber
{
    public override IdentityError DuplicateUserName(string userName) =>
        Said(nameof(DuplicateUserName), $"There is already an account with the user name “{userName}”. Choose another one.");

    public override IdentityError InvalidUserName(string? userName) =>
        Said(nameof(InvalidUserName), "A user name can only contain lower-case letters, digits, dots and hyphens, such as isla.reid.");

    public override IdentityError PasswordTooShort(int length) =>
        Said(nameof(PasswordTooShort), $"The password is too short. Use at least {length} characters. Three or four words work well.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Said(nameof(PasswordRequiresUniqueChars), "The password repeats the same characters too much. Three or four words work well.");

    public override IdentityError PasswordMismatch() => Said(nameof(PasswordMismatch), "The current password is incorrect.");

    private static IdentityError Said(string code, string sentence) => new() { Code = code, Description = sentence };
}
