using Heed.Accounts;
using Heed.Actions;
using Heed.Desk.Reviewing;
using Heed.Ledger;
using Heed.Platform.Http;

namespace Heed.Actions.Returns;

/// <summary>
/// Publishes what a round of returns says, within the transaction of what it says it of. It is read off the answers, so nobody need approve
/// it.
/// </summary>
public sealed class RoundEditions(ProgrammeLedger ledger, ReviewDesk reviewing, LedgerHeadCache head)
{
    /// <summary>Publishes an edition.</summary>
    public async Task PublishAsync(
        string programme, string path, ReturnRound round, Audience audience, Staff by, string why, CancellationToken cancel)
    {
        // A draft that somebody began by hand does not hold the round back: its text is kept with the record.
        if (await AsStaff(by, programme).DraftAsync(programme, path, cancel) is { } open)
            await ledger.GiveUpDraftAsync(programme, path, open.Version, by.Name, cancel);
        var draft = await ledger.SaveDraftAsync(new DraftSave(programme, path, round, 0, by.Name, audience), cancel);
        await ledger.PublishAsync(new Release(programme, by.Name) { Drafts = [new ReleasedDraft(path, draft.Version, why)] }, cancel);
        reviewing.Step(programme, path, StepKind.Published, by, why);
    }

    /// <summary>The round as staff reads it.</summary>
    public Task<ReadRecord?> FindAsync(Staff by, string programme, string path, CancellationToken cancel) =>
        AsStaff(by, programme).FindAsync(programme, path, cancel);

    /// <summary>Once the transaction is committed: others see it now.</summary>
    public void Committed() => head.Forget();

    private Reading AsStaff(Staff by, string programme) => ledger.ReadAs(Viewer.Named(by.Name, [], [programme]));
}
