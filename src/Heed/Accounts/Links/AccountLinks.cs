using Heed.Platform.Links;

namespace Heed.Accounts.Links;

/// <summary>The links that lead to an account.</summary>
public static class AccountLinks
{
    /// <summary>How long they are good.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>Making the first administrator of a site that has no account.</summary>
    public static readonly LinkPurpose FirstAdministrator = new("first-administrator", Life);

    /// <summary>Choosing a password: for a new account, or when a factor was lost.</summary>
    public static readonly LinkPurpose ChoosePassword = new("choose-password", Life);

    /// <summary>Where a link leads, below the site.</summary>
    public static string Address(string token) => $"/desk/way-in/{token}";
}
