using Heed.Ledger.Dates;

namespace Heed.Groups;

/// <summary>Who sits in a group on a day: members, members not seen for long, and former ones.</summary>
/// <remarks>Our sources often show only when someone was seen. Not having been seen since is not the same as having left.</remarks>
public sealed record Seating(IReadOnlyList<Membership> Now, IReadOnlyList<Membership> SeenEarlier, IReadOnlyList<Membership> Former)
{
    private const int LongUnseen = 366;

    /// <summary>The chair; null when none is known.</summary>
    public Membership? Chair => Now.FirstOrDefault(m => m.Role == MemberRole.Chair);

    /// <summary>Sorts the members of a group.</summary>
    public static Seating Of(Group group, DateOnly day)
    {
        var newest = group.Members.Where(m => m.DatesAreSightings).Select(m => Last(m)).Max();
        var sorted = group.Members.OrderBy(m => Place(m.Role)).ToLookup(m =>
            Ended(group, m, day) ? 2
            : m.DatesAreSightings && Last(m) is { } last && newest is { } latest && latest.DayNumber - last.DayNumber > LongUnseen ? 1
            : 0);
        return new Seating([.. sorted[0]], [.. sorted[1]], [.. sorted[2]]);
    }

    /// <summary>How many members a group names, former ones too; an adviser is none, and who had several seats is one.</summary>
    public static int Named(Group group) =>
        group.Members.Where(m => m.Role != MemberRole.Adviser && (m.Person is not null || m.Post is not null))
            .Select(m => m.Person is { } person ? person : (object)m).Distinct().Count();

    private static bool Ended(Group group, Membership member, DateOnly day) =>
        group.Closed?.Latest < day
        || (member.DatesAreSightings ? member.Role == MemberRole.ActingChair || IsFollowed(group, member) : member.To?.Latest < day);

    // There is one chair at a time: a later one ends the time of the one before.
    private static bool IsFollowed(Group group, Membership member) =>
        member.Role is MemberRole.Chair or MemberRole.ViceChair
        && group.Members.Any(o => o.Role == member.Role && o.Person != member.Person && o.From?.Earliest > Last(member));

    private static DateOnly? Last(Membership member) => Latest(member.To) ?? Latest(member.From);

    private static DateOnly? Latest(FuzzyDate? date) => date?.Latest ?? date?.Earliest;

    private static int Place(MemberRole? role) =>
        role switch
        {
            MemberRole.Chair => 0,
            MemberRole.ViceChair => 1,
            MemberRole.ActingChair => 2,
            MemberRole.Member => 3,
            _ => 4,
        };
}
