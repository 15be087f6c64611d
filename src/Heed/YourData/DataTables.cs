using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.YourData;

/// <summary>The tables of what people ask about their data, and their sets on the one database context.</summary>
[MapsTables]
public static class DataTables
{
    extension(HeedDatabase db)
    {
        /// <summary>What was asked, and what became of it.</summary>
        public DbSet<DataRequest> DataRequests => db.Set<DataRequest>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<DataRequest>(t =>
        {
            t.ToTable("data_requests");
            t.HasIndex(r => new { r.Kind, r.At });
            t.HasIndex(r => new { r.AddressKey, r.At });
            t.Property(r => r.Programme).HasMaxLength(100);
            t.Property(r => r.AddressKey).HasMaxLength(64);
            t.Property(r => r.Ground).HasMaxLength(100);
            t.Property(r => r.AcknowledgedBy).HasMaxLength(256);
            t.Property(r => r.ClosedBy).HasMaxLength(256);
            // Of two who answer at once, one is told.
            t.Property(r => r.AcknowledgedAt).IsConcurrencyToken();
            t.Property(r => r.ClosedAt).IsConcurrencyToken();
        });
    }
}
