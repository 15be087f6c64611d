using Heed.Layout.Naming;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Platform.Time;
using Heed.Programmes;
using Heed.Recommendations;
using Heed.Updates;

namespace Heed.Updates.Intake;

/// <summary>
/// Takes a saved update into a programme, as a draft or published with the day it was really posted. What is in doubt stays a draft.
/// </summary>
public sealed class UpdateIntake(HeedDatabase db, ProgrammeLedger ledger)
{
    /// <summary>Who did what a command does.</summary>
    public const string Command = "Import";

    /// <summary>Takes it in.</summary>
    /// <returns>What was made, in sentences.</returns>
    /// <exception cref="IntakeException">The update is there already, or can't be published.</exception>
    public async Task<IReadOnlyList<string>> TakeInAsync(
        string programme, SavedUpdate saved, string fileName, string by, bool publish, CancellationToken cancel)
    {
        var reading = ReadAs(programme);
        if (await WhyNotAsync(programme, saved, cancel) is { } refusal)
            throw new IntakeException(refusal);
        var isPublished = publish && saved.Doubts.Count == 0;
        var said = new List<string>();
        var contents = new List<(string Path, Content Content, string Why)>();
        if (await reading.FindAsync(programme, "", cancel) is null && await reading.DraftAsync(programme, "", cancel) is null)
            contents.Add(("", ProgrammeOf(programme, saved.Programme), "Added with the first imported update."));
        contents.Add((saved.Path, UpdateOf(saved, fileName), $"Imported from {fileName}."));
        try
        {
            // Drafts and publication are one: nothing half taken in is left, whatever happens in between.
            await using var transaction = await JoinedTransaction.BeginAsync(db, cancel);
            var drafts = new List<ReleasedDraft>();
            foreach (var (path, content, why) in contents)
            {
                var draft = await ledger.SaveDraftAsync(new DraftSave(programme, path, content, 0, by), cancel);
                drafts.Add(new ReleasedDraft(path, draft.Version, why));
            }
            if (isPublished)
                await ledger.PublishAsync(new Release(programme, by) { Drafts = drafts, PublicSince = Clock.NoonOf(saved.On) }, cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (RefusedException refused)
        {
            throw new IntakeException(refused.Message);
        }
        if (contents.Count > 1)
            said.Add($"Created the programme {programme}, “{contents[0].Content.Title}”.");
        var name = await NameOfAsync(programme, cancel);
        said.AddRange(Told(saved));
        said.Add(
            isPublished
                ? $"Published it at /{name}/{saved.Path}, public since {saved.On:d MMMM yyyy}, marked as imported today."
                : $"Saved it as a draft of /{name}/{saved.Path}.{(publish ? "" : " Check it there, and publish it at the desk.")}"
        );
        return said;
    }

    /// <summary>Why it cannot be taken in; null when it can.</summary>
    public async Task<string?> WhyNotAsync(string programme, SavedUpdate saved, CancellationToken cancel) =>
        await ReadAs(programme).FindAsync(programme, saved.Path, cancel) is not null
            ? $"Update {saved.Number} is already published, at /{await NameOfAsync(programme, cancel)}/{saved.Path}. Nothing was changed."
        : await ReadAs(programme).DraftAsync(programme, saved.Path, cancel) is not null
            ? $"There is already a draft of update {saved.Number} in {await NameOfAsync(programme, cancel)}. Nothing was changed."
        : null;

    // The name in addresses today, which may not be the one that the programme began with.
    private async Task<string> NameOfAsync(string programme, CancellationToken cancel) =>
        (await ProgrammeNames.ReadAsync(db, cancel)).NameOf(programme);

    /// <summary>Where it is, or would be.</summary>
    public async Task<string> AddressOfAsync(string programme, SavedUpdate saved, CancellationToken cancel) =>
        $"/{await NameOfAsync(programme, cancel)}/{saved.Path}";

    private Reading ReadAs(string programme) => ledger.ReadAs(Viewer.Named(Command, [], [programme]));

    /// <summary>What was read and what was left out, in sentences.</summary>
    public static IEnumerable<string> Told(SavedUpdate saved)
    {
        var from = saved.DayLine is { } line ? $" (“{line}”)" : "";
        yield return $"Read “{saved.Title}” of {saved.On:d MMMM yyyy}{from}: number {saved.Number}, {saved.Paragraphs} "
            + $"{(saved.Paragraphs == 1 ? "paragraph" : "paragraphs")}.";
        yield return $"Imported: {saved.TakenIn}.";
        if (saved.LeftOut.Count == 0)
            yield return "Left out: nothing.";
        foreach (var left in saved.LeftOut)
            yield return $"Left out: {left}.";
    }

    /// <summary>The programme's own record, for one that has none yet.</summary>
    internal static Programme ProgrammeOf(string programme, string? title) =>
        new()
        {
            Title = title ?? programme,
            ShortName = programme.ToUpperInvariant(),
            Gaps = ["So far, this record contains only what the programme’s updates say."],
        };

    private static Update UpdateOf(SavedUpdate saved, string fileName) =>
        new()
        {
            Title = saved.Title,
            Number = saved.Number,
            PostedOn = FuzzyDate.Of(saved.On),
            Wording = saved.IsWhole ? Wording.Exact : null,
            Body = new Prose(saved.Body),
            Sources = [new Source { Title = $"Saved page {fileName}" }],
        };
}
