using Heed.Comments.Writing;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments;

/// <summary>The tables of comments, and their sets on the one database context.</summary>
[MapsTables]
public static class CommentTables
{
    extension(HeedDatabase db)
    {
        public DbSet<Comment> Comments => db.Set<Comment>();

        public DbSet<CommentText> CommentTexts => db.Set<CommentText>();

        public IQueryable<CommentText> NewestTexts(IReadOnlyCollection<Guid> comments) =>
            from text in db.CommentTexts.AsNoTracking()
            join comment in db.Comments on new { text.CommentId, text.Version } equals new { CommentId = comment.Id, comment.Version }
            where comments.Contains(text.CommentId)
            select text;

        public DbSet<PublicComment> PublicComments => db.Set<PublicComment>();

        public DbSet<CommentCluster> CommentClusters => db.Set<CommentCluster>();

        public DbSet<ClusterKey> ClusterKeys => db.Set<ClusterKey>();

        /// <summary>
        /// What was done with comments. A row is added with
        /// <see cref="Comment.Apply(CommentEventKind, string, DateTime, string, byte[])"/>,
        /// and in no other way.
        /// </summary>
        public DbSet<CommentEvent> CommentEvents => db.Set<CommentEvent>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Comment>(t =>
        {
            t.ToTable("comments");
            t.HasIndex(c => c.Form).IsUnique();
            t.HasIndex(c => c.ReferenceKey).IsUnique();
            t.HasIndex(c => new { c.Programme, c.State, c.Priority, c.Weight, c.ReceivedAt });
            t.HasIndex(c => c.AddressKey);
            t.HasIndex(c => new { c.Programme, c.Cluster });
            t.Property(c => c.Programme).HasMaxLength(100);
            t.Property(c => c.Path).HasMaxLength(300);
            t.Property(c => c.ReferenceKey).HasMaxLength(64);
            t.Property(c => c.AddressKey).HasMaxLength(64);
            t.Property(c => c.Reason).HasMaxLength(60);
            t.Property(c => c.DecidedBy).HasMaxLength(256);
            t.Property(c => c.Revision).IsConcurrencyToken();
            t.Ignore(c => c.Waits);
            t.Ignore(c => c.Status);
        });
        model.Entity<CommentText>(t =>
        {
            t.ToTable("comment_texts");
            t.HasKey(c => new { c.CommentId, c.Version });
            t.HasOne<Comment>().WithMany().HasForeignKey(c => c.CommentId).OnDelete(DeleteBehavior.Cascade);
            t.Ignore(c => c.IsDestroyed);
        });
        model.Entity<CommentCluster>(t =>
        {
            t.ToTable("comment_clusters");
            t.HasKey(c => c.Id);
            t.HasOne<Comment>().WithOne().HasForeignKey<CommentCluster>(c => c.Id).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ClusterKey>(t =>
        {
            t.ToTable("comment_cluster_keys");
            t.HasKey(k => new { k.Programme, k.Key, k.Cluster });
            t.HasOne<CommentCluster>().WithMany().HasForeignKey(k => k.Cluster).OnDelete(DeleteBehavior.Cascade);
            t.Property(k => k.Programme).HasMaxLength(100);
        });
        model.Entity<PublicComment>(t =>
        {
            t.ToTable("public_comments");
            t.HasKey(c => c.CommentId);
            t.HasIndex(c => new { c.Programme, c.Number }).IsUnique();
            t.HasIndex(c => new { c.Programme, c.Path, c.PublishedAt });
            t.HasIndex(c => new { c.Programme, c.PublishedAt });
            t.Property(c => c.Programme).HasMaxLength(100);
            t.Property(c => c.Path).HasMaxLength(300);
            t.Property(c => c.Print).HasMaxLength(64);
            t.Property(c => c.UnpublishedFor).HasMaxLength(60);
        });
        model.Entity<CommentEvent>(t =>
        {
            t.ToTable("comment_events");
            t.ComplexProperty(e => e.Before);
            t.ComplexProperty(e => e.After);
            t.Ignore(e => e.IsOfSafeguarding);
            t.Ignore(e => e.IsOfAuthor);
            t.Ignore(e => e.IsForLeads);
            t.HasIndex(s => new { s.CommentId, s.Sequence });
            t.HasIndex(s => new { s.Programme, s.Kind, s.At });
            t.Property(s => s.Programme).HasMaxLength(100);
            t.Property(s => s.By).HasMaxLength(256);
            t.Property(s => s.Reason).HasMaxLength(60);
        });
    }
}
