using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Accounts;

/// <summary>A role that a person holds now.</summary>
/// <param name="Programme">The programme; empty for all.</param>
/// <param name="Role">The role.</param>
/// <param name="Of">The address of the group or body it is narrowed to, such as <c>groups/steering</c>; null for the whole
/// programme.</param>
public sealed record HeldRole(string Programme, Role Role, string? Of)
{
    /// <summary>"Editor in cpip", "Group secretary of groups/steering in cpip".</summary>
    public string InWords => $"{Role.Label}{(Of is null ? "" : $" of {Of}")} in {(Programme.Length == 0 ? "every programme" : Programme)}";

    /// <summary>
    /// Reads <c>cpip:editor</c>, <c>cpip:group-secretary:groups/steering</c>, <c>*:administrator</c>; null when it is no role.
    /// </summary>
    public static HeldRole? Parse(string text)
    {
        var parts = text.Split(':');
        var roles = parts.Length is 2 or 3 ? Enum.GetValues<Role>().Where(r => r.Slug == parts[1]).ToList() : [];
        if (roles is not [var role] || parts[0].Length == 0 || Access.IsNarrow(role) != (parts.Length == 3))
            return null;
        var programme = parts[0] == "*" ? "" : parts[0];
        return Access.IsNarrow(role) && (programme.Length == 0 || parts[2].Length == 0) ? null
            : new HeldRole(programme, role, parts.Length == 3 ? parts[2] : null);
    }

    internal bool IsIn(string programme) => Programme.Length == 0 || Programme == programme;
}

/// <summary>The person who is signed in, with the roles held at this moment.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The name that the staff history knows the person by, and that they sign in with.</param>
/// <param name="DisplayName">What people call them.</param>
/// <param name="Roles">The roles.</param>
public sealed record Staff(Guid Id, string Name, string DisplayName, IReadOnlyList<HeldRole> Roles)
{
    /// <summary>The session of this request; null outside of one.</summary>
    public Guid? Session { get; init; }

    /// <summary>Whether nothing but the own account may be reached until a second factor is set up.</summary>
    public bool MustAddFactor { get; init; }

    /// <summary>The most that is allowed, whatever the roles bring; null for all of it. A token is narrower than its person.</summary>
    public IReadOnlyList<Permission>? AtMost { get; private init; }

    /// <summary>The same person in one programme alone, with no more than some permissions.</summary>
    public Staff Within(string programme, IReadOnlyList<Permission> atMost) =>
        this with { Roles = [.. Roles.Where(r => r.IsIn(programme)).Select(r => r with { Programme = programme })], AtMost = atMost };

    /// <summary>The programmes in which the person holds a role by name; a role in all programmes is not listed.</summary>
    public IReadOnlyList<string> Programmes => [.. Roles.Select(r => r.Programme).Where(p => p.Length > 0).Distinct()];

    /// <summary>Whether a permission is held in a programme: for everything in it, or for at least one group or body.</summary>
    public bool May(Permission permission, string programme) => Bringing(permission, programme).Any();

    /// <summary>Whether a permission is held for one record.</summary>
    /// <param name="permission">The permission.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="path">The record's address below it, such as <c>groups/steering/meetings/2017-06-22</c>.</param>
    public bool May(Permission permission, string programme, string path) => Bringing(permission, programme).Any(r => Reaches(r, path));

    /// <summary>Whether a role is held, and for what it is narrowed to.</summary>
    public IReadOnlyList<string> Of(Role role, string programme) =>
        [.. Roles.Where(r => r.Role == role && r.IsIn(programme)).Select(r => r.Of).OfType<string>()];

    /// <summary>The record as this person may read it in a programme.</summary>
    public Viewer In(string programme)
    {
        var reading = Bringing(Permission.ReadDrafts, programme).ToList();
        var groups = reading.Where(r => r.Of is not null).Select(r => (programme, Reference: r.Of!.Split('/')[^1])).ToList();
        return Viewer.Named(Name, groups, reading.Any(r => r.Of is null) ? [programme] : [])
            .WithDraftsBelow([.. reading.Select(r => r.Of).OfType<string>().Select(of => (programme, of))]);
    }

    private IEnumerable<HeldRole> Bringing(Permission permission, string programme) =>
        AtMost?.Contains(permission) == false ? [] : Roles.Where(r => r.IsIn(programme) && Access.Gives(r.Role, permission));

    // A group's secretary reaches the group and what lies below its address; an owner's body is looked at by the returns themselves.
    private static bool Reaches(HeldRole role, string path) =>
        role.Of is null || role.Role == Role.ActionOwner || path == role.Of || path.StartsWith(role.Of + "/", StringComparison.Ordinal);
}
