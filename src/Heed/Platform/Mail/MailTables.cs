using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Mail;

/// <summary>The table of mails to be sent, and its set on the one database context.</summary>
[MapsTables]
public static class MailTables
{
    /// <summary>How long a key may be.</summary>
    public const int LongestKey = 200;

    extension(HeedDatabase db)
    {
        /// <summary>Mails to be sent, and those that were.</summary>
        public DbSet<OutboxMail> Outbox => db.Set<OutboxMail>();
    }

    public static void Map(ModelBuilder model) =>
        model.Entity<OutboxMail>(t =>
        {
            t.ToTable("outbox");
            t.HasIndex(m => new { m.State, m.NextTryAt });
            t.HasIndex(m => m.Key).IsUnique();
            t.HasIndex(m => new { m.Stream, m.State, m.Delay });
            t.HasIndex(m => m.Recipient);
            t.HasIndex(m => m.EndedAt);
            t.HasIndex(m => m.AskAt);
            t.Property(m => m.Key).HasMaxLength(LongestKey);
            t.Property(m => m.Problem).HasMaxLength(200);
            t.Property(m => m.ProviderId).HasMaxLength(100);
        });
}
