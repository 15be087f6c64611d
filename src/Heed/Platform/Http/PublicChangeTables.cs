using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Http;

/// <summary>The table of public changes beside the ledger, and its set on the one database context.</summary>
[MapsTables]
public static class PublicChangeTables
{
    extension(HeedDatabase db)
    {
        /// <summary>How often what is public beside the ledger has changed.</summary>
        public DbSet<PublicChange> PublicChanges => db.Set<PublicChange>();
    }

    public static void Map(ModelBuilder model) =>
        model.Entity<PublicChange>(t =>
        {
            t.ToTable("public_changes");
            t.HasKey(c => c.Of);
            t.Property(c => c.Of).HasMaxLength(40);
            t.HasData(new { Of = Http.PublicChanges.Comments, Number = 0L }, new { Of = Http.PublicChanges.Names, Number = 0L });
        });
}
