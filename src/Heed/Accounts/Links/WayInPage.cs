namespace Heed.Accounts.Links;

/// <summary>What a one-time link leads to.</summary>
public sealed class WayInPage : DeskPage
{
    public override string Title => IsFirst ? "Create the first administrator" : "Set your password";

    /// <summary>Whether the site has no account yet.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The name of the account; typed when there is none yet.</summary>
    public string Name { get; init; } = "";

    /// <summary>What people call the person.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>Whether somebody has signed in with the account before.</summary>
    public bool WasUsed { get; init; }

    /// <summary>Whether a password alone is not enough on this site.</summary>
    public bool AsksSecondStep { get; init; }
}
