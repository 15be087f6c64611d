namespace Heed.Ledger;

/// <summary>Who reads, and as at when. Everything in the ledger is read through a viewer.</summary>
public sealed record Viewer
{
    private Viewer() { }

    /// <summary>Anyone at all, reading the record as it stands.</summary>
    public static Viewer Public { get; } = new();

    /// <summary>Who it is; null for the public.</summary>
    public string? Who { get; private init; }

    /// <summary>References of the groups it belongs to.</summary>
    public IReadOnlyList<string> Groups { get; private init; } = [];

    /// <summary>Programmes on whose staff it is.</summary>
    public IReadOnlyList<string> StaffOf { get; private init; } = [];

    /// <summary>The moment the record is read as at (UTC); null for now.</summary>
    public DateTime? AsAt { get; private init; }

    /// <summary>A person signed in.</summary>
    /// <param name="who">The person.</param>
    /// <param name="groups">The references of the groups they are members of.</param>
    /// <param name="staffOf">The programmes on whose staff they are.</param>
    public static Viewer Named(string who, IReadOnlyList<string> groups, IReadOnlyList<string> staffOf) =>
        new() { Who = who, Groups = groups, StaffOf = staffOf };

    /// <summary>The same viewer, reading the record as it stood.</summary>
    /// <param name="moment">UTC; what was published up to and including it is seen.</param>
    public Viewer At(DateTime? moment) => this with { AsAt = moment };

    internal bool IsStaff(string programme) => StaffOf.Contains(programme);

    internal bool ReadsOnlyPublic => Groups.Count == 0 && StaffOf.Count == 0;

    internal string[] Audiences => [Audience.Public.Value, .. Groups.Select(g => Audience.MembersOf(g).Value)];
}
