using Heed.Design;
using Heed.Layout;

namespace Heed.Accounts.Administration;

/// <summary>Who works for a programme, and which roles wait for a second person.</summary>
public sealed class AccountsPage : DeskPage
{
    public override string Title => "Accounts and roles";

    public override string? Section => "accounts";

    /// <summary>The name that was looked for; empty when none was.</summary>
    public string Sought { get; init; } = "";

    /// <summary>What is said when nobody has that name.</summary>
    public string? NotFound => Sought.Length == 0 ? null
        : $"No account has the user name “{ProgrammeFilter.Shorten(Sought)}”. Check it with them, or create an account.";

    /// <summary>Roles that wait.</summary>
    public required IReadOnlyList<WaitingGrant> Waiting { get; init; }

    /// <summary>Accounts that were ended and can still be restored.</summary>
    public required IReadOnlyList<EndedAccount> Ended { get; init; }

    /// <summary>People with a role in the programme, and those of the programme with no role anywhere.</summary>
    public required IReadOnlyList<PersonWithRoles> People { get; init; }

    /// <summary>What records are called, by address.</summary>
    public required IReadOnlyDictionary<string, string> Titles { get; init; }

    /// <summary>"Group secretary of the Steering Group".</summary>
    public string InWords(Grant grant) => RoleWords.Of(grant, Titles);
}

/// <summary>One person, for those who give roles.</summary>
public sealed class PersonPage : DeskPage
{
    public override string Title => Person.Account.DisplayName;

    public override string? Section => "accounts";

    public override IReadOnlyList<DesignLink> Way => [new("Accounts and roles", Desk("accounts"))];

    public required PersonWithRoles Person { get; init; }

    /// <summary>What records are called, by address.</summary>
    public required IReadOnlyDictionary<string, string> Titles { get; init; }

    /// <summary>The groups a role may be narrowed to.</summary>
    public required IReadOnlyList<DesignOption> Groups { get; init; }

    /// <summary>The bodies a role may be narrowed to.</summary>
    public required IReadOnlyList<DesignOption> Bodies { get; init; }

    /// <summary>What was chosen, when it was not taken.</summary>
    public IFormCollection? Typed { get; init; }

    /// <summary>Whether the account has a way to sign in.</summary>
    public bool HasWayIn { get; init; }

    /// <summary>Whether the reader may have a way in made for it.</summary>
    public bool MayMakeLink { get; init; }

    /// <summary>
    /// Whether the link would be shown to the reader, or goes to the person by email; otherwise another administrator must fetch it.
    /// </summary>
    public bool MayFetchLink { get; init; }

    /// <summary>Whether the reader gives first roles alone here.</summary>
    public bool GivesFirst { get; init; }

    /// <summary>Whether it is the reader's own.</summary>
    public bool IsOwn => Person.Account.Id == Staff!.Id;

    /// <summary>Whether the reader may end it: not their own, and not that of someone who also works for other programmes.</summary>
    public bool MayBeEnded { get; init; }

    /// <summary>The roles to choose from.</summary>
    public static IReadOnlyList<DesignOption> Roles => RoleWords.Options;

    /// <summary>"Group secretary of the Steering Group".</summary>
    public string InWords(Grant grant) => RoleWords.Of(grant, Titles);

    /// <summary>Where in the programme's pages a thing of this person lies.</summary>
    public string Own(string what = "") => Desk($"accounts/person/{Person.Account.UserName}{what}");
}

/// <summary>What it means to end an account, before it is done.</summary>
public sealed class EndAccountPage : DeskPage
{
    public override string Title => "End the account";

    public override string? Section => "accounts";

    public override IReadOnlyList<DesignLink> Way => [new("Accounts and roles", Desk("accounts")), new(Person.Account.DisplayName, Own())];

    public required PersonWithRoles Person { get; init; }

    /// <summary>What records are called, by address.</summary>
    public required IReadOnlyDictionary<string, string> Titles { get; init; }

    /// <summary>Until when it could be restored (UTC).</summary>
    public required DateTime Until { get; init; }

    /// <summary>Where in the programme's pages a thing of this person is.</summary>
    public string Own(string what = "") => Desk($"accounts/person/{Person.Account.UserName}{what}");
}

/// <summary>A role that waits, for whoever may decide on it.</summary>
public sealed class GrantPage : DeskPage
{
    public override string Title => $"{RoleWords.Of(Waiting.Grant, Titles)} for {Waiting.Account.DisplayName}";

    public override string? Section => "accounts";

    public override IReadOnlyList<DesignLink> Way => [new("Accounts and roles", Desk("accounts"))];

    /// <summary>What was asked for, and for whom.</summary>
    public required WaitingGrant Waiting { get; init; }

    /// <summary>What records are called, by address.</summary>
    public required IReadOnlyDictionary<string, string> Titles { get; init; }

    /// <summary>The reason typed, when it was not taken.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether the reader is the second person.</summary>
    public bool MayDecide => Waiting.MayDecide;

    /// <summary>Whether the role is for the reader.</summary>
    public bool IsForReader => Waiting.Account.Id == Staff!.Id;
}

/// <summary>Making an account.</summary>
public sealed class NewAccountPage : DeskPage
{
    public override string Title => HandedOver is null ? "Create an account" : "Account created";

    public override string? Section => "accounts";

    public override IReadOnlyList<DesignLink> Way => [new("Accounts and roles", Desk("accounts"))];

    /// <summary>The name typed.</summary>
    public string Name { get; init; } = "";

    /// <summary>What people call the person.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>The address typed.</summary>
    public string Address { get; init; } = "";

    /// <summary>How the one-time link reaches the person; null before there is one.</summary>
    public HandedOver? HandedOver { get; init; }
}
