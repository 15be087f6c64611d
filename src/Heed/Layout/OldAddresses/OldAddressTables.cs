using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Layout.OldAddresses;

/// <summary>The table of old addresses, and its set on the one database context.</summary>
[MapsTables]
public static class OldAddressTables
{
    extension(HeedDatabase db)
    {
        public DbSet<OldAddress> OldAddresses => db.Set<OldAddress>();
    }

    public static void Map(ModelBuilder model) =>
        model.Entity<OldAddress>(t =>
        {
            t.ToTable("old_addresses");
            t.HasKey(a => a.Address);
            t.Property(a => a.Address).HasMaxLength(OldAddress.Longest);
            t.Property(a => a.Programme).HasMaxLength(100);
            t.Property(a => a.Path).HasMaxLength(300);
        });
}
