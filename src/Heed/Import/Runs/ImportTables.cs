using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Import.Runs;

/// <summary>The tables of imports, and their set on the one database context.</summary>
[MapsTables]
public static class ImportTables
{
    extension(HeedDatabase db)
    {
        /// <summary>Tables that somebody brought.</summary>
        public DbSet<ImportRun> ImportRuns => db.Set<ImportRun>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<ImportRun>(t =>
        {
            t.ToTable("import_runs");
            t.HasIndex(r => r.Programme);
            t.Property(r => r.Version).IsConcurrencyToken();
            t.Property(r => r.State).HasConversion<string>();
            t.HasMany(r => r.Drafts).WithOne().HasForeignKey(d => d.RunId);
        });
        model.Entity<ImportedDraft>(t =>
        {
            t.ToTable("imported_drafts");
            t.HasKey(d => new { d.RunId, d.Path });
        });
    }
}
