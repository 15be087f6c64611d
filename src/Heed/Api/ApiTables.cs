using Heed.Api.Access;
using Heed.Api.Webhooks;
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

        /// <summary>Addresses that are told what was published.</summary>
        public DbSet<Webhook> Webhooks => db.Set<Webhook>();

        /// <summary>Messages to them, and what became of each.</summary>
        public DbSet<WebhookDelivery> WebhookDeliveries => db.Set<WebhookDelivery>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<KeptAnswer>(t =>
        {
            t.ToTable("api_answers");
            t.HasKey(a => new { a.AccountId, a.KeyHash });
            t.HasIndex(a => a.At);
        });
        model.Entity<Webhook>(t =>
        {
            t.ToTable("webhooks");
            t.HasIndex(w => w.Programme);
            t.Property(w => w.Name).HasMaxLength(Webhook.NameLength);
        });
        model.Entity<WebhookDelivery>(t =>
        {
            t.ToTable("webhook_deliveries");
            t.HasIndex(d => d.WebhookId);
            t.HasIndex(d => new { d.State, d.NextTryAt });
            t.Ignore(d => d.MessageId);
        });
    }
}
