using System.Diagnostics;

namespace Heed.Import.Runs;

/// <summary>Leaves gaps between the transactions of a long import, so that others can write.</summary>
/// <remarks>
/// In SQLite whoever waits asks again every tenth of a second at most, and finds no gap between two transactions in a row.
/// </remarks>
public sealed class WriterRest
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(150);

    private long since = Stopwatch.GetTimestamp();

    /// <summary>Rests, if the last time is long enough ago.</summary>
    public async Task TakeAsync(CancellationToken cancel)
    {
        if (Stopwatch.GetElapsedTime(since) < Longest)
            return;
        await Task.Delay(Rest, cancel);
        since = Stopwatch.GetTimestamp();
    }
}
