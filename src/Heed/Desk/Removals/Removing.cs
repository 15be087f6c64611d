using System.Text;
using Heed.Accounts;
using Heed.Accounts.Alone;
using Heed.Accounts.Telling;
using Heed.Desk.Reviewing;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Removals;

/// <summary>
/// Takes things back: withdraws with a public reason, hides at once, and removes for good or shows again when a second person has decided.
/// </summary>
public sealed class Removing(
    HeedDatabase db,
    ProgrammeLedger ledger,
    ReviewDesk reviewing,
    ActsAlone acts,
    StaffRecipients staff,
    TellingStaff telling,
    ContentProtector seal,
    LedgerHeadCache head,
    TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Withdraws a record.</summary>
    public Task WithdrawAsync(Staff by, string programme, string path, string reason, CancellationToken cancel) =>
        TogetherAsync(
            async () =>
            {
                await ledger.WithdrawAsync(programme, path, reason, by.Name, null, cancel);
                reviewing.Step(programme, path, StepKind.Withdrawn, by, reason);
                await acts.NoteAsync(programme, AloneKind.Withdrew, path, reason, by.Name, cancel);
            },
            cancel
        );

    /// <summary>Hides editions at once.</summary>
    public Task HideAsync(
        Staff by, string programme, string path, IReadOnlyCollection<int> editions, string reason, string note, CancellationToken cancel) =>
        TogetherAsync(
            async () =>
            {
                var hidden = await ledger.HideAsync(programme, path, editions, reason, by.Name, cancel);
                var closedNote = note.Length == 0 ? [] : seal.Close(Encoding.UTF8.GetBytes(note));
                var removal = Removal.Of(programme, path, hidden, reason, closedNote, by.Name, Now);
                db.Removals.Add(removal);
                reviewing.Step(programme, path, StepKind.Hidden, by, "");
                await acts.NoteAsync(programme, AloneKind.Hid, path, reason, by.Name, cancel);
                await TellOthersAsync(removal, by, cancel);
            },
            cancel
        );

    /// <summary>A second person decides: permanently removed, or shown again.</summary>
    public async Task DecideAsync(Staff by, Removal removal, bool forGood, CancellationToken cancel)
    {
        removal.Decide(forGood, by.Name, Now);
        await TogetherAsync(
            async () =>
            {
                if (forGood)
                {
                    await ledger.RedactAsync(removal.Programme, removal.Path, [.. removal.Editions], removal.Reason, by.Name, cancel);
                    // The draft is gone with it, and what was said about it may repeat it.
                    await reviewing.EndAsync(removal.Programme, removal.Path, cancel);
                    await db.ReviewComments.Where(c => c.Programme == removal.Programme && c.Path == removal.Path)
                        .ExecuteDeleteAsync(cancel);
                }
                else
                    await ledger.ShowAgainAsync(removal.Programme, removal.Path, [.. removal.Editions], by.Name, cancel);
                reviewing.Step(removal.Programme, removal.Path, forGood ? StepKind.Redacted : StepKind.Lifted, by, "");
            },
            cancel
        );
        // What was destroyed is cleared out of the file at once; within the transaction that was not possible.
        if (forGood)
            await ledger.WipeAsync(cancel);
    }

    /// <summary>The note to the second person.</summary>
    public string NoteOf(Removal removal) => removal.ClosedNote.Length == 0 ? "" : Encoding.UTF8.GetString(seal.Open(removal.ClosedNote));

    // Those who approve have heard of it already, as of everything that one person does alone.
    private async Task TellOthersAsync(Removal removal, Staff by, CancellationToken cancel)
    {
        var told = (await staff.WhoMayAsync(Permission.Approve, removal.Programme, cancel)).Select(p => p.Account);
        var others = (await staff.WhoMayAsync(Permission.DecideRemoval, removal.Programme, cancel)).ExceptBy(told, p => p.Account);
        telling.Tell(StaffNotice.RemovalWaits(by.DisplayName, removal.Programme, removal.Id), others, by.Name);
    }

    private async Task TogetherAsync(Func<Task> work, CancellationToken cancel)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await work();
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException("decided", "Someone else decided on this at the same moment. Open it again.");
        }
        head.Forget();
    }
}
