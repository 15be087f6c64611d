namespace Heed.Accounts.Links;

/// <summary>What a one-time link is for.</summary>
public enum LinkPurpose
{
    /// <summary>Making the first administrator of a site that has no account.</summary>
    FirstAdministrator,

    /// <summary>Choosing a password: for a new account, or when a factor was lost.</summary>
    ChoosePassword,
}
