namespace Heed.Accounts.SignIn;

/// <summary>What is said to someone who tried too often.</summary>
public static class Tries
{
    /// <summary>The sentence.</summary>
    public const string TooMany = "There have been too many attempts from here. Wait 15 minutes, or sign in with a passkey.";
}
