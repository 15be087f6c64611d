using Heed.Accounts;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Desk.Work;

/// <summary>Commitments and actions whose day has passed or comes within a fortnight, and of which nothing shows that they are done. For editors.</summary>
public sealed class PromiseWork : IFindsWork
{
    /// <summary>How many days ahead it looks.</summary>
    public const int Ahead = 14;

    public async Task<IEnumerable<WorkTask>> FindAsync(WorkPlace place, CancellationToken cancel)
    {
        if (!place.MayEverywhere(Permission.Write))
            return [];
        var due = new ListQuery(place.Programme) { Kinds = ["action", "commitment"], Order = EntryOrder.Due, Take = place.Most };
        var late = await place.Reading.ListAsync(due with { LateOn = place.Today }, cancel);
        var soon = await place.Reading.ListAsync(due with { DueFrom = place.Today, LateOn = place.Today.AddDays(Ahead + 1) }, cancel);
        return [.. Tasks(place, late, Pressing.Late, "overdue promise"), .. Tasks(place, soon, Pressing.Soon, "promise coming due")];
    }

    private static IEnumerable<WorkTask> Tasks(WorkPlace place, ListPage page, Pressing when, string what)
    {
        foreach (var (entry, _) in page.Records)
            yield return TaskOf(place, entry, entry.DueBy == place.Today ? Pressing.Today : when);
        if (page.Total - page.Records.Count is > 0 and var rest)
            yield return place.Rest(WorkKind.Promise, when, rest, what) with { What = $"See {rest} more {(when == Pressing.Late ? "overdue actions and commitments" : "that come due")}", IsPublic = true };
    }

    private static WorkTask TaskOf(WorkPlace place, Entry entry, Pressing when) =>
        new(WorkKind.Promise, when, $"Say what became of the {entry.Kind.Label.ToLowerInvariant()} {WorkTask.Named(entry.Title)}", place.Desk($"record/{entry.Path}"))
        {
            Standing = when switch
            {
                Pressing.Late => $"{Say.Days(entry.DaysLate(place.Today))} late",
                Pressing.Today => "due today",
                _ => $"due in {Say.Days(entry.DueBy!.Value.DayNumber - place.Today.DayNumber)}",
            },
            DaysLate = entry.DaysLate(place.Today),
            IsPublic = entry.Audience.IsPublic,
        };
}
