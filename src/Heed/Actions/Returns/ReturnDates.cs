using Heed.Accounts;
using Heed.Design;
using Heed.Desk.Calendar;
using Heed.Layout;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Actions.Returns;

/// <summary>The days by which progress returns are asked for: the person's own, and those of everyone for who reads drafts.</summary>
public sealed class ReturnDates(RequestContext here, HeedDatabase db, ReturnsWaiting returns) : IFindsComing
{
    public async Task<IEnumerable<Coming>> FindAsync(Staff staff, DateOnly from, DateOnly to, CancellationToken cancel) =>
        [
            .. await OwnReturnsAsync(staff, cancel),
            .. staff.May(Permission.ReadDrafts, here.Programme, "") ? await RoundsAsync(from, to, cancel) : [],
        ];

    private async Task<IEnumerable<Coming>> OwnReturnsAsync(Staff staff, CancellationToken cancel) =>
        from own in await returns.DueFromAsync(staff, here.Programme, cancel)
        select new Coming(own.Answer.DueOn, Phrases.Day(own.Answer.DueOn), own.Title, own.Href, "Return due", TagColour.Yellow);

    private async Task<IEnumerable<Coming>> RoundsAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var asked = await db.ReturnAnswers.AsNoTracking()
            .Where(a => a.Programme == here.Programme && a.DueOn >= from && a.DueOn <= to)
            .Select(a => new { a.Round, a.DueOn, a.State })
            .ToListAsync(cancel);
        return
            from round in asked.GroupBy(a => (a.Round, a.DueOn))
            let sent = round.Count(a => a.State is AnswerState.Sent or AnswerState.TakenOver)
            let what = $"{Phrases.Count(round.Count(), "progress return")}, {sent} received"
            let due = round.Key.DueOn
            select new Coming(due, Phrases.Day(due), what, $"/desk/{here.Programme}/returns", "Returns due", TagColour.Yellow);
    }
}
