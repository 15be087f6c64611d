using Heed.Accounts;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Actions.Returns;

/// <summary>A return that waits for someone.</summary>
/// <param name="Answer">The answer, as far as it has come.</param>
/// <param name="Title">What the action is called.</param>
/// <param name="Href">Where it is done.</param>
public sealed record WaitingReturn(ReturnAnswer Answer, string Title, string Href);

/// <summary>What of progress returns waits for a person, for "My work".</summary>
public sealed class ReturnsWaiting(HeedDatabase db, ProgrammeLedger ledger)
{
    /// <summary>The returns that a person still has to send for the bodies they answer for, the first due first.</summary>
    public async Task<IReadOnlyList<WaitingReturn>> DueFromAsync(Staff staff, string programme, CancellationToken cancel) =>
        [.. (await OwnAsync(staff, programme, cancel)).Where(w => w.Answer.IsOpen)];

    /// <summary>
    /// All returns asked of the bodies a person answers for: those to send first, by date, then those sent, the latest first.
    /// </summary>
    public async Task<IReadOnlyList<WaitingReturn>> OwnAsync(Staff staff, string programme, CancellationToken cancel)
    {
        var bodies = staff.Of(Role.ActionOwner, programme);
        if (bodies.Count == 0)
            return [];
        var all = await db.ReturnAnswers.AsNoTracking().Where(a => a.Programme == programme).ToListAsync(cancel);
        var own = all.Where(a => a.AskedOf.Intersect(bodies).Any());
        return await WithTitlesAsync(
            programme, own.OrderByDescending(a => a.IsOpen).ThenBy(a => a.IsOpen ? a.DueOn.DayNumber : -a.DueOn.DayNumber),
            a => $"/desk/{programme}/returns/{a.Id:N}", cancel);
    }

    /// <summary>The answers that wait for the secretariat, the first sent first; none for a person who does not ask for returns.</summary>
    public async Task<IReadOnlyList<WaitingReturn>> ToReviewAsync(Staff staff, string programme, CancellationToken cancel)
    {
        if (!staff.May(Permission.AskForReturns, programme))
            return [];
        var sent = await db.ReturnAnswers.AsNoTracking().Where(a => a.Programme == programme && a.State == AnswerState.Sent)
            .ToListAsync(cancel);
        return await WithTitlesAsync(programme, sent.OrderBy(a => a.SentAt), a => $"/desk/{programme}/returns/{a.Id:N}/review", cancel);
    }

    private async Task<IReadOnlyList<WaitingReturn>> WithTitlesAsync(
        string programme, IEnumerable<ReturnAnswer> answers, Func<ReturnAnswer, string> href, CancellationToken cancel)
    {
        var list = answers.ToList();
        var titles = await ledger.ReadAs(Viewer.Public).TitlesAsync(programme, list.Select(a => a.Action), cancel);
        return [.. list.Select(a => new WaitingReturn(a, titles.GetValueOrDefault(a.Action, a.Action), href(a)))];
    }
}
