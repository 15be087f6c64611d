using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Heed.Bench.Making;

/// <summary>Loads a made ledger into an empty, migrated database: indexes off, rows in, indexes on, statistics taken.</summary>
internal abstract class BulkLoad(HeedDatabase db)
{
    private const int BatchSize = 2_000;

    public static BulkLoad Into(HeedDatabase db) => db is PostgresDatabase postgres ? new PostgresLoad(postgres) : new SqliteLoad((SqliteDatabase)db);

    public async Task LoadAsync(LedgerMaker ledger, Action<long> progress)
    {
        await BeginAsync();
        await WriteAsync([.. ledger.Records]);
        await WriteAsync([.. ledger.Releases]);
        var words = new HashSet<string>();
        // Making and loading go on side by side.
        using var batches = new System.Collections.Concurrent.BlockingCollection<Batch>(8);
        var making = Task.Run(() =>
        {
            try
            {
                foreach (var batch in ledger.Batches(BatchSize))
                    batches.Add(batch);
            }
            finally
            {
                batches.CompleteAdding();
            }
        });
        var done = 0L;
        foreach (var batch in batches.GetConsumingEnumerable())
        {
            await WriteAsync(batch);
            words.UnionWith(batch.NameWords);
            progress(done += batch.Editions.Count);
        }
        await making;
        await WriteAsync([.. words.Select(w => new Heed.Ledger.Records.NameWordRow { Word = w })]);
        await EndAsync();
    }

    protected async Task WriteAsync(Batch batch)
    {
        await WriteAsync(batch.Editions);
        await WriteAsync(batch.Contents);
        await WriteAsync(batch.Leaves);
        await WriteAsync(batch.Entries);
        await WriteAsync(batch.Facets);
        await WriteAsync(batch.Links);
        await WriteTextsAsync(batch);
    }

    protected (string Table, string[] Columns, Func<object, object?>[] Values) TableOf<TRow>()
    {
        var entity = db.Model.FindEntityType(typeof(TRow))!;
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        var properties = entity.GetProperties().ToArray();
        return (table.Name, [.. properties.Select(p => p.GetColumnName(table)!)], [.. properties.Select(p => (Func<object, object?>)p.GetGetter().GetClrValue)]);
    }

    protected abstract Task BeginAsync();

    protected abstract Task WriteAsync<TRow>(IReadOnlyList<TRow> rows)
        where TRow : class;

    protected abstract Task WriteTextsAsync(Batch batch);

    protected abstract Task EndAsync();
}
