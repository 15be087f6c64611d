using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Mail;

/// <summary>The table of mails to be sent, and its set on the one database context.</summary>
public static class MailTables
{
    extension(HeedDatabase db)
    {
        /// <summary>Mails to be sent, and those that were.</summary>
        public DbSet<OutboxMail> Outbox => db.Set<OutboxMail>();
    }

    /// <summary>Maps the table.</summary>
    public static void Map(ModelBuilder model) =>
        model.Entity<OutboxMail>(t =>
        {
            t.ToTable("outbox");
            t.HasIndex(m => new { m.State, m.NextTryAt });
            t.Property(m => m.Problem).HasMaxLength(200);
        });
}
