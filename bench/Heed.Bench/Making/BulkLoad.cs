using System.Collections.Concurrent;
using Heed.Ledger.Storage;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Heed.Bench.Making;

/// <summary>Loads a made ledger into an empty, migrated database: indexes off, rows in, indexes on, statistics taken.</summary>
internal abstract class BulkLoad(HeedDatabase db)
{
    private const int BatchSize = 2_000;

    public static BulkLoad Into(HeedDatabase db) => db is PostgresDatabase postgres ? new PostgresLoad(postgres)
        : new SqliteLoad((SqliteDatabase)db);

    public async Task LoadAsync(LedgerMaker ledger, Action<long> progress)
    {
        await BeginAsync();
        await WriteAsync([.. ledger.Records]);
        await WriteAsync([.. ledger.Releases]);
        var done = 0L;
        await EachAsync(
            ledger.Batches(BatchSize),
            async batch =>
            {
                await WriteAsync(batch);
                progress(done += batch.Editions.Count);
            }
        );
        await EachAsync(
            ledger.Texts(BatchSize),
            async texts =>
            {
                await WriteTextsAsync(texts);
                progress(done += texts.Count);
            }
        );
        await EndAsync();
    }

    // Making and loading go on side by side.
    private static async Task EachAsync<T>(IEnumerable<T> made, Func<T, Task> load)
    {
        using var queue = new BlockingCollection<T>(8);
        var making = Task.Run(() =>
        {
            try
            {
                foreach (var item in made)
                    queue.Add(item);
            }
            finally
            {
                queue.CompleteAdding();
            }
        });
        foreach (var item in queue.GetConsumingEnumerable())
            await load(item);
        await making;
    }

    protected async Task WriteAsync(Batch batch)
    {
        await WriteAsync(batch.Editions);
        await WriteAsync(batch.Contents);
        await WriteAsync(batch.Leaves);
        await WriteAsync(batch.Entries);
        await WriteAsync(batch.Facets);
        await WriteAsync(batch.Links);
    }

    protected (string Table, string[] Columns, Func<object, object?>[] Values) TableOf<TRow>()
    {
        var entity = db.Model.FindEntityType(typeof(TRow))!;
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        var properties = entity.GetProperties().ToArray();
        return (table.Name, [.. properties.Select(p => p.GetColumnName(table)!)], [
            .. properties.Select(p => (Func<object, object?>)p.GetGetter().GetClrValue)]);
    }

    protected abstract Task BeginAsync();

    protected abstract Task WriteAsync<TRow>(IReadOnlyList<TRow> rows)
        where TRow : class;

    protected abstract Task WriteTextsAsync(IReadOnlyList<EditionText> texts);

    protected abstract Task EndAsync();
}
