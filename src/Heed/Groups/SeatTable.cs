using Heed.Layout;
using Heed.Records;

namespace Heed.Groups;

/// <summary>A table of seats on a group's page.</summary>
public sealed record SeatTable(RecordPage Page, string Caption, IReadOnlyList<Membership> Seats)
{
    /// <summary>What somebody does in the group; null for a member with no special duty. An adviser's post is part of it.</summary>
    public static string? RoleOf(Membership seat) =>
        seat.Role switch
        {
            MemberRole.Chair => T("Chair of the group"),
            MemberRole.ViceChair => T("Vice chair of the group"),
            MemberRole.ActingChair => T("Acting chair of the group"),
            MemberRole.Secretary => T("Secretary of the group"),
            MemberRole.Adviser when seat.Post is { } post =>
                T($"Adviser to the group ({(post.Contains(' ', StringComparison.Ordinal) ? post : Phrases.Lower(post))})"),
            MemberRole.Adviser => T("Adviser to the group"),
            _ => null,
        };

    /// <summary>The post that brings the seat; null for an adviser.</summary>
    public static string? PostOf(Membership seat) => seat.Role == MemberRole.Adviser ? null : seat.Post;
}
