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
        /// <summary>Comments as they were sent, and how far they have come.</summary>
        public DbSet<Comment> Comments => db.Set<Comment>();

        /// <summary>The wordings of comments, closed.</summary>
        public DbSet<CommentText> CommentTexts => db.Set<CommentText>();

        /// <summary>The newest wordings of some comments, and no earlier ones.</summary>
        public IQueryable<CommentText> NewestTexts(IReadOnlyCollection<Guid> comments) =>
            from text in db.CommentTexts.AsNoTracking()
            join comment in db.Comments on new { text.CommentId, text.Version } equals new { CommentId = comment.Id, comment.Version }
            where comments.Contains(text.CommentId)
            select text;

        public DbSet<PublicComment> PublicComments => db.Set<PublicComment>();

        /// <summary>The first of comments that are much alike.</summary>
        public DbSet<CommentCluster> CommentClusters => db.Set<CommentCluster>();

        /// <summary>The keys by which clusters are found.</summary>
        public DbSet<ClusterKey> ClusterKeys => db.Set<ClusterKey>();

        /// <summary>What was done with comments.</summary>
        public DbSet<CommentStep> CommentSteps => db.Set<CommentStep>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Comment>(t =>
        {
            t.ToTable("comments");
            t.HasIndex(c => c.Form).IsUnique();
            t.HasIndex(c => c.ReferenceKey).IsUnique();
            t.HasIndex(c => new { c.Programme, c.State, c.Lane, c.Weight, c.ReceivedAt });
            t.HasIndex(c => c.AddressKey);
            t.HasIndex(c => new { c.Programme, c.Cluster });
            t.Property(c => c.Programme).HasMaxLength(100);
            t.Property(c => c.Path).HasMaxLength(300);
            t.Property(c => c.ReferenceKey).HasMaxLength(64);
            t.Property(c => c.AddressKey).HasMaxLength(64);
            t.Property(c => c.LaneWhy).HasMaxLength(40);
            t.Property(c => c.Reason).HasMaxLength(60);
            t.Property(c => c.DecidedBy).HasMaxLength(256);
            t.Property(c => c.Revision).IsConcurrencyToken();
            t.Ignore(c => c.Waits);
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
            t.Property(c => c.RemovedFor).HasMaxLength(60);
        });
        model.Entity<CommentStep>(t =>
        {
            t.ToTable("comment_steps");
            t.HasIndex(s => new { s.CommentId, s.At });
            t.HasIndex(s => new { s.Programme, s.Kind, s.At });
            t.Property(s => s.Programme).HasMaxLength(100);
            t.Property(s => s.By).HasMaxLength(256);
            t.Property(s => s.Reason).HasMaxLength(60);
        });
    }
}
