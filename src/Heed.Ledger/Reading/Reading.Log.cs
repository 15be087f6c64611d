using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class Reading
{
    /// <summary>The editions of a programme after a place in the log, in its order: new ones only ever come at the end.</summary>
    public Task<IReadOnlyList<Edition>> AfterAsync(string programme, long sequence, int take, CancellationToken cancel = default) =>
        SeenAsync(Editions(programme).Where(e => e.Sequence > sequence).OrderBy(e => e.Sequence).Take(take), cancel);

    /// <summary>
    /// How much of a programme the log holds after a place, without the contents; null when there is nothing that the viewer may see.
    /// </summary>
    public async Task<LogSpan?> SpanAfterAsync(string programme, long sequence, CancellationToken cancel = default) =>
        await Editions(programme).Where(e => e.Sequence > sequence).GroupBy(e => e.Programme)
            .Select(g => new LogSpan(g.Min(e => e.Sequence), g.Max(e => e.Sequence), g.Count(), g.Max(e => e.RecordedAt)))
            .FirstOrDefaultAsync(cancel);
}

/// <summary>A part of the log.</summary>
/// <param name="First">The place of its first edition.</param>
/// <param name="Last">The place of its last.</param>
/// <param name="Editions">How many editions it has.</param>
/// <param name="RecordedAt">When the last was written (UTC).</param>
public sealed record LogSpan(long First, long Last, int Editions, DateTime RecordedAt);
