using Heed.Accounts;
using Heed.Language;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Desk.Work;

/// <summary>
/// What was promised, and whose day has passed or comes within a fortnight, and of which nothing shows that they are done. For editors.
/// </summary>
public sealed class PromiseWork : IFindsWork
{
    /// <summary>How many days ahead it looks.</summary>
    public const int Ahead = 14;

    public async Task<IEnumerable<WorkTask>> FindAsync(WorkQuery place, CancellationToken cancel)
    {
        if (!place.MayEverywhere(Permission.Write))
            return [];
        var due = Slices.Registry.Counted(place.Programme, Slices.Registry.Tasks) with { Order = EntryOrder.Due, Take = place.Most };
        var late = await place.Reading.ListAsync(due with { LateOn = place.Today }, cancel);
        var soon = await place.Reading.ListAsync(due with { DueFrom = place.Today, LateOn = place.Today.AddDays(Ahead + 1) }, cancel);
        return [.. await TasksAsync(place, late, Urgency.Late, "overdue promise", cancel),
            .. await TasksAsync(place, soon, Urgency.Soon, "promise due soon", cancel)];
    }

    private static async Task<IReadOnlyList<WorkTask>> TasksAsync(
        WorkQuery place, ListPage page, Urgency when, string what, CancellationToken cancel)
    {
        var tasks = new List<WorkTask>();
        foreach (var (entry, _) in page.Records)
            tasks.Add(TaskOf(place, entry, entry.DueBy == place.Today ? Urgency.Today : when, await place.PastDueOfAsync(entry, cancel)));
        if (page.Total - page.Records.Count is > 0 and var rest)
            tasks.Add(
                place.Rest(
                    WorkKind.Promise, when, rest,
                    what) with { What =
                        $"See {rest} more {(rest == 1 ? "action or commitment" : "actions and commitments")} {(
                            when == Urgency.Late ? "past the deadline" : "due soon")}", IsPublic = true });
        return tasks;
    }

    private static WorkTask TaskOf(WorkQuery place, Entry entry, Urgency when, PastDue? past) =>
        new(WorkKind.Promise, when,
            T($"Update the {T(entry.Kind.Label).ToLower(Localizer.Culture)} {WorkTask.Named(entry.Title)}"),
            place.Desk($"record/{entry.Path}"))
        {
            Standing = when switch
            {
                Urgency.Late => past?.Words,
                Urgency.Today => T("due today"),
                _ => T($"due in {entry.DueBy!.Value.DayNumber - place.Today.DayNumber:# day|# days}"),
            },
            DaysLate = entry.DaysLate(place.Today),
            IsPublic = entry.Audience.IsPublic,
        };
}
