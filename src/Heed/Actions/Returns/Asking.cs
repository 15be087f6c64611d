using Heed.Accounts;
using Heed.Accounts.Telling;
using Heed.Actions;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Actions.Returns;

/// <summary>
/// Asks the owners of actions for a return by a date: one answer to be given for each, and an edition for staff that says so.
/// </summary>
public sealed class Asking(HeedDatabase db, RoundEditions editions, StaffRecipients staff, TellingStaff telling, TimeProvider clock)
{
    /// <summary>Asks.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="actions">The actions as the public reads them; each has a lead.</param>
    /// <param name="due">The last day for an answer.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <param name="isRehearsal">Whether the public is never told of it.</param>
    /// <exception cref="RefusedException">Someone else asked in the same moment (<c>changed</c>).</exception>
    public async Task<AskedRound> AskAsync(
        Staff by, string programme, IReadOnlyList<ReadRecord> actions, DateOnly due, CancellationToken cancel, bool isRehearsal = false)
    {
        var path = await FreePathAsync(by, programme, due, cancel);
        var today = FuzzyDate.Of(clock.Today());
        var round = new ReturnRound
        {
            Title = $"Progress returns due {Phrases.Day(
                due)}{(path.EndsWith($"{due:yyyy-MM-dd}", StringComparison.Ordinal) ? "" : $" ({path.Split('-')[^1]})")}",
            AskedOn = today,
            DueOn = FuzzyDate.Of(due),
            StoodOn = today,
            Asked = [.. actions.Select(a => new AskedReturn { Action = new Ref<ActionItem>(a.Entry.Path), Bodies = LeadsOf(a) })],
        };
        var asked = AskedRound.Ask(programme, path, due, by.Name, clock.GetUtcNow().UtcDateTime, isRehearsal);
        try
        {
            await using var transaction = await JoinedTransaction.BeginAsync(db, cancel);
            await editions.PublishAsync(
                programme, path, round, Audience.Staff, by,
                $"{Phrases.Count(actions.Count, "return")} requested, due by {Phrases.Day(due)}.",
                cancel);
            db.AskedRounds.Add(asked);
            var answers = actions
                .Select(a => ReturnAnswer.Ask(programme, path, a.Entry.Path, LeadsOf(a).Select(b => b.Path), due))
                .ToList();
            db.ReturnAnswers.AddRange(answers);
            if (!isRehearsal)
                await TellOwnersAsync(by, programme, answers, due, cancel);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateException)
        {
            throw new RefusedException("changed", "Someone else asked for returns at the same moment. Open the returns page again.");
        }
        editions.Committed();
        return asked;
    }

    /// <summary>The actions that need not be asked about now: a return on them is awaited already, or waits for the secretariat.</summary>
    public async Task<IReadOnlyDictionary<string, DateOnly>> AwaitedAsync(string programme, CancellationToken cancel)
    {
        var today = clock.Today();
        var open = await db.ReturnAnswers.AsNoTracking()
            .Where(a => a.Programme == programme && a.State != AnswerState.TakenOver && (a.DueOn >= today || a.State == AnswerState.Sent))
            .Select(a => new { a.Action, a.DueOn })
            .ToListAsync(cancel);
        return open.GroupBy(a => a.Action).ToDictionary(g => g.Key, g => g.Max(a => a.DueOn));
    }

    /// <summary>The bodies that lead an action.</summary>
    public static IReadOnlyList<Ref<People.Body>> LeadsOf(ReadRecord action) => ((ActionItem)action.Content!).Lead;

    private async Task TellOwnersAsync(
        Staff by, string programme, IReadOnlyList<ReturnAnswer> answers, DateOnly due, CancellationToken cancel)
    {
        var asked = new List<(Reachable Owner, ReturnAnswer Answer)>();
        foreach (var body in answers.SelectMany(a => a.AskedOf).Distinct())
        {
            foreach (var owner in await staff.OwnersAsync(body, programme, cancel))
                asked.AddRange(answers.Where(a => a.AskedOf.Contains(body)).Select(a => (owner, a)));
        }
        foreach (var own in asked.Distinct().GroupBy(a => a.Owner, a => a.Answer))
        {
            var only = own.Count() == 1 ? own.First().Id : (Guid?)null;
            telling.Tell(StaffNotice.ReturnsAsked(by.DisplayName, own.Count(), due, programme, only), [own.Key], by.Name);
        }
    }

    private async Task<string> FreePathAsync(Staff by, string programme, DateOnly due, CancellationToken cancel)
    {
        for (var number = 1; ; number++)
        {
            var path = $"returns/{due:yyyy-MM-dd}{(number == 1 ? "" : $"-{number}")}";
            if (await editions.FindAsync(by, programme, path, cancel) is null
                && !await db.AskedRounds.AnyAsync(r => r.Programme == programme && r.Path == path, cancel))
                return path;
        }
    }
}
