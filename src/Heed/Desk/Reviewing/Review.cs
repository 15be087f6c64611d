namespace Heed.Desk.Reviewing;

/// <summary>Where a draft stands on its way to the public.</summary>
public enum DraftState
{
    /// <summary>Being written, or written again since it was last sent for review.</summary>
    Draft,

    /// <summary>Waits for someone who did not write it.</summary>
    [System.ComponentModel.DataAnnotations.Display(Name = "In review")]
    InReview,

    /// <summary>Given back to its writer with a note.</summary>
    Returned,

    /// <summary>Approved as it stands, word for word.</summary>
    Approved,

    /// <summary>In a release that goes out at a set time.</summary>
    Scheduled,
}

/// <summary>The review of a draft: which version was sent, what was decided on it. A word changed ends what was decided.</summary>
public sealed class Review
{
    private Review() { }

    public Guid Id { get; private set; }

    public string Programme { get; private set; } = "";

    /// <summary>The record's address below it.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The version of the draft it speaks of.</summary>
    public int Version { get; private set; }

    /// <summary>What was done last.</summary>
    public DraftState State { get; private set; }

    /// <summary>Who sent it for review.</summary>
    public string SubmittedBy { get; private set; } = "";

    /// <summary>Who approved or returned it; null while it waits.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>The change note for the public, closed.</summary>
    public byte[] ClosedWhy { get; private set; } = [];

    /// <summary>When it came into this state (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>Begins the review of a record's draft.</summary>
    public static Review Of(string programme, string path) => new() { Id = Guid.CreateVersion7(), Programme = programme, Path = path };

    /// <summary>Sends a version for review.</summary>
    public void Submit(int version, byte[] closedWhy, string by, DateTime at) =>
        (Version, ClosedWhy, State, SubmittedBy, DecidedBy, At) = (version, closedWhy, DraftState.InReview, by, null, at);

    /// <summary>Keeps a change note for a version that nobody has sent yet.</summary>
    public void Note(int version, byte[] closedWhy, DateTime at) =>
        (Version, ClosedWhy, State, DecidedBy, At) = (version, closedWhy, DraftState.Draft, null, at);

    /// <summary>Approves the version sent.</summary>
    public void Approve(string by, DateTime at) => (State, DecidedBy, At) = (DraftState.Approved, by, at);

    /// <summary>Gives it back.</summary>
    public void Return(string by, DateTime at) => (State, DecidedBy, At) = (DraftState.Returned, by, at);

    /// <summary>What it means for a draft as it now stands.</summary>
    public DraftState StateOf(int version) => State == DraftState.Returned || version == Version ? State : DraftState.Draft;

    /// <summary>Who approved a version; null when nobody did.</summary>
    public string? ApproverOf(int version) => State == DraftState.Approved && version == Version ? DecidedBy : null;
}
