namespace Heed.Accounts;

/// <summary>
/// Which role may do what. The one table: the desk's filter asks it, and <c>docs/operating/roles.md</c> is written from it.
/// </summary>
public static class Access
{
    private static readonly Dictionary<Permission, Role[]> Table = new()
    {
        [Permission.EnterDesk] = Enum.GetValues<Role>(),
        [Permission.ReadDrafts] = [Role.DraftReader, Role.Editor, Role.Approver, Role.GroupSecretary],
        [Permission.Write] = [Role.Editor, Role.GroupSecretary],
        [Permission.Approve] = [Role.Approver],
        [Permission.Publish] = [Role.Editor, Role.Approver],
        [Permission.ExportDrafts] = [Role.Approver],
        [Permission.Withdraw] = [Role.Approver],
        [Permission.Hide] = [Role.Approver, Role.Moderator, Role.SafeguardingLead],
        [Permission.DecideRemoval] = [Role.Approver, Role.Moderator, Role.SafeguardingLead],
        [Permission.AskForReturns] = [Role.Editor],
        [Permission.AnswerReturns] = [Role.ActionOwner],
        [Permission.Moderate] = [Role.Moderator, Role.SafeguardingLead],
        [Permission.Safeguard] = [Role.SafeguardingLead],
        [Permission.ReadActsAlone] = [
            Role.DraftReader, Role.Editor, Role.Approver, Role.Moderator, Role.SafeguardingLead, Role.Administrator],
        [Permission.SeeSending] = [Role.Editor, Role.Approver, Role.Administrator],
        [Permission.Retain] = [Role.Administrator],
        [Permission.ManageAccounts] = [Role.Administrator],
        [Permission.Configure] = [Role.Administrator],
    };

    /// <summary>Whether a role brings a permission.</summary>
    public static bool Gives(Role role, Permission permission) =>
        permission is Permission.Anyone or Permission.SignedIn || Table[permission].Contains(role);

    /// <summary>Whether a role is held for one group or one body, not for the whole programme.</summary>
    public static bool IsNarrow(Role role) => role is Role.GroupSecretary or Role.ActionOwner;
}
