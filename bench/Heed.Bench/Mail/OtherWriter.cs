using System.Diagnostics;
using System.Globalization;
using Heed.Platform.Database;
using Heed.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Bench.Mail;

/// <summary>
/// Somebody who writes one row a transaction beside the mails, forty times a second at most, as a comment or a publish would, and counts
/// how long each takes.
/// </summary>
internal sealed class OtherWriter : IAsyncDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(25);

    private readonly List<double> took = [];
    private readonly CancellationTokenSource stopping = new();
    private readonly Task writing;

    public OtherWriter(IServiceProvider provider) => writing = Task.Run(() => WriteAsync(provider));

    /// <summary>What was measured, in words.</summary>
    public async Task<string> EndAsync()
    {
        await stopping.CancelAsync();
        await writing;
        took.Sort();
        double At(double share) => took[(int)Math.Ceiling(took.Count * share) - 1];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"another writer: {took.Count} transactions, half within {At(0.5):0} ms, 95 of 100 within {At(0.95):0} ms, 99 of 100 within {At(
                0.99):0} ms, longest {At(1):0} ms, {took.Count(t => t > 100)} over 100 ms");
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await writing;
        stopping.Dispose();
    }

    private async Task WriteAsync(IServiceProvider provider)
    {
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeedDatabase>();
        var warm = 0;
        while (!stopping.IsCancellationRequested)
        {
            var start = Stopwatch.GetTimestamp();
            await using (var transaction = await db.Database.BeginTransactionAsync())
            {
                db.JobTurns.Add(JobTurn.Of(Guid.CreateVersion7().ToString("N")));
                await db.SaveChangesAsync();
                await transaction.CommitAsync();
            }
            // The first few compile what they do.
            if (warm++ >= 10)
                took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            db.ChangeTracker.Clear();
            await Task.Delay(Rest, CancellationToken.None);
        }
    }
}
