using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Keeping;

/// <summary>The set of what programmes have set for how long things are kept.</summary>
public static class KeepingTables
{
    extension(HeedDatabase db)
    {
        /// <summary>For how long programmes keep things, where it is not as usual.</summary>
        public DbSet<RetentionSetting> RetentionSettings => db.Set<RetentionSetting>();
    }
}
