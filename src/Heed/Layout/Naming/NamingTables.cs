using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Layout.Naming;

/// <summary>The table of names that programmes were given, and its set on the one database context.</summary>
[MapsTables]
public static class NamingTables
{
    extension(HeedDatabase db)
    {
        /// <summary>The names of programmes in addresses, old and new.</summary>
        public DbSet<GivenName> GivenNames => db.Set<GivenName>();
    }

    public static void Map(ModelBuilder model) =>
        model.Entity<GivenName>(t =>
        {
            t.ToTable("given_names");
            t.HasKey(n => n.Name);
            t.Property(n => n.Name).HasMaxLength(100);
            t.Property(n => n.Programme).HasMaxLength(100);
            t.HasIndex(n => n.Programme);
        });
}
