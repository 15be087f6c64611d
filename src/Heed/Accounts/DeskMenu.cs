namespace Heed.Accounts;

/// <summary>The ways through the desk of a programme.</summary>
public static class DeskMenu
{
    private static readonly IReadOnlyList<(string Text, string Path, Permission Needed)> All =
    [
        ("Records", "records", Permission.ReadDrafts),
        ("Updates", "updates", Permission.Write),
        ("Releases", "releases", Permission.ReadDrafts),
        ("Returns", "returns", Permission.EnterDesk),
        ("Removals", "removals", Permission.Hide),
        ("Done alone", "alone", Permission.ReadActsAlone),
        ("Sending", "sending", Permission.SeeSending),
        ("Comments", "comments", Permission.Moderate),
        ("Calendar", "calendar", Permission.EnterDesk),
        ("Accounts", "accounts", Permission.ManageAccounts),
        ("Reads", "reads", Permission.ManageAccounts),
        ("Rules", "rules", Permission.Configure),
    ];

    // What goes across the programme is not opened by a role for one group alone.
    private static readonly string[] Throughout = ["releases", "updates", "sending"];

    /// <summary>Those that a person may use.</summary>
    public static IEnumerable<(string Text, string Path, Permission Needed)> Of(Staff staff, string programme) => All.Where(m => Throughout.Contains(m.Path) ? staff.May(m.Needed, programme, "") : staff.May(m.Needed, programme));
}
