using Heed.Accounts;
using Heed.Commitments;
using Heed.Desk.Releases;
using Heed.Desk.Returns;
using Heed.Design;
using Heed.Events;
using Heed.Layout;
using Heed.Ledger;
using Heed.Meetings;
using Heed.Platform.Database;
using Heed.Platform.Time;
using Heed.Programmes;
using Heed.Publications;
using Heed.Updates;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Calendar;

/// <summary>Reads what is coming in a programme between two days, as far as a person may read it.</summary>
public sealed class ComingReading(Here here, HeedDatabase db, Releasing releasing, ReturnsWaiting returns)
{
    private const int Most = 500;
    private const int LongestTask = 120;
    private const int LatestUpdates = 20;

    /// <summary>What is coming, in order.</summary>
    public async Task<IReadOnlyList<Coming>> BetweenAsync(Staff staff, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var all = new List<Coming>();
        all.AddRange(await HeldAsync(staff, from, to, cancel));
        all.AddRange(await DueAsync(staff, from, to, cancel));
        all.AddRange(await TasksAsync(staff, to, cancel));
        all.AddRange(await ReviewsAsync(staff, cancel));
        all.AddRange(await CommentsAsync(staff, cancel));
        all.AddRange(await OwnReturnsAsync(staff, cancel));
        if (staff.May(Permission.ReadDrafts, here.Programme, ""))
        {
            all.AddRange(await RoundsAsync(from, to, cancel));
            all.AddRange(await ReleasesAsync(from, to, cancel));
        }
        return [.. all.Where(c => c.On >= from && c.On <= to).OrderBy(c => c.On).ThenBy(c => c.Sort).ThenBy(c => c.What, StringComparer.Ordinal)];
    }

    private async Task<IEnumerable<Coming>> HeldAsync(Staff staff, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var query = new ListQuery(here.Programme) { Kinds = ["meeting", "event"], From = from, To = to, Order = EntryOrder.On, Take = Most };
        var page = await here.Reading.ListAsync(query, cancel);
        return page.Records.Where(r => r.Entry.State != "cancelled").SelectMany(r => Held(staff, r, from));
    }

    private IEnumerable<Coming> Held(Staff staff, ReadRecord record, DateOnly from)
    {
        var (entry, href) = (record.Entry, RecordAddress.Of(staff, here.Programme, record.Entry));
        var words = record.Content?.On?.ToString() ?? "";
        var isConsultation = record.Content is Event { Kind: EventKind.Consultation };
        if (isConsultation && entry.OnTo is { } closes && closes != entry.OnFrom)
            yield return new Coming(closes, Say.Day(closes), entry.Title, href, "Consultation closes", TagColour.Orange);
        // What began before is still going on in the first week shown.
        var on = entry.OnFrom ?? entry.OnTo ?? from;
        if (!isConsultation || on >= from)
            yield return new Coming(on < from ? from : on, words, entry.Title, href, isConsultation ? "Consultation opens" : entry.Kind.Label, TagColour.Blue);
    }

    private async Task<IEnumerable<Coming>> DueAsync(Staff staff, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var query = new ListQuery(here.Programme) { Kinds = ["action", "commitment"], WithoutLinkIn = [Commitment.CountedElsewhere], DueFrom = from, LateOn = to.AddDays(1), Order = EntryOrder.Due, Take = Most };
        var page = await here.Reading.ListAsync(query, cancel);
        return page.Records.Select(r => new Coming(r.Entry.DueBy!.Value, r.Content?.DueBy?.ToString() ?? Say.Day(r.Entry.DueBy.Value), r.Entry.Title, RecordAddress.Of(staff, here.Programme, r.Entry), $"{r.Entry.Kind.Label} due", TagColour.Yellow));
    }

