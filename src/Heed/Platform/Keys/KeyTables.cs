using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Keys;

/// <summary>The table by which keys are known to fit, and its set on the one database context.</summary>
[MapsTables]
public static class KeyTables
{
    extension(HeedDatabase db)
    {
        /// <summary>Words closed with the site’s keys.</summary>
        public DbSet<KeyCanary> KeyCanaries => db.Set<KeyCanary>();
    }

    public static void Map(ModelBuilder model) =>
        model.Entity<KeyCanary>(t =>
        {
            t.ToTable("key_canaries");
            t.HasKey(c => c.Name);
            t.Property(c => c.Name).HasMaxLength(40);
        });
}
