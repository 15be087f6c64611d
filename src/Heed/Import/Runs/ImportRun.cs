using System.ComponentModel.DataAnnotations;

namespace Heed.Import.Runs;

/// <summary>How far an import has come.</summary>
public enum RunState
{
    /// <summary>The file is read; nothing is saved yet.</summary>
    [Display(Name = "Not imported yet")]
    Open,

    /// <summary>Drafts are being saved.</summary>
    [Display(Name = "Importing")]
    Saving,

    /// <summary>All drafts are saved.</summary>
    [Display(Name = "Imported as drafts")]
    Saved,

    /// <summary>It ended before all drafts were saved; the sentence says why.</summary>
    [Display(Name = "Stopped")]
    Stopped,

    [Display(Name = "Discarded")]
    Discarded,

    /// <summary>Its drafts are being published with their days.</summary>
    [Display(Name = "Publishing")]
    Publishing,

    [Display(Name = "Published")]
    Published,
}

/// <summary>A table that somebody brought: its file, what its columns mean, and what became of it. All of it may be secret still.</summary>
public sealed class ImportRun
{
    private readonly List<ImportedDraft> drafts = [];

    private ImportRun() { }

    public Guid Id { get; private set; }

    public string Programme { get; private set; } = "";

    public string By { get; private set; } = "";

    /// <summary>When it was begun (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>The file's name, encrypted.</summary>
    public byte[] ClosedName { get; private set; } = [];

    /// <summary>The file's bytes, encrypted.</summary>
    public byte[] ClosedFile { get; private set; } = [];

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The map in JSON, encrypted.</summary>
    public byte[] ClosedMap { get; private set; } = [];

    /// <summary>The counts and the problems in JSON, encrypted; empty until it is imported.</summary>
    public byte[] ClosedResult { get; private set; } = [];

    public RunState State { get; private set; }

    /// <summary>How many drafts are saved, or, while it is published, how many versions are public.</summary>
    public int Done { get; private set; }

    /// <summary>How many there will be; while it is published, how many drafts there are.</summary>
    public int Total { get; private set; }

    /// <summary>Who publishes it with its days; null until somebody does.</summary>
    public string? PublishedBy { get; private set; }

    /// <summary>When the last of them was done (UTC), so that another node can go on after a crash.</summary>
    public DateTime BeatAt { get; private set; }

    /// <summary>Why it stopped; null when it did not.</summary>
    public string? Problem { get; private set; }

    /// <summary>The release that its drafts are in; null when there is none.</summary>
    public Guid? ReleaseId { get; private set; }

    /// <summary>Counts changes, so that of two who change it at once one looks again.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<ImportedDraft> Drafts => drafts;

    /// <summary>Whether its drafts, or those that were left the last time, can be published with their days.</summary>
    public bool CanBePublished => State == RunState.Saved || (State == RunState.Published && Problem is not null);

    public static ImportRun Begin(string programme, byte[] closedName, byte[] closedFile, string hash, string by, DateTime at) =>
        new()
        {
            Id = Guid.CreateVersion7(), Programme = programme, ClosedName = closedName, ClosedFile = closedFile, Hash = hash, By = by,
            At = at, BeatAt = at,
        };

    /// <summary>Says what its columns mean.</summary>
    public void Map(byte[] closedMap)
    {
        ClosedMap = closedMap;
        Version++;
    }

    /// <summary>Begins, or begins again, to save its drafts. Whoever does that imports it, and writes the drafts.</summary>
    public void Start(string by, DateTime at)
    {
        (By, State, BeatAt, Problem) = (by, RunState.Saving, at, null);
        Version++;
    }

    /// <summary>Some drafts were saved.</summary>
    public void Note(IEnumerable<ImportedDraft> saved, int total, DateTime at)
    {
        drafts.AddRange(saved);
        (Done, Total, BeatAt) = (drafts.Count, total, at);
        Version++;
    }

    /// <summary>All drafts are saved.</summary>
    public void End(byte[] closedResult, Guid? release)
    {
        (State, ClosedResult, ReleaseId) = (RunState.Saved, closedResult, release);
        Version++;
    }

    public void Stop(string problem)
    {
        (State, Problem) = (RunState.Stopped, problem);
        Version++;
    }

    public void Discard()
    {
        (State, ClosedFile) = (RunState.Discarded, []);
        Version++;
    }

    /// <summary>Somebody works on it.</summary>
    public void Beat(DateTime at)
    {
        BeatAt = at;
        Version++;
    }

    /// <summary>Begins, or begins again, to publish its drafts with their days.</summary>
    public void StartPublishing(string by, DateTime at)
    {
        (PublishedBy, State, BeatAt, Problem, Done, Total) = (by, RunState.Publishing, at, null, 0, drafts.Count);
        Version++;
    }

    /// <summary>Some versions are public.</summary>
    public void NotePublished(int done, DateTime at)
    {
        (Done, BeatAt) = (done, at);
        Version++;
    }

    /// <summary>It was not published to the end; the sentence says why.</summary>
    public void StopPublishing(string problem)
    {
        (State, Problem) = (RunState.Saved, problem);
        Version++;
    }

    /// <summary>Its drafts are public.</summary>
    /// <param name="problem">What could not be published, as a sentence; null when all could.</param>
    public void Publish(string? problem)
    {
        (State, Problem) = (RunState.Published, problem);
        Version++;
    }
}

/// <summary>A draft that an import saved.</summary>
public sealed class ImportedDraft
{
    private ImportedDraft() { }

    internal ImportedDraft(Guid run, string path, int version, byte[] closedBefore, byte[] closedEditions) =>
        (RunId, Path, DraftVersion, ClosedBefore, ClosedEditions) = (run, path, version, closedBefore, closedEditions);

    public Guid RunId { get; private set; }

    /// <summary>The record's address below the programme.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The version that was saved: if the draft has another one, somebody has changed it since.</summary>
    public int DraftVersion { get; private set; }

    /// <summary>What the draft said before, encrypted; empty when there was none.</summary>
    public byte[] ClosedBefore { get; private set; } = [];

    /// <summary>The editions with days of their own, in JSON, encrypted; empty when there are none.</summary>
    public byte[] ClosedEditions { get; private set; } = [];
}
