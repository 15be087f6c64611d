using Heed.Api.Access;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Api;

/// <summary>The tables of the API, and their sets on the one database context.</summary>
[MapsTables]
public static class ApiTables
{
    extension(HeedDatabase db)
    {
        /// <summary>What requests with an idempotency key were answered.</summary>
        public DbSet<KeptAnswer> KeptAnswers => db.Set<KeptAnswer>();
    }

    public static void Map(ModelBuilder model) =>
        model.Entity<KeptAnswer>(t =>
        {
            t.ToTable("api_answers");
            t.HasKey(a => new { a.AccountId, a.KeyHash });
            t.HasIndex(a => a.At);
        });
}
