using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Groups;

/// <summary>The list of meetings of all groups.</summary>
public static class MeetingList
{
    /// <summary>Its columns and filters.</summary>
    public static ListDefinition Definition { get; } =
        new()
        {
            Lead = "Meetings, whether the minute is published, and how long that took.",
            Columns =
            [
                new("Meeting", r => new Cell([new CellPart(r.Entry.Title, r.Entry.Path)]), EntryOrder.Title),
                new("Date", r => r.Content.On?.ToString(), EntryOrder.On),
                new("Group", r => r.Links(Of(r).Group)),
                new("Minute", r => Minute(MinuteLag.Of(Of(r), r.Day, r.IsKeptByProgramme))),
                new("Decisions and tasks", r => Decided(Of(r))),
            ],
            Filters = [Filter.Linked("group", "Group", "group", "groups"), Filter.State, Filter.Facet("minute-state", "Minute"),
                Filter.Strand, Filter.Year],
            Order = EntryOrder.On,
            Descending = true,
            HasCalendar = true,
            Answer = AnswerAsync,
        };

    private static async Task<string?> AnswerAsync(Layout.RequestContext here, CancellationToken cancel)
    {
        var held = new ListQuery(here.Programme) { Kinds = ["meeting"], States = ["held"], To = here.Day };
        var page = await here.Reading.ListAsync(held with { Order = EntryOrder.On, Descending = true, Take = Layout.Most.Read }, cancel);
        var (meetings, all) = (page.Records, page.Total);
        var readable = meetings.Count(
            m => m.Content is Meeting meeting && MinuteLag.Of(meeting, here.Day, here.IsKeptByProgramme).CanBeRead);
        if (all == 0)
            return null;
        var read = meetings.Count == all ? T($"{readable} of {all} {readable:has|have} a minute or summary you can read.")
            : T($"{readable} of the latest {meetings.Count} {readable:has|have} a minute or summary you can read.");
        return $"{T($"{all:# meeting|# meetings} held.")} {read}";
    }

    private static Meeting Of(ListRow row) => (Meeting)row.Content;

    private static Cell Minute(MinuteStanding standing)
    {
        var word = new CellPart(standing.Word, null, standing.Colour);
        return new Cell(standing.Detail is null ? [word] : [word, new CellPart(standing.Detail)]);
    }

    private static Cell Decided(Meeting meeting)
    {
        var (decisions, tasks) = (meeting.Decisions.Count, meeting.ActionsArising.Count);
        string[] said = [
            decisions > 0 ? T($"{decisions:# decision|# decisions}") : "", tasks > 0 ? T($"{tasks:# task|# tasks}") : ""];
        return string.Join(", ", said.Where(s => s.Length > 0));
    }
}
