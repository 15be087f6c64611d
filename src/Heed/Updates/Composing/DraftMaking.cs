using Heed.Desk.Writing;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Updates;
using Heed.Updates.Composing.Telling;

namespace Heed.Updates.Composing;

/// <summary>
/// Numbers the next update and makes its draft. An address is one record's for ever, so no two writers get the same number.
/// </summary>
public sealed class DraftMaking(ComposingDesk desk, ProgrammeLedger ledger)
{
    private RequestContext Here => desk.Here;

    /// <summary>The numbers that are published or drafted.</summary>
    public async Task<IReadOnlyList<UpdateNumber>> TakenAsync(CancellationToken cancel)
    {
        var kind = Here.Kinds["update"];
        var titles = await RecordTitles.LoadAsync(Here, kind, cancel);
        List<UpdateNumber> taken = [.. titles.All.Select(t => UpdateNumber.Parse(kind.ReferenceIn(t.Path))).OfType<UpdateNumber>()];
        // An update whose content was removed is in no list, and its number is still its own.
        while (await Here.Reading.FindAsync(Here.Programme, kind.PathOf(UpdateNumber.Next(taken).Reference), cancel) is not null)
            taken.Add(UpdateNumber.Next(taken));
        return taken;
    }

    /// <summary>Makes the draft of what was composed, or fills the one made before.</summary>
    /// <returns>The draft's address, or the field and the sentence that say why there is none.</returns>
    public async Task<(string? Path, (string Field, string Sentence)? Problem)> MakeAsync(
        UpdateDraftRow row, UpdateDraft composed, CancellationToken cancel)
    {
        if (!composed.Kept.Any())
            return (null, ("sentences", "No sentences are ticked. Tick or add at least one, then create the draft."));
        if (UpdateNumber.Parse(composed.Number) is not { } number)
            return (null,
                ("number", $"“{ProgrammeFilter.Shorten(composed.Number)}” is not the number of an update. Enter a number like 6, "
                    + "or 10 part 2."));
        var path = Here.Kinds["update"].PathOf(number.Reference);
        var draft = await Here.Reading.DraftAsync(Here.Programme, path, cancel);
        var says = draft is null ? null : (Update)draft.Content;
        var isOurs = row.Draft == path;
        // A draft begun by hand, with nothing in its text yet, is there to be filled.
        if (!isOurs && !(says is { Body: null } && await Here.Reading.FindAsync(Here.Programme, path, cancel) is null)
            && number.Refusal(await TakenAsync(cancel)) is { } refusal)
            return (null, ("number", refusal));
        if (isOurs && draft is null)
            return (null, ("", $"The draft of update {number} was published or discarded. Start a new update for what has happened "
                + "since. We keep the sentences here."));
        var content = DraftOfUpdate.Fill(says ?? new Update(), composed, number, Name);
        try
        {
            var saved = await ledger.SaveDraftAsync(
                new DraftSave(
                    Here.Programme, path, content, isOurs ? row.DraftVersion : draft?.Version ?? 0, (await desk.StaffAsync(cancel)).Name),
                    cancel);
            row.Drafted(path, saved.Version);
            await desk.SaveAsync(cancel);
            return (path, null);
        }
        catch (StaleDraftException stale) when (isOurs)
        {
            return (null, ("", $"{stale.Current.SavedBy} has changed the draft of update {number} since it was created from these "
                + "sentences, so we did not overwrite it. Continue in the draft. We have kept the new text as an unsaved version."));
        }
        catch (StaleDraftException)
        {
            return (null,
                ("number", $"Someone else has just taken number {number}. The next one is {UpdateNumber.Next(await TakenAsync(cancel))}."));
        }
    }

    /// <summary>What a strand is called in the text.</summary>
    public string Name(string strand) => strand == Strands.Next ? "What comes next" : Delivery.StrandNames.Of(Here, strand);
}
