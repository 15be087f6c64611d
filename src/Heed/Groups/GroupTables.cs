using Heed.Lists;

namespace Heed.Groups;

/// <summary>What lists of groups, their members and their meetings call what they say.</summary>
internal static class GroupTables
{
    /// <summary>Groups; with members, a row each.</summary>
    public static KindTable OfGroups { get; } = new()
    {
        Headings = new Dictionary<string, string[]>
        {
            ["title"] = ["Group", "Name", "Title", "Committee", "Board"],
            ["remit"] = ["Remit", "Purpose", "Terms of reference"],
            ["members[].person"] = ["Member", "Name of member", "Person", "Name"],
            ["members[].post"] = ["Post", "Job title", "Position"],
            ["members[].body"] = ["Organisation", "Body", "Representing"],
            ["members[].role"] = ["Role"],
            ["members[].from"] = ["From", "Since", "Joined"],
            ["members[].to"] = ["To", "Until", "Left"],
            ["opened"] = ["Opened", "Set up on", "First met"],
            ["sources[].address"] = ["Source", "Sources", "Link"],
        },
        ItemKeys = new Dictionary<string, string[]> { ["members"] = ["person", "post", "body"] },
    };

    /// <summary>Meetings; with attendance, a row each.</summary>
    public static KindTable OfMeetings { get; } = new()
    {
        Headings = new Dictionary<string, string[]>
        {
            ["group"] = ["Group", "Committee", "Board"],
            ["heldOn"] = ["Date", "Date of meeting", "Meeting date", "Held on"],
            ["place"] = ["Place", "Venue", "Location"],
            ["attendance[].person"] = ["Attendee", "Name", "Person", "Attended"],
            ["attendance[].post"] = ["Post", "Job title"],
            ["attendance[].body"] = ["Organisation", "Body", "Representing"],
            ["attendance[].capacity"] = ["Attendance", "Capacity", "Present"],
            ["sources[].address"] = ["Source", "Sources", "Link"],
        },
        ItemKeys = new Dictionary<string, string[]> { ["attendance"] = ["person", "post", "body"] },
        TitleOf = cell => cell("group").Length == 0 ? "" : $"{cell("group")}, {cell("heldOn")}",
    };
}
