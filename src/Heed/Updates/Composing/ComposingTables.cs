using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Updates.Composing;

/// <summary>The table of updates being written, and its set on the one database context.</summary>
[MapsTables]
public static class ComposingTables
{
    extension(HeedDatabase db)
    {
        /// <summary>Updates being written.</summary>
        public DbSet<UpdateDraftRow> Compositions => db.Set<UpdateDraftRow>();
    }

    public static void Map(ModelBuilder model) =>
        model.Entity<UpdateDraftRow>(t =>
        {
            t.ToTable("compositions");
            t.HasIndex(c => new { c.Programme, c.IsPutAway });
            t.Property(c => c.Version).IsConcurrencyToken();
        });
}
