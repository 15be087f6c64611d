namespace Heed.Accounts.Links;

/// <summary>What a one-time link leads to.</summary>
public sealed class WayInPage : DeskPage
{
    public override string Title => IsFirst ? "Make the first administrator" : "Choose your password";

    /// <summary>Whether the site has no account yet.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The name of the account; typed when there is none yet.</summary>
    public string Name { get; init; } = "";

    /// <summary>What people call the person.</summary>
    public string DisplayName { get; init; } = "";
}
