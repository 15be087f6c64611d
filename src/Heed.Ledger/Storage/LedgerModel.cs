using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Heed.Ledger.Storage;

/// <summary>Maps the ledger's tables into an application's database context.</summary>
public static class LedgerModel
{
    private static readonly ValueConverter<DateTime, DateTime> Utc = new(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));

    /// <summary>Adds the ledger's tables to a model.</summary>
    /// <param name="model">The model being built.</param>
    /// <param name="byteOrder">The database's collation that compares texts byte by byte: <c>C</c> or <c>BINARY</c>.</param>
    public static void MapLedger(this ModelBuilder model, string byteOrder)
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
            t.HasIndex(d => d.RecordId).IsUnique();
            t.HasOne<RecordRow>().WithMany().HasForeignKey(d => d.RecordId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<RefusedSaveRow>(t =>
        {
            t.ToTable("refused_saves");
            t.HasIndex(s => s.RecordId);
        });
        model.Entity<ReleaseRow>().ToTable("releases");
        MapEditions(model);
        MapIndexes(model, byteOrder);
        foreach (var property in model.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(DateTime)))
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
        });
        model.Entity<RedactionRow>(t =>
        {
            t.ToTable("redactions");
            t.HasKey(r => r.Sequence);
            t.Property(r => r.Sequence).ValueGeneratedNever();
        });
        model.Entity<LeafRow>(t =>
        {
            t.ToTable("leaves");
            t.HasKey(l => l.Sequence);
            t.Property(l => l.Sequence).ValueGeneratedNever();
        });
    }

    private static void MapIndexes(ModelBuilder model, string byteOrder)
    {
        model.Entity<EntryRow>(t =>
        {
            t.ToTable("entries");
            t.HasKey(e => e.Sequence);
            t.Property(e => e.Sequence).ValueGeneratedNever();
            t.Property(e => e.ReferenceKey).UseCollation(byteOrder);
            t.Property(e => e.TitleKey).UseCollation(byteOrder);
            t.HasIndex(e => new { e.RecordId, e.ValidTo });
            t.HasIndex(e => new { e.Programme, e.Kind, e.ValidTo, e.ReferenceKey });
            t.HasIndex(e => new { e.Programme, e.Kind, e.ValidTo, e.OnKey });
            t.HasIndex(e => new { e.Programme, e.ValidTo, e.DueKey });
            t.HasIndex(e => new { e.Programme, e.Kind, e.ValidFrom, e.ValidTo });
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
            t.HasIndex(l => new { l.ToRecord, l.Role, l.Sequence });
        });
        model.Entity<NameWordRow>(t =>
        {
            t.ToTable("name_words");
            t.HasKey(w => new { w.Word, w.RecordId });
            t.HasIndex(w => w.RecordId);
        });
    }
}