    // What meetings gave somebody to do, and of which nobody has said what became of it.
    private async Task<IEnumerable<Coming>> TasksAsync(Staff staff, DateOnly to, CancellationToken cancel)
    {
        var query = new ListQuery(here.Programme) { Kinds = ["meeting"], To = to, Order = EntryOrder.On, Descending = true, Take = Most };
        var meetings = await here.Reading.ListAsync(query, cancel);
        return
            from record in meetings.Records
            from task in (record.Content as Meeting)?.OpenTasks() ?? []
            let due = task.Due?.Latest
            where due is not null
            let text = task.Text.Length <= LongestTask ? task.Text : task.Text[..LongestTask].TrimEnd() + "…"
            let href = RecordAddress.Of(staff, here.Programme, record.Entry)
            select new Coming(due.Value, task.Due!.ToString(), text, href, "Task due", TagColour.Yellow);
    }

    private async Task<IEnumerable<Coming>> ReviewsAsync(Staff staff, CancellationToken cancel)
    {
        var publications = await here.Reading.ListAsync(new ListQuery(here.Programme) { Kinds = ["publication"], Take = Most }, cancel);
        var due = publications.Records
            .Select(r => (r.Entry, By: (r.Content as Publication)?.ReviewBy, What: r.Entry.Title, Sort: "Review due"));
        var programme = await here.Reading.FindAsync(here.Programme, "", cancel);
        if (programme is { Content: Programme own } && staff.May(Permission.Write, here.Programme, ""))
            due = due.Append((programme.Entry, own.HelpReviewBy, "Check the places to get help", "Check due"));
        return
            from review in due
            let last = review.By?.Latest
            where last is not null
            let href = RecordAddress.Of(staff, here.Programme, review.Entry)
            select new Coming(last.Value, review.By!.ToString(), review.What, href, review.Sort, TagColour.Yellow);
    }

    private async Task<IEnumerable<Coming>> OwnReturnsAsync(Staff staff, CancellationToken cancel) =>
        from own in await returns.DueFromAsync(staff, here.Programme, cancel)
        select new Coming(own.Answer.DueOn, Say.Day(own.Answer.DueOn), own.Title, own.Href, "Return due", TagColour.Yellow);

    private async Task<IEnumerable<Coming>> RoundsAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var asked = await db.ReturnAnswers.AsNoTracking()
            .Where(a => a.Programme == here.Programme && a.DueOn >= from && a.DueOn <= to)
            .Select(a => new { a.Round, a.DueOn, a.State })
            .ToListAsync(cancel);
        return
            from round in asked.GroupBy(a => (a.Round, a.DueOn))
            let sent = round.Count(a => a.State is AnswerState.Sent or AnswerState.TakenOver)
            let what = $"{Say.Count(round.Count(), "progress return")}, {sent} received"
            let due = round.Key.DueOn
            select new Coming(due, Say.Day(due), what, $"/desk/{here.Programme}/returns", "Returns due", TagColour.Yellow);
    }

    private async Task<IEnumerable<Coming>> CommentsAsync(Staff staff, CancellationToken cancel)
    {
        var updates = await here.Reading.ListAsync(new ListQuery(here.Programme) { Kinds = ["update"], Order = EntryOrder.On, Descending = true, Take = LatestUpdates }, cancel);
        return
            from record in updates.Records
            let until = (record.Content as Update)?.CommentsOpenUntil
            where until?.Latest is not null
            select new Coming(until.Latest!.Value, until.ToString(), record.Entry.Title, RecordAddress.Of(staff, here.Programme, record.Entry), "Comments close", TagColour.Orange);
    }

    private async Task<IEnumerable<Coming>> ReleasesAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var (first, last) = (Clock.StartOf(from), Clock.EndOf(to));
        var releases = await db.PlannedReleases.AsNoTracking().Where(r => r.Programme == here.Programme && r.State == ReleaseState.Scheduled && r.NotBefore >= first && r.NotBefore <= last).ToListAsync(cancel);
        return releases.Select(r => new Coming(Clock.DayOf(r.NotBefore!.Value), DeskTime.Of(r.NotBefore.Value), releasing.TitleOf(r), $"/desk/{here.Programme}/releases/{r.Id:N}", "Release", TagColour.Green));
    }
}
