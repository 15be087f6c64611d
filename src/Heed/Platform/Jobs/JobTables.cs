using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Jobs;

/// <summary>The table of daily jobs, and its set on the one database context.</summary>
[MapsTables]
public static class JobTables
{
    extension(HeedDatabase db)
    {
        /// <summary>Daily jobs and when they ran.</summary>
        public DbSet<JobTurn> JobTurns => db.Set<JobTurn>();
    }

    public static void Map(ModelBuilder model) =>
        model.Entity<JobTurn>(t =>
        {
            t.ToTable("job_turns");
            t.HasKey(j => j.Name);
            t.Property(j => j.Name).HasMaxLength(100);
        });
}
