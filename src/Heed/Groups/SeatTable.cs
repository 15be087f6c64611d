using Heed.Records;

namespace Heed.Groups;

/// <summary>A table of seats on a group's page.</summary>
public sealed record SeatTable(RecordPage Page, string Caption, IReadOnlyList<Membership> Seats)
{
    /// <summary>What somebody does in the group; null for a member with no special duty.</summary>
    public static string? RoleOf(Membership seat) =>
        seat.Role switch
        {
            MemberRole.Chair => T("Chair of the group"),
            MemberRole.ViceChair => T("Vice chair of the group"),
            MemberRole.ActingChair => T("Acting chair of the group"),
            MemberRole.Secretary => T("Secretary of the group"),
            MemberRole.Adviser => T("Adviser to the group"),
            _ => null,
        };
}
