namespace Heed.Ledger;

/// <summary>Who reads, and as at when. Everything in the ledger is read through a viewer.</summary>
public sealed record Viewer
{
    private Viewer() { }

    /// <summary>Anyone at all, reading the record as it stands.</summary>
    public static Viewer Public { get; } = new();

    /// <summary>Who it is; null for the public.</summary>
    public string? Who { get; private init; }

    /// <summary>The groups it belongs to: programme and reference.</summary>
    public IReadOnlyList<(string Programme, string Reference)> Groups { get; private init; } = [];

    /// <summary>Programmes on whose staff it is.</summary>
    public IReadOnlyList<string> StaffOf { get; private init; } = [];

    /// <summary>Where in a programme it reads drafts without being on its staff: programme and the address above them.</summary>
    public IReadOnlyList<(string Programme, string Above)> DraftsBelow { get; private init; } = [];

    /// <summary>The moment the record is read as at (UTC); null for now.</summary>
    public DateTime? AsAt { get; private init; }

    /// <summary>A person signed in.</summary>
    /// <param name="who">The person.</param>
    /// <param name="groups">The groups they are members of: programme and reference.</param>
    /// <param name="staffOf">The programmes on whose staff they are.</param>
    public static Viewer Named(string who, IReadOnlyList<(string Programme, string Reference)> groups, IReadOnlyList<string> staffOf) =>
        new() { Who = who, Groups = groups, StaffOf = staffOf };

    /// <summary>The same viewer, reading the record as it stood.</summary>
    /// <param name="moment">UTC; what was published up to and including it is seen.</param>
    public Viewer At(DateTime? moment) => this with { AsAt = moment is { } at ? Records.UtcMilliseconds.Stored(at) : null };

    /// <summary>The same viewer, who also reads the drafts at and below some addresses, as a group's secretary does.</summary>
    public Viewer WithDraftsBelow(IReadOnlyList<(string Programme, string Above)> places) => this with { DraftsBelow = places };

    internal bool ReadsSomeDrafts(string programme) => IsStaff(programme) || DraftsBelow.Any(d => d.Programme == programme);

    internal bool ReadsDraft(string programme, string path) =>
        IsStaff(programme)
        || DraftsBelow.Any(d => d.Programme == programme && (path == d.Above || path.StartsWith(d.Above + "/", StringComparison.Ordinal)));

    internal bool IsStaff(string programme) => StaffOf.Contains(programme);

    internal bool ReadsOnlyPublic => Groups.Count == 0 && StaffOf.Count == 0;

    // A group of one programme has nothing to do with a group of the same name in another.
    internal string[] GroupAudiences => [.. Groups.Select(g => g.Programme + "/" + Audience.MembersOf(g.Reference).Value)];
}
