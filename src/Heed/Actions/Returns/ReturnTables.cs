using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Actions.Returns;

/// <summary>The tables of progress returns, and their sets on the one database context.</summary>
[MapsTables]
public static class ReturnTables
{
    extension(HeedDatabase db)
    {
        /// <summary>Rounds in which returns were asked for.</summary>
        public DbSet<AskedRound> AskedRounds => db.Set<AskedRound>();

        /// <summary>What owners answer, one for each action asked of.</summary>
        public DbSet<ReturnAnswer> ReturnAnswers => db.Set<ReturnAnswer>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<AskedRound>(t =>
        {
            t.ToTable("asked_rounds");
            t.HasIndex(r => new { r.Programme, r.Path }).IsUnique();
            t.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<ReturnAnswer>(t =>
        {
            t.ToTable("return_answers");
            t.HasIndex(a => new { a.Programme, a.Round, a.Action }).IsUnique();
            t.Property(a => a.Version).IsConcurrencyToken();
        });
    }
}
