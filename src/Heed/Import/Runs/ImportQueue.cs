using System.Threading.Channels;
using Heed.Platform.Database;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Import.Runs;

/// <summary>Imports or publishes one table after another, so that a large one holds up neither a page nor another writer.</summary>
public sealed class ImportQueue(IServiceScopeFactory scopes, ILogger<ImportQueue> log) : BackgroundService
{
    private readonly Channel<QueuedImport> waiting = Channel.CreateBounded<QueuedImport>(100);

    /// <summary>Adds an import.</summary>
    public ValueTask AddAsync(ImportRun run, CancellationToken cancel) => waiting.Writer.WriteAsync(QueuedImport.Of(run), cancel);

    /// <summary>Goes on with what another node, or this one before it was stopped, left unfinished.</summary>
    public static async Task ResumeAsync(IServiceProvider services, CancellationToken cancel)
    {
        var (db, queue) = (services.GetRequiredService<HeedDatabase>(), services.GetRequiredService<ImportQueue>());
        var before = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.AddMinutes(-2);
        RunState[] unfinished = [RunState.Saving, RunState.Publishing];
        foreach (var run in await db.ImportRuns.AsNoTracking().Where(r => unfinished.Contains(r.State) && r.BeatAt < before)
            .ToListAsync(cancel))
            queue.waiting.Writer.TryWrite(QueuedImport.Of(run));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var run in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ImportWork>().RunAsync(run, stoppingToken);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                // Only when not even that could be noted; then it is tried again, and what was saved is not saved twice.
                log.Stopped(run.Run, failed);
            }
        }
    }
}

/// <summary>An import that waits for its turn.</summary>
/// <param name="Run">The import.</param>
/// <param name="Version">Its version when it began to wait: with another one, another node works on it.</param>
public sealed record QueuedImport(Guid Run, int Version)
{
    public static QueuedImport Of(ImportRun run) => new(run.Id, run.Version);
}

internal static partial class ImportLog
{
    [LoggerMessage(LogLevel.Error, "The import {Run} stopped.")]
    internal static partial void Stopped(this ILogger log, Guid run, Exception failed);
}
