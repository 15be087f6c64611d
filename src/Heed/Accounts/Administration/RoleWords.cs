using Heed.Design;
using Heed.Layout;
using Heed.Ledger.Kinds;

namespace Heed.Accounts.Administration;

/// <summary>Roles in words.</summary>
public static class RoleWords
{
    /// <summary>The roles to choose from.</summary>
    public static IReadOnlyList<DesignOption> Options { get; } =
        [.. Enum.GetValues<Role>().Select(r => new DesignOption(r.Slug, r.Label, r.Hint))];

    /// <summary>"Group secretary of the Steering Group"; with "in every programme" where it is.</summary>
    public static string Of(Grant grant, IReadOnlyDictionary<string, string> titles)
    {
        var of = grant.Of is null ? "" : $" of {titles.GetValueOrDefault(grant.Of, grant.Of)}";
        return $"{grant.Role.Label}{of}{(grant.Programme.Length == 0 ? " in every programme" : "")}";
    }

    /// <summary>Who gave it and when: "Asked for by isla, confirmed by ewan on 24 November 2026".</summary>
    public static string Given(Grant grant) =>
        grant.Override is { } why
            ? $"{By(grant)} on {Phrases.Day(grant.ConfirmedAt!.Value)}: {why}"
            : $"Requested by {grant.AskedBy}, confirmed by {grant.ConfirmedBy} on {Phrases.Day(grant.ConfirmedAt!.Value)}";

    private static string By(Grant grant) =>
        grant.ConfirmedBy switch
        {
            AccountMaking.Console => "Given on the command line",
            RoleGrants.Provider => "Given by the sign-in provider",
            _ => $"Given by {grant.ConfirmedBy} without a second person",
        };
}
