using Heed.Desk.Releases;
using Heed.Desk.Removals;
using Heed.Desk.Reviewing;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk;

/// <summary>The tables of the desk, and their sets on the one database context.</summary>
[MapsTables]
public static class DeskTables
{
    extension(HeedDatabase db)
    {
        /// <summary>Where drafts stand.</summary>
        public DbSet<Review> Reviews => db.Set<Review>();

        /// <summary>What was done, line by line.</summary>
        public DbSet<ReviewStep> ReviewSteps => db.Set<ReviewStep>();

        /// <summary>Remarks on drafts.</summary>
        public DbSet<ReviewComment> ReviewComments => db.Set<ReviewComment>();

        /// <summary>Releases being gathered, set for a time, or gone out.</summary>
        public DbSet<PlannedRelease> PlannedReleases => db.Set<PlannedRelease>();

        /// <summary>What programmes ask of their own work.</summary>
        public DbSet<ProgrammeRules> ProgrammeRules => db.Set<ProgrammeRules>();

        /// <summary>What was hidden, and what a second person decided.</summary>
        public DbSet<Removal> Removals => db.Set<Removal>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Review>(t =>
        {
            t.ToTable("reviews");
            t.HasIndex(r => new { r.Programme, r.Path }).IsUnique();
        });
        model.Entity<ReviewStep>(t =>
        {
            t.ToTable("review_steps");
            t.HasIndex(r => new { r.Programme, r.Path });
        });
        model.Entity<ReviewComment>(t =>
        {
            t.ToTable("review_comments");
            t.HasIndex(r => new { r.Programme, r.Path });
        });
        model.Entity<PlannedRelease>(t =>
        {
            t.ToTable("planned_releases");
            t.HasIndex(r => new { r.Programme, r.State });
            t.Property(r => r.Version).IsConcurrencyToken();
            t.HasMany(r => r.Items).WithOne().HasForeignKey(i => i.ReleaseId);
        });
        model.Entity<PlannedItem>(t =>
        {
            t.ToTable("planned_items");
            t.HasKey(i => new { i.ReleaseId, i.Path });
        });
        model.Entity<ProgrammeRules>(t =>
        {
            t.ToTable("programme_rules");
            t.HasKey(r => r.Programme);
        });
        model.Entity<Removal>(t =>
        {
            t.ToTable("removals");
            // Of two who decide at once, one is told.
            t.Property(r => r.DecidedAt).IsConcurrencyToken();
            t.HasIndex(r => new { r.Programme, r.DecidedAt });
        });
    }
}
