using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Time;

/// <summary>The table of the last time known, and its set on the one database context.</summary>
[MapsTables]
public static class ClockTables
{
    extension(HeedDatabase db)
    {
        /// <summary>The last time known.</summary>
        public DbSet<ClockMark> ClockMarks => db.Set<ClockMark>();
    }

    public static void Map(ModelBuilder model) =>
        model.Entity<ClockMark>(t =>
        {
            t.ToTable("clock_marks");
            t.Property(c => c.Id).ValueGeneratedNever();
            t.Property(c => c.Confirmations).IsConcurrencyToken();
            t.Property(c => c.ConfirmedBy).HasMaxLength(256);
            t.Property(c => c.Reason).HasMaxLength(2000);
        });
}
