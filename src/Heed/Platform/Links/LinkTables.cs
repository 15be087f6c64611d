using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Links;

/// <summary>The table of one-time links, and its set on the one database context.</summary>
[MapsTables]
public static class LinkTables
{
    extension(HeedDatabase db)
    {
        /// <summary>One-time links, of all purposes.</summary>
        public DbSet<OneTimeLink> Links => db.Set<OneTimeLink>();
    }

    public static void Map(ModelBuilder model) =>
        model.Entity<OneTimeLink>(t =>
        {
            t.ToTable("one_time_links");
            t.HasIndex(l => l.TokenHash).IsUnique();
            t.HasIndex(l => new { l.Purpose, l.MadeAt });
            t.Property(l => l.Purpose).HasMaxLength(40);
            t.Property(l => l.MadeBy).HasMaxLength(256);
        });
}
