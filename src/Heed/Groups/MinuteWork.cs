using Heed.Accounts;
using Heed.Desk.Work;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Groups;

/// <summary>
/// Minutes to write: of meetings that were held, whose minute is neither published nor in a draft. For editors, and for the secretaries of
/// their groups.
/// </summary>
public sealed class MinuteWork : IFindsWork
{
    private static readonly Dictionary<string, IReadOnlyList<string>> WithoutMinute = new() { ["minute-state"] = [
        Meeting.NoMinuteKnown, MinuteState.NotPublished.Slug] };

    public async Task<IEnumerable<WorkTask>> FindAsync(WorkQuery place, CancellationToken cancel)
    {
        var held = new ListQuery(place.Programme) { Kinds = ["meeting"], States = [MeetingState.Held.Slug], Facets = WithoutMinute,
            To = place.Today, Order = EntryOrder.On };
        if (place.MayEverywhere(Permission.Write))
            return await InAsync(place, held, cancel);
        var tasks = new List<WorkTask>();
        foreach (var group in place.Staff.Of(Role.GroupSecretary, place.Programme))
            tasks.AddRange(await InAsync(place, held with { LinkedTo = [new LinkedTo(group, "group")] }, cancel));
        return tasks;
    }

    private static async Task<IEnumerable<WorkTask>> InAsync(WorkQuery place, ListQuery held, CancellationToken cancel)
    {
        var written = (await place.DraftsAsync(cancel)).Where(
            d => d.Content is Meeting { Minute.State: not null and not MinuteState.NotPublished }).Select(d => d.Line.Path).ToHashSet();
        var page = await place.Reading.ListAsync(held with { Take = place.Most + written.Count }, cancel);
        var missing = page.Records.Where(r => r.Content is Meeting && !written.Contains(r.Entry.Path)).ToList();
        var titles = await place.Reading.TitlesAsync(
            place.Programme, missing.Select(r => ((Meeting)r.Content!).Group?.Path).OfType<string>(), cancel);
        var shown = missing.Take(place.Most).Select(r => TaskOf(place, r.Entry, (Meeting)r.Content!, titles));
        var rest = page.Total - (page.Records.Count - missing.Count) - Math.Min(missing.Count, place.Most);
        return rest > 0 ? [.. shown, place.Rest(WorkKind.Minute, Urgency.Late, rest, "minute") with { IsPublic = true }] : shown;
    }

    private static WorkTask TaskOf(WorkQuery place, Entry entry, Meeting meeting, IReadOnlyDictionary<string, string> titles)
    {
        var group = meeting.Group is { } of ? titles.GetValueOrDefault(of.Path) : null;
        var days = meeting.HeldOn?.Latest is { } on ? Math.Max(0, place.Today.DayNumber - on.DayNumber) : 0;
        // A month without a day can only give the least it can be.
        var isExact = meeting.HeldOn?.Earliest == meeting.HeldOn?.Latest;
        return new WorkTask(
            WorkKind.Minute, days > 0 ? Urgency.Late : Urgency.Today,
            group is null ? T($"Write the minute of {WorkTask.Named(entry.Title)}")
                : T($"Write the minute of the {Bare(group)} meeting of {meeting.HeldOn}"),
            place.Desk($"edit/{entry.Path}"))
        {
            Standing = days == 0 ? T("held today")
                : isExact ? T($"held {Layout.Phrases.Ago(days)}") : T($"held at least {days:# day|# days} ago"),
            DaysLate = days,
            IsPublic = entry.Audience.IsPublic,
        };
    }

    private static string Bare(string group) => group.StartsWith("The ", StringComparison.Ordinal) ? group[4..] : group;
}
