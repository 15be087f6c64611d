namespace Heed.Accounts;

/// <summary>The ways through the desk of a programme.</summary>
public static class DeskMenu
{
    private static readonly IReadOnlyList<(string Text, string Path, Permission Needed)> All =
    [
        ("Records", "records", Permission.ReadDrafts),
        ("Releases", "releases", Permission.ReadDrafts),
        ("Returns", "returns", Permission.EnterDesk),
        ("Removals", "removals", Permission.Hide),
        ("Comments", "comments", Permission.Moderate),
        ("Calendar", "calendar", Permission.EnterDesk),
        ("Accounts", "accounts", Permission.ManageAccounts),
        ("Reads", "reads", Permission.ManageAccounts),
        ("Rules", "rules", Permission.Configure),
    ];

    /// <summary>Those that a person may use. A release goes across the programme: a role for one group alone does not open it.</summary>
    public static IEnumerable<(string Text, string Path, Permission Needed)> Of(Staff staff, string programme) => All.Where(m => m.Path == "releases" ? staff.May(m.Needed, programme, "") : staff.May(m.Needed, programme));
}
