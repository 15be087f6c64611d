namespace Heed.Accounts;

/// <summary>A place of the desk.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Path">Its address below the programme's desk; with a slash before it, below the site.</param>
/// <param name="Needed">What opens it.</param>
/// <param name="For">What is done there.</param>
public sealed record DeskPlace(string Text, string Path, Permission Needed, string For = "");

/// <summary>
/// The ways through the desk of a programme: what is used each day in the menu, what is looked after now and then behind "Manage".
/// </summary>
public static class DeskMenu
{
    /// <summary>The address of the page with all that is managed.</summary>
    public const string Manage = "manage";

    private static readonly IReadOnlyList<DeskPlace> Daily =
    [
        new("Records", "records", Permission.ReadDrafts),
        new("Updates", "updates", Permission.Write),
        new("Releases", "releases", Permission.ReadDrafts),
        new("Returns", "returns", Permission.EnterDesk),
        new("Comments", "comments", Permission.Moderate),
        new("Safeguarding", "safeguarding", Permission.Safeguard),
        new("Calendar", "calendar", Permission.EnterDesk),
    ];

    private static readonly IReadOnlyList<DeskPlace> Managed =
    [
        new("Accounts and roles", "accounts", Permission.ManageAccounts,
            "Who works on this programme, what each may do, and requests for roles."),
        new("Services", "services", Permission.ManageAccounts, "Programs that write drafts, and their access tokens."),
        new("Webhooks", "webhooks", Permission.Configure, "Web addresses that we tell when something is published."),
        new("Removals", "removals", Permission.Hide, "Records hidden from the public, and whether they stay hidden."),
        new("Done without a second person", "alone", Permission.ReadActsAlone, "What one person did that normally needs two people."),
        new("Emails to followers", "sending", Permission.SeeSending,
            "Emails to people who follow the programme. You can stop them before they are sent."),
        new("Retention schedule", "retention", Permission.Retain,
            "How long we keep personal data, what we delete next, and legal holds."),
        new("Data requests", "requests", Permission.Retain, "What people have asked about the data we keep on them."),
        new("Subject access search", "retention/subject", Permission.Retain, "All the data we keep about one person."),
        new("Confidential reads", "reads", Permission.ManageAccounts, "Who opened which records and comments at the desk."),
        new("Rules", "rules", Permission.Configure, "Which steps need two people in this programme."),
        new("Owner, record and strands", "begin", Permission.Write,
            "Who owns the programme, who keeps its record, and its areas of work."),
        new("Web address and closing", "name", Permission.Configure, "What the programme is called in web addresses, and how to close it."),
        new("Export with drafts", "export", Permission.ExportDrafts, "The whole record in one file, with drafts and confidential text."),
        new("Create another programme", "/desk/begin", Permission.ManageAccounts, "A programme has its own address, records and people."),
        new("The site’s clock", "/desk/clock", Permission.Configure,
            "The time this site uses. Nothing is published or deleted while the time is in doubt."),
    ];

    // What goes across the programme is not opened by a role for one group alone.
    private static readonly string[] Throughout = ["releases", "updates", "sending", "begin", "webhooks", "export"];

    /// <summary>The menu of a person.</summary>
    public static IEnumerable<DeskPlace> Of(Staff staff, string programme) =>
        Daily.Where(m => Opens(m, staff, programme)).Concat(
            ManagedBy(staff, programme).Any() ? [new DeskPlace("Manage", Manage, Permission.ReadActsAlone)] : []);

    /// <summary>What a person looks after in a programme.</summary>
    public static IEnumerable<DeskPlace> ManagedBy(Staff staff, string programme) => Managed.Where(m => Opens(m, staff, programme));

    /// <summary>Where in the menu a page is that says where it is.</summary>
    public static string? SectionOf(string? path) => Managed.Any(m => m.Path == path) ? Manage : path;

    private static bool Opens(DeskPlace place, Staff staff, string programme) =>
        Throughout.Contains(place.Path) ? staff.May(place.Needed, programme, "") : staff.May(place.Needed, programme);
}
