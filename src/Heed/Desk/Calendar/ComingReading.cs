using Heed.Accounts;

namespace Heed.Desk.Calendar;

/// <summary>Reads what is coming in a programme between two days, as far as a person may read it.</summary>
public sealed class ComingReading(IEnumerable<IFindsComing> finders)
{
    /// <summary>What is coming, in order.</summary>
    public async Task<IReadOnlyList<Coming>> BetweenAsync(Staff staff, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var all = new List<Coming>();
        foreach (var finder in finders)
            all.AddRange(await finder.FindAsync(staff, from, to, cancel));
        return [.. all.Where(c => c.On >= from && c.On <= to).OrderBy(c => c.On).ThenBy(c => c.Sort)
            .ThenBy(c => c.What, StringComparer.Ordinal)];
    }
}

/// <summary>Finds one sort of what is coming.</summary>
public interface IFindsComing
{
    /// <summary>What comes between two days, as far as the person may read it; what lies outside them is left out afterwards.</summary>
    Task<IEnumerable<Coming>> FindAsync(Staff staff, DateOnly from, DateOnly to, CancellationToken cancel);
}
