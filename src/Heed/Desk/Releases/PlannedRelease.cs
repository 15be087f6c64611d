using System.ComponentModel.DataAnnotations;
using Heed.Ledger;
using Heed.Platform.Time;

namespace Heed.Desk.Releases;

/// <summary>How far a release has come.</summary>
public enum ReleaseState
{
    /// <summary>Drafts are gathered.</summary>
    [Display(Name = "In preparation")]
    Open,

    /// <summary>It goes out at its time.</summary>
    Scheduled,

    /// <summary>It is out.</summary>
    Published,

    /// <summary>Its time came and it could not go out; the sentence says why.</summary>
    [Display(Name = "Stopped")]
    Stopped,

    [Display(Name = "Discarded")]
    GivenUp,
}

/// <summary>Drafts that are to become public in one instant, now or at a set time.</summary>
public sealed class PlannedRelease
{
    private readonly List<PlannedItem> items = [];

    private PlannedRelease() { }

    public Guid Id { get; private set; }

    public string Programme { get; private set; } = "";

    /// <summary>What it is called at the desk, closed: it may say what is not public yet.</summary>
    public byte[] ClosedTitle { get; private set; } = [];

    /// <summary>Who may know before its time, and what they were told, closed.</summary>
    public byte[] ClosedEmbargo { get; private set; } = [];

    /// <summary>The reason for those of its drafts that have none of their own, closed; the public reads it once they are out.</summary>
    public byte[] ClosedWhy { get; private set; } = [];

    /// <summary>How far it has come.</summary>
    public ReleaseState State { get; private set; }

    /// <summary>Never before this moment (UTC); null until it is scheduled.</summary>
    public DateTime? NotBefore { get; private set; }

    /// <summary>The day it is to go out, when that is still ahead of a day; null when it could go out on that day.</summary>
    public DateOnly? GoesOutAfter(DateOnly day) => NotBefore is { } at && Clock.DayOf(at) is var on && on > day ? on : null;

    public string MadeBy { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>Who scheduled it, or published it at once.</summary>
    public string? SentBy { get; private set; }

    /// <summary>When it became public (UTC).</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Why it stopped; null when it did not.</summary>
    public string? Problem { get; private set; }

    /// <summary>Counts changes, so that two people can't change it unseen by each other.</summary>
    public int Version { get; private set; }

    /// <summary>The drafts.</summary>
    public IReadOnlyList<PlannedItem> Items => items;

    /// <summary>Whether drafts can still be put in and taken out.</summary>
    public bool IsOpen => State is ReleaseState.Open or ReleaseState.Stopped;

    public static PlannedRelease Begin(string programme, byte[] closedTitle, byte[] closedEmbargo, string by, DateTime at) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Programme = programme,
            ClosedTitle = closedTitle,
            ClosedEmbargo = closedEmbargo,
            MadeBy = by,
            MadeAt = at,
        };

    /// <summary>Names it, and says who may know.</summary>
    public void Name(byte[] closedTitle, byte[] closedEmbargo)
    {
        RefuseUnlessOpen();
        (ClosedTitle, ClosedEmbargo) = (closedTitle, closedEmbargo);
        Version++;
    }

    /// <summary>Gives one reason for all its drafts that have none of their own.</summary>
    public void Because(byte[] closedWhy)
    {
        RefuseUnlessOpen();
        ClosedWhy = closedWhy;
        Version++;
    }

    /// <summary>Puts drafts in; those in it already stay.</summary>
    public void Gather(IEnumerable<string> paths)
    {
        RefuseUnlessOpen();
        items.AddRange(paths.Distinct().Where(p => items.TrueForAll(i => i.Path != p)).Select(p => new PlannedItem(Id, p)));
        Version++;
    }

    /// <summary>Takes a draft out.</summary>
    public void TakeOut(string path)
    {
        RefuseUnlessOpen();
        items.RemoveAll(i => i.Path == path);
        Version++;
    }

    /// <summary>Sets the time, and the versions that are meant: a draft saved again later stops the release.</summary>
    public void Schedule(DateTime notBefore, IReadOnlyDictionary<string, int> versions, string by)
    {
        RefuseUnlessOpen();
        foreach (var item in items)
            item.Mean(versions[item.Path]);
        (State, NotBefore, SentBy, Problem) = (ReleaseState.Scheduled, notBefore, by, null);
        Version++;
    }

    /// <summary>Takes the time back.</summary>
    public void Unschedule()
    {
        if (State != ReleaseState.Scheduled)
            throw new RefusedException("not-scheduled", "This release is no longer scheduled. Open it again.");
        (State, NotBefore) = (ReleaseState.Open, null);
        Version++;
    }

    /// <summary>It is out.</summary>
    public void Published(DateTime at, string by)
    {
        (State, PublishedAt, Problem) = (ReleaseState.Published, at, null);
        SentBy ??= by;
        Version++;
    }

    /// <summary>It could not go out.</summary>
    public void Stop(string problem)
    {
        (State, Problem) = (ReleaseState.Stopped, problem);
        Version++;
    }

    /// <summary>It is given up; its drafts stay drafts.</summary>
    public void GiveUp()
    {
        RefuseUnlessOpen();
        State = ReleaseState.GivenUp;
        Version++;
    }

    private void RefuseUnlessOpen()
    {
        if (!IsOpen)
            throw new RefusedException("release-closed", $"You cannot change this release: it "
                + $"is {(State == ReleaseState.Scheduled ? "scheduled. Cancel the scheduled time first." : "no longer open.")}");
    }
}

/// <summary>A draft in a release.</summary>
public sealed class PlannedItem
{
    private PlannedItem() { }

    internal PlannedItem(Guid release, string path) => (ReleaseId, Path) = (release, path);

    public Guid ReleaseId { get; private set; }

    /// <summary>The record's address below the programme.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The version that is meant, since it was scheduled; null before.</summary>
    public int? Meant { get; private set; }

    internal void Mean(int version) => Meant = version;
}
