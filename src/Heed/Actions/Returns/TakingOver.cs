using Heed.Accounts;
using Heed.Accounts.Telling;
using Heed.Actions;
using Heed.Delivery;
using Heed.Desk.Reviewing;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Platform.Database;
using Heed.Platform.Time;

namespace Heed.Actions.Returns;

/// <summary>Makes a draft of an action out of an owner's answer, on top of what the public reads.</summary>
public sealed class TakingOver(
    HeedDatabase db, ProgrammeLedger ledger, ReviewDesk reviewing, Answering answering, RequestContext here, TimeProvider clock)
{
    /// <summary>The draft of the action that is open, if one is: it is not overwritten.</summary>
    public Task<Draft?> OpenDraftAsync(ReturnAnswer answer, CancellationToken cancel) =>
        here.Reading.DraftAsync(here.Programme, answer.Action, cancel);

    /// <summary>Takes an answer over.</summary>
    /// <exception cref="RefusedException">A draft is open (<c>draft-open</c>), the action is not public any more (<c>not-public</c>), or
    /// someone else was quicker.</exception>
    public async Task RunAsync(ReturnAnswer answer, Staff by, CancellationToken cancel)
    {
        if (await OpenDraftAsync(answer, cancel) is { } open)
            throw new RefusedException("draft-open", $"{open.SavedBy} has a draft of this action open, saved {DeskTime.Of(open.SavedAt)}. "
                + "Publish or discard it first, then accept the return. Nothing was changed.");
        if (await here.Now().FindAsync(here.Programme, answer.Action, cancel) is not { Content: ActionItem action })
            throw new RefusedException(
                "not-public", "The public can no longer read this action, so you cannot accept a return for it.");
        var given = answering.WordsOf(answer);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var draft = await ledger.SaveDraftAsync(
            new DraftSave(here.Programme, answer.Action, await ReportedAsync(action, answer, given, cancel), 0, by.Name, Audience.Public),
            cancel);
        await reviewing.NoteWhyAsync(here.Programme, draft, await WhyAsync(answer, given, cancel), cancel);
        answer.TakeOver(by.Name, clock.GetUtcNow().UtcDateTime);
        await answering.TellOwnerAsync(answer, StaffNotice.ReturnAccepted(by.DisplayName, answer.Programme, answer.Id), by, cancel);
        await answering.SaveAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task<ActionItem> ReportedAsync(ActionItem action, ReturnAnswer answer, GivenAnswer given, CancellationToken cancel)
    {
        var evidence = new List<Evidence>();
        foreach (var (_, line) in given.EvidenceGiven)
            evidence.Add(await new AnswerCheck(here).EvidenceAsync(line, cancel));
        var report = new DeliveryReport
        {
            State = given.Chosen!.Value,
            Basis = DeliveryBasis.Return,
            // The owner said so on the day it was sent, however long the secretariat takes.
            On = FuzzyDate.Of(Clock.DayOf(answer.SentAt!.Value)),
            By = new Ref<Body>(answer.SentFor!),
            What = new Prose(given.What),
            Evidence = evidence,
        };
        var expected = AnswerCheck.Moves(given, action) || action.DueBy is null ? GivenAnswer.Understood(given.Expected) : null;
        return action with { Delivery = report, Expected = expected ?? action.Expected, DoneOn = GivenAnswer.Understood(given.Done)
            ?? action.DoneOn };
    }

    private async Task<string> WhyAsync(ReturnAnswer answer, GivenAnswer given, CancellationToken cancel)
    {
        if (given.Reason.Length > 0)
            return given.Reason;
        var titles = await here.Now().TitlesAsync(here.Programme, [answer.SentFor!], cancel);
        return $"Progress return by {titles.GetValueOrDefault(answer.SentFor!, "its lead")}: {given.Chosen!.Value.Label
            .ToLowerInvariant()}.";
    }
}
