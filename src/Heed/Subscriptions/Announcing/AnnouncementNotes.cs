using Heed.Ledger;
using Heed.Platform.Database;

namespace Heed.Subscriptions.Announcing;

/// <summary>Notes, in the transaction of a publish itself, that those who follow are to be told.</summary>
public static class AnnouncementNotes
{
    /// <summary>Notes an edition. What only some may read is not announced, nor history that was public elsewhere before.</summary>
    public static void Note(HeedDatabase db, NewEdition edition, TimeSpan hold)
    {
        if (edition.IsImported || !edition.Audience.IsPublic)
            return;
        if (db.ChangeTracker.Entries<Mailing>().All(m => m.Entity.Id != edition.Release))
            db.Mailings.Add(Mailing.OfRelease(edition.Release, edition.Programme, edition.PublishedAt, edition.PublishedAt + hold));
        db.Announcements.Add(Announcement.Of(edition.Release, edition.Programme, edition.Path, edition.Sequence, isRemoval: false));
    }

    /// <summary>Notes that content was permanently removed.</summary>
    public static void Note(HeedDatabase db, DestroyedContent removed, TimeSpan hold)
    {
        var mailing = db.Mailings.Add(
            Mailing.OfRelease(Guid.CreateVersion7(), removed.Programme, removed.RemovedAt, removed.RemovedAt + hold)).Entity;
        db.Announcements.Add(Announcement.Of(mailing.Id, removed.Programme, removed.Path, removed.Sequence, isRemoval: true));
    }
}
