namespace Heed.Platform.Jobs;

/// <summary>Something the server does by itself, again and again. Register one as a singleton; the server runs all there are.</summary>
/// <remarks>
/// Every node runs its jobs: one that must not run twice at once says so with <see cref="Daily"/>, or takes its own care.
/// </remarks>
public sealed record Job
{
    private Job() { }

    /// <summary>What the log calls it; unique.</summary>
    public required string Name { get; init; }

    /// <summary>How long it rests between runs; for a daily one, after a failure.</summary>
    public required TimeSpan Rest { get; init; }

    /// <summary>The time of day where the programme is; null for what runs at an interval.</summary>
    public TimeOnly? At { get; private init; }

    /// <summary>What it does, in a scope of its own.</summary>
    public required Func<IServiceProvider, CancellationToken, Task> Run { get; init; }

    /// <summary>
    /// Whether it runs although the clock is not believed (<see cref="Time.ClockGuard"/>): only what ends no lease, sends nothing and
    /// destroys nothing by its date may.
    /// </summary>
    public bool RunsByAnyClock { get; init; }

    /// <summary>Runs when the server starts, and again each time so much time has passed since the last run.</summary>
    public static Job Every(TimeSpan rest, string name, Func<IServiceProvider, CancellationToken, Task> run) =>
        new() { Name = name, Rest = rest, Run = run };

    /// <summary>Runs once a day, on one node only; later the same day when the server was not running at the time.</summary>
    public static Job Daily(TimeOnly at, string name, Func<IServiceProvider, CancellationToken, Task> run) =>
        new() { Name = name, Rest = TimeSpan.FromMinutes(5), At = at, Run = run };
}
