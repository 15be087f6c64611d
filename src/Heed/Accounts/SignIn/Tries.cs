namespace Heed.Accounts.SignIn;

/// <summary>What is said to someone who tried too often.</summary>
public static class Tries
{
    /// <summary>The sentence.</summary>
    public const string TooMany = "That was tried too often from here. Wait a quarter of an hour, or sign in with a passkey.";
}
