namespace Heed.Accounts.OpenId;

/// <summary>The sign-in provider of the organisation (section <c>Heed:SignIn:OpenId</c>), if it has one.</summary>
public sealed class OpenIdChoice
{
    /// <summary>The section's name.</summary>
    public const string Section = "Heed:SignIn:OpenId";

    /// <summary>The provider's address.</summary>
    public string? Authority { get; set; }

    /// <summary>What it knows this site as.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret it gave this site.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>What the button says: "Sign in with your work account".</summary>
    public string? Label { get => Authority is null ? null : field ?? "Sign in with your work account"; set; }

    /// <summary>
    /// The claim that carries roles, such as <c>cpip:editor</c> or <c>cpip:group-secretary:groups/steering</c>; null when roles are given
    /// here.
    /// </summary>
    public string? RoleClaim { get; set; }
}
