using Heed.Accounts;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Work;

/// <summary>Gathers what waits for a person, late first.</summary>
public sealed class MyWork(HeedDatabase db, ProgrammeLedger ledger, IEnumerable<IFindsWork> finders, TimeProvider clock)
{
    /// <summary>How many tasks of a kind are listed, unless all are asked for.</summary>
    public const int ListedFirst = 10;

    /// <summary>How many tasks of a kind are listed at most.</summary>
    public const int Most = 500;

    /// <summary>How many programmes are looked through for someone with a role in all of them.</summary>
    public const int MostProgrammes = 20;

    /// <summary>What waits in one programme.</summary>
    public async Task<IReadOnlyList<WorkTask>> InAsync(Staff staff, string programme, int most, CancellationToken cancel)
    {
        var place = new WorkQuery(staff, programme, ledger.ReadAs(staff.In(programme)), clock.Today(), most);
        var tasks = new List<WorkTask>();
        foreach (var finder in finders)
            tasks.AddRange(await finder.FindAsync(place, cancel));
        return InOrder(tasks);
    }

    /// <summary>What waits in several programmes, each task with its programme's name.</summary>
    public async Task<IReadOnlyList<WorkTask>> InAsync(Staff staff, IReadOnlyList<ProgrammeOfMine> programmes, CancellationToken cancel)
    {
        var tasks = new List<WorkTask>();
        foreach (var programme in programmes.Take(MostProgrammes))
            tasks.AddRange(
                (await InAsync(staff, programme.Name, ListedFirst, cancel)).Select(
                    t => t with { Programme = programmes.Count > 1 ? programme.Title : null }));
        return InOrder(tasks);
    }

    /// <summary>The programmes in which a person works, by title; those in which they hold a role by name first.</summary>
    public async Task<IReadOnlyList<ProgrammeOfMine>> ProgrammesAsync(Staff staff, CancellationToken cancel)
    {
        var mine = new List<ProgrammeOfMine>();
        foreach (var programme in staff.Programmes.Order(StringComparer.Ordinal))
            mine.Add(Named(programme, await ledger.ReadAs(staff.In(programme)).FindAsync(programme, "", cancel)));
        if (staff.Roles.Any(r => r.Programme.Length == 0))
        {
            var open = await ledger.ReadAs(Viewer.Public).ProgrammesAsync(cancel);
            mine.AddRange(open.Select(p => Named(p.Entry.Programme, p)));
            // A programme that is only being prepared is known by the roles given in it.
            var prepared = await db.Grants.Where(g => g.Programme != "").Select(g => g.Programme).Distinct().OrderBy(p => p)
                .ToListAsync(cancel);
            mine.AddRange(prepared.Select(p => Named(p, null)));
        }
        return [.. mine.DistinctBy(p => p.Name)];
    }

    private static ProgrammeOfMine Named(string programme, ReadRecord? record) =>
        new(programme, record?.Content?.Title ?? programme, record?.Entry.Audience.IsPublic == true);

    private static IReadOnlyList<WorkTask> InOrder(IEnumerable<WorkTask> tasks) =>
        [.. tasks.OrderBy(t => t.When).ThenBy(t => t.IsRest).ThenBy(t => t.Kind != WorkKind.StoppedRelease)
            .ThenByDescending(t => t.DaysLate).ThenBy(t => t.Kind)];
}

/// <summary>A programme in which a person works.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Title">What it is called.</param>
/// <param name="IsPublic">Whether the public knows of it.</param>
public sealed record ProgrammeOfMine(string Name, string Title, bool IsPublic);
