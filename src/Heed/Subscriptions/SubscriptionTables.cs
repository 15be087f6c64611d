using Heed.Platform.Database;
using Heed.Subscriptions.Announcing;
using Heed.Subscriptions.Leaving;
using Microsoft.EntityFrameworkCore;

namespace Heed.Subscriptions;

/// <summary>The tables of following, and their sets on the one database context.</summary>
[MapsTables]
public static class SubscriptionTables
{
    extension(HeedDatabase db)
    {
        /// <summary>Who follows what.</summary>
        public DbSet<Subscription> Subscriptions => db.Set<Subscription>();

        /// <summary>What is to be told.</summary>
        public DbSet<Announcement> Announcements => db.Set<Announcement>();

        /// <summary>Releases on their way to those who follow.</summary>
        public DbSet<Mailing> Mailings => db.Set<Mailing>();

        /// <summary>Mails that came back.</summary>
        public DbSet<Bounce> Bounces => db.Set<Bounce>();

    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Subscription>(t =>
        {
            t.ToTable("subscriptions");
            // One that ended does not stand in the way of following again.
            t.HasIndex(s => new { s.Programme, s.Topic, s.Recipient }).IsUnique().HasFilter("state <> 2");
            t.HasIndex(s => new { s.Programme, s.State, s.Frequency, s.Recipient });
            t.HasIndex(s => new { s.Recipient, s.State });
            t.HasIndex(s => s.AskedAt);
            t.Property(s => s.Programme).HasMaxLength(100);
            t.Property(s => s.Topic).HasMaxLength(SubscriptionTopic.Longest);
            t.Property(s => s.Recipient).HasMaxLength(64);
        });
        model.Entity<Announcement>(t =>
        {
            t.ToTable("announcements");
            t.HasIndex(a => new { a.Sequence, a.IsRemoval }).IsUnique();
            t.HasIndex(a => a.Mailing);
            t.Property(a => a.Programme).HasMaxLength(100);
            t.Property(a => a.Path).HasMaxLength(300);
            t.Property(a => a.CancelledBy).HasMaxLength(256);
        });
        model.Entity<Mailing>(t =>
        {
            t.ToTable("mailings");
            t.HasIndex(m => new { m.State, m.DueAt });
            t.HasIndex(m => new { m.Programme, m.Sort, m.DueAt });
            t.HasIndex(m => new { m.Programme, m.Sort, m.Day }).IsUnique();
            t.Property(m => m.Programme).HasMaxLength(100);
            t.Property(m => m.Cursor).HasMaxLength(64);
            t.Property(m => m.CancelledBy).HasMaxLength(256);
        });
        model.Entity<Bounce>(t =>
        {
            t.ToTable("bounces");
            t.HasIndex(b => new { b.Recipient, b.At });
            t.Property(b => b.Recipient).HasMaxLength(64);
        });
    }
}
