using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Heed.Retention;

/// <summary>The tables of holds, settings and runs, and their sets on the one database context.</summary>
[MapsTables]
public static class RetentionTables
{
    extension(HeedDatabase db)
    {
        /// <summary>Holds, those that stand and those lifted.</summary>
        public DbSet<Hold> Holds => db.Set<Hold>();

        /// <summary>The turn that placing a hold and destroying share.</summary>
        public DbSet<HoldTurn> HoldTurns => db.Set<HoldTurn>();

        /// <summary>What runs found due and have not destroyed.</summary>
        public DbSet<RetentionMark> RetentionMarks => db.Set<RetentionMark>();

        /// <summary>Runs of the schedule.</summary>
        public DbSet<RetentionRun> RetentionRuns => db.Set<RetentionRun>();

        /// <summary>What runs did, line by line.</summary>
        public DbSet<RetentionRunLine> RetentionRunLines => db.Set<RetentionRunLine>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Hold>(t =>
        {
            t.ToTable("holds");
            t.HasIndex(h => h.LiftedAt);
            t.Property(h => h.Programme).HasMaxLength(100);
            t.Property(h => h.Marks).HasMaxLength(500);
            t.Property(h => h.On).HasMaxLength(400);
            t.Property(h => h.PlacedBy).HasMaxLength(256);
            // Of two who decide at once, one is told.
            t.Property(h => h.LiftAskedBy).HasMaxLength(256).IsConcurrencyToken();
            t.Property(h => h.LiftedBy).HasMaxLength(256);
            t.Property(h => h.LiftedAt).IsConcurrencyToken();
        });
        model.Entity<HoldTurn>(t =>
        {
            t.ToTable("hold_turns");
            t.Property(h => h.Id).ValueGeneratedNever();
            t.HasData(new { Id = 1, Number = 0L });
        });
        model.Entity<RetentionSetting>(t =>
        {
            t.ToTable("retention_settings");
            t.HasKey(s => new { s.Programme, s.Line });
            t.Property(s => s.Programme).HasMaxLength(100);
            t.Property(s => s.Line).HasMaxLength(60);
            t.Property(s => s.Revision).IsConcurrencyToken();
        });
        model.Entity<RetentionMark>(t =>
        {
            t.ToTable("retention_marks");
            t.HasKey(m => new { m.Line, m.Item });
            t.HasIndex(m => new { m.Line, m.Programme, m.MarkedAt });
            t.Property(m => m.Line).HasMaxLength(60);
            t.Property(m => m.Programme).HasMaxLength(100);
            t.Property(m => m.ConfirmedBy).HasMaxLength(256);
        });
        model.Entity<RetentionRun>(t =>
        {
            t.ToTable("retention_runs");
            t.HasIndex(r => r.BeganAt);
        });
        model.Entity<RetentionRunLine>(t =>
        {
            t.ToTable("retention_run_lines");
            t.HasKey(l => new { l.RunId, l.Programme, l.Line });
            t.HasIndex(l => new { l.Programme, l.RunId });
            t.Property(l => l.Programme).HasMaxLength(100);
            t.Property(l => l.Line).HasMaxLength(60);
        });
    }
}
