using System.Threading.Channels;
using Heed.Hosting;
using Heed.Platform.Jobs;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Platform.Jobs;

/// <summary>What the server does by itself is done in time, once, and again after a failure.</summary>
public sealed class JobTests : IAsyncLifetime
{
    // Seven in the morning in London is six in UTC on the last day of summer time, and seven from the next day on.
    private readonly WatchedClock clock = new(new DateTimeOffset(2026, 10, 24, 5, 30, 0, TimeSpan.Zero));
    private readonly List<DateTime> runs = [];
    private TestDatabase database = null!;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async ValueTask InitializeAsync() => database = await TestDatabase.NewAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_job_at_an_interval_runs_at_once_and_then_each_time_it_has_rested()
    {
        await using var node = Node(Job.Every(TimeSpan.FromMinutes(5), "tick", NoteAsync));
        await using var running = await StartAsync(node);
        await clock.RestingAsync();
        for (var i = 0; i < 3; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(5));
            await clock.RestingAsync();
        }
        Assert.Equal([30, 35, 40, 45], runs.Select(r => r.Minute));
    }

    [Fact]
    public async Task One_that_fails_is_tried_again_and_the_others_go_on()
    {
        var failures = 0;
        await using var node = Node(
            Job.Every(TimeSpan.FromMinutes(5), "fails", (_, _) => ++failures == 1 ? throw new InvalidOperationException("For the test.")
                : Task.CompletedTask),
            Job.Every(TimeSpan.FromMinutes(5), "tick", NoteAsync));
        await using var running = await StartAsync(node);
        await clock.RestingAsync(2);
        clock.Advance(TimeSpan.FromMinutes(5));
        await clock.RestingAsync(2);
        Assert.Equal((2, 2), (failures, runs.Count));
    }

    [Fact]
    public async Task A_daily_job_runs_once_a_day_at_its_time_in_London_however_many_nodes_there_are()
    {
        var daily = Job.Daily(new TimeOnly(7, 0), "mail", NoteAsync);
        await using var one = Node(daily);
        await using var two = Node(daily);
        await using var first = await StartAsync(one);
        await using var second = await StartAsync(two);
        await clock.RestingAsync(2);
        Assert.Empty(runs);

        for (var day = 0; day < 3; day++)
        {
            clock.Advance(clock.NextWaking - clock.GetUtcNow());
            await clock.RestingAsync(2);
            // A node that found the other at work looks once more.
            while (clock.NextWaking - clock.GetUtcNow() < TimeSpan.FromHours(1))
            {
                clock.Advance(clock.NextWaking - clock.GetUtcNow());
                await clock.RestingAsync();
            }
        }
        Assert.Equal([new(2026, 10, 24, 6, 0, 0), new(2026, 10, 25, 7, 0, 0), new(2026, 10, 26, 7, 0, 0)], runs);
    }

    [Fact]
    public async Task A_server_that_starts_later_that_day_makes_up_for_it_once()
    {
        clock.Advance(TimeSpan.FromHours(3));
        for (var start = 0; start < 2; start++)
        {
            await using var node = Node(Job.Daily(new TimeOnly(7, 0), "mail", NoteAsync));
            await using var running = await StartAsync(node);
            await clock.RestingAsync();
        }
        Assert.Equal([8], runs.Select(r => r.Hour));
    }

    [Fact]
    public async Task A_daily_job_that_fails_is_tried_again_the_same_day()
    {
        clock.Advance(TimeSpan.FromHours(3));
        var tries = 0;
        await using var node = Node(
            Job.Daily(new TimeOnly(7, 0), "mail", (services, cancel) => ++tries == 1 ? throw new InvalidOperationException("For the test.")
                : NoteAsync(services, cancel)));
        await using var running = await StartAsync(node);
        await clock.RestingAsync();
        Assert.Empty(runs);
        clock.Advance(TimeSpan.FromMinutes(5));
        await clock.RestingAsync();
        Assert.Equal((2, 1), (tries, runs.Count));
    }

    [Fact]
    public async Task A_job_waits_while_the_clock_is_not_believed()
    {
        await using var db = database.Open();
        db.ClockMarks.Add(ClockMark.Begin(Now.AddDays(1)));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await using var node = Node(Job.Every(TimeSpan.FromMinutes(5), "tick", NoteAsync));
        await using var running = await StartAsync(node);
        await clock.RestingAsync();
        Assert.Empty(runs);

        await db.ClockMarks.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromMinutes(1));
        await clock.RestingAsync();
        Assert.Single(runs);
    }

    [Fact]
    public async Task A_run_is_ended_when_the_server_stops()
    {
        var begun = new TaskCompletionSource();
        var ended = false;
        await using var node = Node(Job.Every(TimeSpan.FromMinutes(5), "long", async (_, cancel) =>
        {
            begun.SetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, cancel);
            }
            finally
            {
                ended = true;
            }
        }));
        var running = await StartAsync(node);
        await begun.Task;
        await running.DisposeAsync();
        Assert.True(ended);
    }

    [Fact]
    public async Task A_test_runs_a_job_by_name()
    {
        await using var node = Node(Job.Every(TimeSpan.FromMinutes(5), "tick", NoteAsync));
        await node.GetRequiredService<JobRunner>().RunAsync("tick", TestContext.Current.CancellationToken);
        Assert.Single(runs);
    }

    private Task NoteAsync(IServiceProvider services, CancellationToken cancel)
    {
        lock (runs)
            runs.Add(Now);
        return Task.CompletedTask;
    }

    private ServiceProvider Node(params Job[] jobs)
    {
        var node = new ServiceCollection().AddLogging().AddLedger(database.Choice);
        node.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        foreach (var job in jobs)
            node.AddSingleton(job);
        node.AddSingleton<JobRunner>();
        return node.BuildServiceProvider();
    }

    private static async Task<Running> StartAsync(ServiceProvider node)
    {
        var runner = node.GetRequiredService<JobRunner>();
        await runner.StartAsync(TestContext.Current.CancellationToken);
        return new Running(runner);
    }

    private sealed class Running(JobRunner runner) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await runner.StopAsync(CancellationToken.None);
    }

    /// <summary>A clock that stands still until moved, and says when somebody has begun to wait for it.</summary>
    private sealed class WatchedClock(DateTimeOffset start) : FakeTimeProvider(start)
    {
        private readonly Channel<DateTimeOffset> waits = Channel.CreateUnbounded<DateTimeOffset>();
        private readonly List<DateTimeOffset> wakings = [];

        public DateTimeOffset NextWaking
        {
            get
            {
                lock (wakings)
                    return wakings.Where(w => w > GetUtcNow()).Min();
            }
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            lock (wakings)
                wakings.Add(GetUtcNow() + dueTime);
            waits.Writer.TryWrite(GetUtcNow() + dueTime);
            return timer;
        }

        public async Task RestingAsync(int loops = 1)
        {
            for (var i = 0; i < loops; i++)
                await waits.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        }
    }
}
