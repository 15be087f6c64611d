using System.Linq.Expressions;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Heed.Ledger.Storage;

/// <summary>Maps the ledger's tables into an application's database context.</summary>
public static class LedgerModel
{
    private static readonly ValueConverter<DateTime, DateTime> Utc = new(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));

    /// <summary>Adds the ledger's tables to a model.</summary>
    /// <param name="model">The model being built.</param>
    /// <param name="storage">How the ledger speaks the database's language.</param>
    public static void MapLedger(this ModelBuilder model, LedgerStorage storage)
    {
        model.Entity<RecordRow>(t =>
        {
            t.ToTable("records");
            t.HasIndex(r => new { r.Programme, r.Kind, r.Reference }).IsUnique();
        });
        model.Entity<DraftRow>(t =>
        {
            t.ToTable("drafts");
            t.Property(d => d.Version).IsConcurrencyToken();
            t.Property(d => d.Shape).HasDefaultValue(1);
            t.HasIndex(d => d.RecordId).IsUnique();
            t.HasOne<RecordRow>().WithMany().HasForeignKey(d => d.RecordId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<RefusedSaveRow>(t =>
        {
            t.ToTable("refused_saves");
            t.Property(s => s.Shape).HasDefaultValue(1);
            t.HasIndex(s => s.RecordId);
        });
        model.Entity<ReleaseRow>().ToTable("releases");
        MapEditions(model);
        MapIndexes(model, storage);
        foreach (var property in model.Model.GetEntityTypes().SelectMany(e => e.GetProperties())
            .Where(p => p.ClrType == typeof(DateTime) || p.ClrType == typeof(DateTime?)))
            property.SetValueConverter(Utc);
    }

    private static void MapEditions(ModelBuilder model)
    {
        model.Entity<EditionRow>(t =>
        {
            t.ToTable("editions");
            t.HasKey(e => e.Sequence);
            t.Property(e => e.Sequence).ValueGeneratedNever();
            t.HasIndex(e => new { e.RecordId, e.Number }).IsUnique();
            t.HasIndex(e => new { e.Programme, e.PublishedAt, e.Sequence });
            t.HasOne<RecordRow>().WithMany().HasForeignKey(e => e.RecordId).OnDelete(DeleteBehavior.Restrict);
            t.HasOne<ReleaseRow>().WithMany().HasForeignKey(e => e.ReleaseId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ContentRow>(t =>
        {
            t.ToTable("edition_contents");
            t.HasKey(c => c.Sequence);
            t.Property(c => c.Sequence).ValueGeneratedNever();
            t.Property(c => c.Shape).HasDefaultValue(1);
        });
        model.Entity<RedactionRow>(t =>
        {
            t.ToTable("redactions");
            t.HasKey(r => r.Sequence);
            t.Property(r => r.Sequence).ValueGeneratedNever();
        });
        model.Entity<HidingRow>(t =>
        {
            t.ToTable("hidings");
            t.HasIndex(h => h.Sequence);
        });
        model.Entity<LogGapRow>().ToTable("log_gaps");
        model.Entity<ReindexingRow>().ToTable("reindexings");
        model.Entity<DerivationRow>(t =>
        {
            t.ToTable("derivations");
            t.HasKey(d => d.Kind);
        });
        model.Entity<LeafRow>(t =>
        {
            t.ToTable("leaves");
            t.HasKey(l => l.Sequence);
            t.Property(l => l.Sequence).ValueGeneratedNever();
        });
    }

    private static void MapIndexes(ModelBuilder model, LedgerStorage storage)
    {
        model.Entity<EntryRow>(t =>
        {
            t.ToTable("entries");
            t.HasKey(e => e.Sequence);
            t.Property(e => e.Sequence).ValueGeneratedNever();
            t.Property(e => e.ReferenceKey).UseCollation(storage.ByteOrder);
            t.Property(e => e.TitleKey).UseCollation(storage.ByteOrder);
            t.HasIndex(e => new { e.RecordId, e.ValidTo });
            MapLists(t, $"valid_to = '{storage.OpenEnd}'");
        });
        model.Entity<FacetRow>(t =>
        {
            t.ToTable("entry_facets");
            t.HasKey(f => new { f.Sequence, f.Name, f.Value });
            t.HasIndex(f => new { f.Name, f.Value, f.Sequence });
        });
        model.Entity<LinkRow>(t =>
        {
            t.ToTable("links");
            t.HasKey(l => new { l.Sequence, l.Ordinal });
            t.HasIndex(l => new { l.ToRecord, l.Sequence, l.Role });
        });
    }

    // Every list is one walk along an index: what stands now in the order asked for, or as at a moment by reference. The last
    // columns of each are there so that rows that are not shown, and counts, need not be fetched.
    private static void MapLists(EntityTypeBuilder<EntryRow> t, string now)
    {
        Index(t, "ix_entries_now_by_reference", now,
            e => new { e.Programme, e.Kind, e.ReferenceKey, e.Sequence, e.Audience, e.Standing, e.State, e.ValidTo });
        Index(t, "ix_entries_now_by_day", now,
            e => new { e.Programme, e.Kind, e.OnKey, e.Sequence, e.Audience, e.Standing, e.State, e.ValidTo });
        Index(t, "ix_entries_now_by_due_day", now,
            e => new { e.Programme, e.Kind, e.DueKey, e.Sequence, e.IsSettled, e.Audience, e.Standing, e.State, e.ValidTo });
        Index(t, "ix_entries_now_by_change", now,
            e => new { e.Programme, e.Kind, e.ValidFrom, e.Sequence, e.Audience, e.Standing, e.State, e.ValidTo });
        Index(t, "ix_entries_as_at", null,
            e => new { e.Programme, e.Kind, e.ReferenceKey, e.Sequence, e.ValidFrom, e.ValidTo, e.Audience, e.Standing, e.State,
                e.IsSettled, e.DueKey });
    }

    private static void Index(EntityTypeBuilder<EntryRow> t, string name, string? only, Expression<Func<EntryRow, object?>> columns) =>
        t.HasIndex(columns).HasDatabaseName(name).HasFilter(only);
}
