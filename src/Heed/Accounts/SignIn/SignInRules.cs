namespace Heed.Accounts.SignIn;

/// <summary>How strictly people sign in.</summary>
public sealed class SignInRules
{
    /// <summary>Whether a password alone is not enough. Only the demonstration, whose passwords are printed, does without.</summary>
    public bool SecondFactorRequired { get; set; } = true;
}
