using Heed.Accounts;
using Heed.Actions;
using Heed.Delivery;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Platform.Database;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Actions.Returns;

/// <summary>Tells the public who answered and who did not, once a date has passed, and again when a late return is published.</summary>
public sealed class MissedReturns(HeedDatabase db, ProgrammeLedger ledger, RoundEditions editions, TimeProvider clock)
{
    private static readonly Staff Keeper = new(Guid.Empty, "heed", "Heed", []);

    /// <summary>Publishes what is due.</summary>
    /// <returns>How many editions were published.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await NoticePublishedAsync(cancel);
        var today = clock.Today();
        var passed = await db.AskedRounds.Where(r => r.PublicSince == null && r.DueOn < today && !r.IsRehearsal).Select(r => r.Id)
            .ToListAsync(cancel);
        var late =
            from a in db.ReturnAnswers
            where a.PublishedAt != null && !a.IsTold
            join r in db.AskedRounds on new { a.Programme, Path = a.Round } equals new { r.Programme, r.Path }
            where r.PublicSince != null
            select r.Id;
        var told = 0;
        foreach (var id in passed.Union(await late.Distinct().ToListAsync(cancel)))
            told += await TellAsync(id, today, cancel) ? 1 : 0;
        return told;
    }

    // A return is published when an edition of its action, made since it was taken over, gives it.
    private async Task NoticePublishedAsync(CancellationToken cancel)
    {
        var waiting = await db.ReturnAnswers.Where(a => a.State == AnswerState.TakenOver && a.PublishedAt == null).ToListAsync(cancel);
        foreach (var answer in waiting)
        {
            if (await ledger.ReadAs(Viewer.Public).FindAsync(
                answer.Programme, answer.Action, cancel) is { Content: ActionItem { Delivery: { Basis: DeliveryBasis.Return } } } action
                && action.Entry.Since >= answer.TakenOverAt)
                answer.SeenPublished(action.Entry.Since);
        }
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another machine noticed it too.
        }
        db.ChangeTracker.Clear();
    }

    private async Task<bool> TellAsync(Guid id, DateOnly today, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var asked = await db.AskedRounds.FirstAsync(r => r.Id == id, cancel);
        var answers = await db.ReturnAnswers.Where(a => a.Programme == asked.Programme && a.Round == asked.Path).ToListAsync(cancel);
        var now = await editions.FindAsync(Keeper, asked.Programme, asked.Path, cancel);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            // A round that was withdrawn or removed is not brought back; nobody is shown up by it.
            var tells = now is { Entry.Standing: Standing.InForce, Content: ReturnRound };
            var received = Received(answers);
            if (tells)
            {
                var round = Told((ReturnRound)now!.Content!, received, today);
                await editions.PublishAsync(
                    asked.Programme, asked.Path, round, Audience.Public, Keeper, Why(round, asked.PublicSince is null), cancel);
            }
            asked.Told(clock.GetUtcNow().UtcDateTime);
            foreach (var answer in received.Values.Where(a => !a.IsTold))
                answer.Told();
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            editions.Committed();
            return tells;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another machine was quicker, or an answer came in this moment: the next run looks again.
            return false;
        }
    }

    // In time when it was sent in time; late ones count once they are published.
    private static Dictionary<string, ReturnAnswer> Received(IEnumerable<ReturnAnswer> answers) =>
        answers.Where(a => a.ReceivedOn is { } on && (on <= a.DueOn || a.PublishedAt is not null)).ToDictionary(a => a.Action);

    // What was once said to be received stays so, even if it went back to its owner since.
    private static ReturnRound Told(ReturnRound before, Dictionary<string, ReturnAnswer> received, DateOnly today) =>
        before with
        {
            StoodOn = FuzzyDate.Of(today),
            Asked = [
                .. before.Asked.Select(
                    a => a with { ReceivedOn = a.ReceivedOn
                        ?? (received.TryGetValue(a.Action!.Value.Path, out var answer) ? FuzzyDate.Of(answer.ReceivedOn!.Value) : null) })],
        };

    private static string Why(ReturnRound round, bool isFirst)
    {
        var counts = $"{Phrases.Of(round.Received, round.Asked.Count)} received";
        return isFirst ? $"These returns are past their due date: {counts}." : $"A late return was published: {counts}.";
    }
}
