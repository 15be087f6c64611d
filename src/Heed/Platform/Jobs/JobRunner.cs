using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Language;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Jobs;

/// <summary>Runs all jobs beside the site until it stops. A run that fails is logged and tried again; the others go on.</summary>
public sealed partial class JobRunner(
    IEnumerable<Job> jobs, IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobRunner> log) : BackgroundService
{
    // Longer than any job takes; a node that dies in one gives it free after this, which is soon enough for what is done once a day.
    private static readonly TimeSpan InHand = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan UntilTheClockIsRight = TimeSpan.FromMinutes(1);

    private int doubted;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Runs a job now, whatever the time, and lets its errors through.</summary>
    public async Task RunAsync(string name, CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetService<SiteLanguage>()?.Speak();
        await jobs.Single(j => j.Name == name).Run(scope.ServiceProvider, cancel);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(jobs.Select(job => GoOnAsync(job, stoppingToken)));

    private async Task GoOnAsync(Job job, CancellationToken stopping)
    {
        // Whoever starts the server does not wait for the first runs.
        await Task.Yield();
        while (!stopping.IsCancellationRequested)
        {
            var rest = job.Rest;
            try
            {
                rest = !await MayRunAsync(job, stopping) ? UntilTheClockIsRight : job.At is { } at ? await RunDailyAsync(job, at, stopping)
                    : await RunOnceAsync(job, stopping);
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failed)
            {
                Failed(log, failed, job.Name, rest);
            }
            await Task.Delay(rest, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // A clock that is wrong would end leases of others, send what is not due and destroy what is to stay.
    private async Task<bool> MayRunAsync(Job job, CancellationToken stopping)
    {
        if (job.RunsByAnyClock)
            return true;
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<ClockGuard>()
            .DoubtAsync(
                scope.ServiceProvider.GetRequiredService<HeedDatabase>(), scope.ServiceProvider.GetRequiredService<ProgrammeLedger>(),
                stopping) is not { } doubt)
        {
            doubted = 0;
            return true;
        }
        // Said once, not by every job each minute.
        if (Interlocked.Exchange(ref doubted, 1) == 0)
            Doubted(log, doubt);
        return false;
    }

    private async Task<TimeSpan> RunOnceAsync(Job job, CancellationToken stopping)
    {
        await RunAsync(job.Name, stopping);
        return job.Rest;
    }

    private async Task<TimeSpan> RunDailyAsync(Job job, TimeOnly at, CancellationToken stopping)
    {
        var today = Clock.DayOf(Now);
        var due = Clock.At(today, at);
        if (Now < due)
            return due - Now;
        if (await TakeAsync(job, today, stopping))
        {
            try
            {
                await RunAsync(job.Name, stopping);
            }
            catch
            {
                await FreeAsync(job);
                throw;
            }
            await DoneAsync(job, today, stopping);
        }
        // Another node may have it in hand and die: looked at again until it is done.
        return await IsDoneAsync(job, today, stopping) ? Clock.At(today.AddDays(1), at) - Now : job.Rest;
    }

    private Task<bool> TakeAsync(Job job, DateOnly today, CancellationToken cancel) =>
        WithDatabaseAsync(async db =>
        {
            if (!await db.JobTurns.AnyAsync(t => t.Name == job.Name, cancel))
                await BeginAsync(db, job, cancel);
            var lease = new Lease(Now, InHand);
            var until = lease.Until;
            var free = lease.Free(db.JobTurns.Where(t => t.Name == job.Name && t.DoneOn < today), t => t.TakenUntil);
            return await free.ExecuteUpdateAsync(t => t.SetProperty(j => j.TakenUntil, until), cancel) == 1;
        });

    private static async Task BeginAsync(HeedDatabase db, Job job, CancellationToken cancel)
    {
        db.JobTurns.Add(JobTurn.Of(job.Name));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            // Another node began at the same moment.
            db.ChangeTracker.Clear();
        }
    }

    // A run that fails leaves the job free at once, so that the next try need not wait until this node is taken for dead.
    private Task<bool> FreeAsync(Job job) =>
        WithDatabaseAsync(
            async db => await db.JobTurns.Where(t => t.Name == job.Name)
                .ExecuteUpdateAsync(t => t.SetProperty(j => j.TakenUntil, DateTime.MinValue)) == 1);

    private Task<bool> DoneAsync(Job job, DateOnly today, CancellationToken cancel) =>
        WithDatabaseAsync(async db =>
            await db.JobTurns.Where(t => t.Name == job.Name).ExecuteUpdateAsync(
                t => t.SetProperty(j => j.DoneOn, today).SetProperty(j => j.TakenUntil, DateTime.MinValue), cancel) == 1);

    private Task<bool> IsDoneAsync(Job job, DateOnly today, CancellationToken cancel) =>
        WithDatabaseAsync(db => db.JobTurns.AnyAsync(t => t.Name == job.Name && t.DoneOn >= today, cancel));

    private async Task<bool> WithDatabaseAsync(Func<HeedDatabase, Task<bool>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<HeedDatabase>());
    }

    [LoggerMessage(LogLevel.Warning, "Jobs are paused. {Doubt}")]
    private static partial void Doubted(ILogger logger, string doubt);

    [LoggerMessage(LogLevel.Error, "The job “{Job}” failed. It will be tried again in {Rest}.")]
    private static partial void Failed(ILogger logger, Exception error, string job, TimeSpan rest);
}
