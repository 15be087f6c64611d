using Heed.Design;

namespace Heed.Accounts.Tokens;

/// <summary>The tokens of one person or service, and the form for another.</summary>
public class TokenPage : DeskPage
{
    public override string Title => Service is null ? "Access tokens" : $"Access tokens of {Service.DisplayName}";

    public override string? Section => Service is null ? null : "services";

    public override IReadOnlyList<DesignLink> Way =>
        Service is null ? [new("Your account", AccountsSetup.OwnPath)] : [new("Services", Desk("services"))];

    /// <summary>The service whose tokens they are; null for the reader's own.</summary>
    public Account? Service { get; init; }

    /// <summary>Where the form is sent.</summary>
    public required string Action { get; init; }

    public required IReadOnlyList<AccessToken> Tokens { get; init; }

    /// <summary>The programmes to choose from.</summary>
    public IReadOnlyList<DesignOption> Programmes { get; init; } = [];

    public TokenForm Form { get; init; } = TokenForm.Empty;

    /// <summary>The secret just made; shown on this page and never again.</summary>
    public string? Secret { get; init; }

    /// <summary>What a token can be for, to choose from.</summary>
    public static IReadOnlyList<DesignOption> Choices =>
        [.. AccessToken.Grantable.Select(p => new DesignOption(AccessToken.SlugOf(p), Label(p), Hint(p)))];

    public static string Label(Permission permission) => permission switch
    {
        Permission.ReadDrafts => "Read drafts",
        Permission.Write => "Write drafts and send them for review",
        _ => "Publish releases",
    };

    private static string Hint(Permission permission) => permission switch
    {
        Permission.ReadDrafts => "Everything in drafts that the roles allow, before it is public.",
        Permission.Write => "Somebody else must still approve what needs two people.",
        _ => "What needs two people must have been approved. A token can never approve anything.",
    };
}

/// <summary>The services of a programme: programs of other organisations that write drafts.</summary>
public sealed class ServicesPage : DeskPage
{
    public override string Title => "Services";

    public override string? Section => "services";

    public override IReadOnlyList<DesignLink> Way => [new("Manage", Desk(DeskMenu.Manage))];

    public required IReadOnlyList<(Account Service, int Tokens)> Services { get; init; }

    /// <summary>The user name typed.</summary>
    public string Name { get; init; } = "";

    /// <summary>The name typed.</summary>
    public string DisplayName { get; init; } = "";
}
