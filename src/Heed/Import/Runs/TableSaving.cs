using Heed.Import.Planning;
using Heed.Ledger;
using Heed.Platform.Database;

namespace Heed.Import.Runs;

/// <summary>A draft that a table made.</summary>
/// <param name="Record">The record as planned.</param>
/// <param name="Version">The version of the draft.</param>
public sealed record SavedDraft(PlannedContent Record, int Version);

/// <summary>Saves what a table becomes as drafts, a few at a time, so that nobody else has to wait.</summary>
public sealed class TableSaving(HeedDatabase db, ProgrammeLedger ledger)
{
    private const int AtOnce = 50;

    private readonly WriterRest rest = new();

    /// <summary>Saves.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="plan">What the table becomes.</param>
    /// <param name="by">Who imports.</param>
    /// <param name="told">Told how many are saved, after each few.</param>
    /// <param name="cancel">Ends the work; what is saved stays.</param>
    public async Task<IReadOnlyList<SavedDraft>> SaveAsync(
        string programme, TablePlan plan, string by, Func<IReadOnlyList<SavedDraft>, Task> told, CancellationToken cancel)
    {
        Audience? audience = plan.Map.Audience switch
        {
            "public" => Audience.Public,
            "staff" => Audience.Staff,
            _ => null,
        };
        // A new address can be named by another record once it is taken.
        foreach (var some in plan.ToSave.Where(r => r.Before is null).Chunk(AtOnce))
        {
            await using var transaction = await JoinedTransaction.BeginAsync(db, cancel);
            foreach (var record in some)
                await ledger.ReserveAsync(programme, record.Path, cancel);
            await transaction.CommitAsync(cancel);
            await rest.TakeAsync(cancel);
        }
        var saved = new List<SavedDraft>();
        foreach (var some in plan.ToSave.Chunk(AtOnce))
        {
            var few = new List<SavedDraft>();
            await using (var transaction = await JoinedTransaction.BeginAsync(db, cancel))
            {
                foreach (var record in some)
                {
                    // Who reads a record that there is already is not for a table to say.
                    var readers = record.IsNamedOnly || record.Before is not null ? null : audience;
                    var draft = await ledger.SaveDraftAsync(
                        new DraftSave(programme, record.Path, record.Content, record.DraftVersion, by, readers), cancel);
                    few.Add(new SavedDraft(record, draft.Version));
                }
                await told(few);
                await transaction.CommitAsync(cancel);
            }
            saved.AddRange(few);
            await rest.TakeAsync(cancel);
        }
        return saved;
    }
}
