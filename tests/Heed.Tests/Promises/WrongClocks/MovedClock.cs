namespace Heed.Tests.Promises.WrongClocks;

/// <summary>A clock that can be set wrong: the time of day moves, the time that passes does not.</summary>
public sealed class MovedClock(TimeProvider right) : TimeProvider
{
    /// <summary>By how much it is wrong.</summary>
    public TimeSpan By { get; set; }

    public override long TimestampFrequency => right.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => right.GetUtcNow() + By;

    public override long GetTimestamp() => right.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        right.CreateTimer(callback, state, dueTime, period);
}
