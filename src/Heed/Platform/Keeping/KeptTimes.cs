using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Keeping;

/// <summary>For how long things are kept, for pages and emails that say so: they say what the schedule does.</summary>
public sealed class KeptTimes(HeedDatabase db, IEnumerable<IRetentionRule> rules)
{
    /// <summary>For how long something is kept where a programme has set nothing else.</summary>
    /// <param name="line">The name of its line in the schedule.</param>
    public RetentionPeriod Usual(string line) => rules.First(r => r.Line.Name == line).Line.Time;

    /// <summary>For how long a programme keeps each thing, by the name of its line.</summary>
    public async Task<IReadOnlyDictionary<string, RetentionPeriod>> InAsync(string programme, CancellationToken cancel = default)
    {
        var set = await db.RetentionSettings.AsNoTracking().Where(s => s.Programme == programme)
            .ToDictionaryAsync(s => s.Line, s => s.Number, cancel);
        return rules.Select(r => r.Line).ToDictionary(
            l => l.Name, l => set.TryGetValue(l.Name, out var number) ? l.Time with { Number = number } : l.Time);
    }
}
