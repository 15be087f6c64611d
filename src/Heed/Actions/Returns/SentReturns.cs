using Heed.Actions;
using Heed.Delivery;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Actions.Returns;

/// <summary>Whether what a draft calls a return by the owner was sent by the owner.</summary>
public sealed class SentReturns(HeedDatabase db, KindCatalogue kinds, Answering answering)
{
    /// <summary>Whether a return that was taken over says what the draft says: the same body, day, state and words.</summary>
    public async Task<bool> HoldAsync(string programme, Draft draft, CancellationToken cancel)
    {
        if (!kinds.TryResolve(draft.Path, out var kind, out _) || kind.ContentType != typeof(ActionItem))
            return false;
        if (((ActionItem)draft.Content).Delivery is not { Basis: DeliveryBasis.Return, By: { } body } said)
            return false;
        var taken = await db.ReturnAnswers.AsNoTracking()
            .Where(a => a.Programme == programme && a.Action == draft.Path && a.SentFor == body.Path && a.State == AnswerState.TakenOver
                && a.SavedBy != a.DecidedBy)
            .ToListAsync(cancel);
        return taken.Any(a => answering.WordsOf(a) is var given && said.State == given.Chosen && said.What?.Text == given.What
            && said.On == FuzzyDate.Of(Clock.DayOf(a.SentAt!.Value)));
    }
}
