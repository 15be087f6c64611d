using Heed.Import.Planning;
using Heed.Import.Runs;
using Heed.Import.Targets;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Platform.Time;
using Heed.Tables;

namespace Heed.Demo;

/// <summary>
/// The demonstration's second programme. All of it but the programme itself is imported from tables, as a secretariat would do it.
/// </summary>
internal sealed class DemoImport(HeedDatabase db, ProgrammeLedger ledger, TimeProvider clock)
{
    private const string Programme = "rhi";
    private const string Report = "Report of the Independent Public Inquiry into the Non-domestic Renewable Heat Incentive Scheme";

    private static readonly (string File, TableMap Map)[] Tables =
    [
        ("1-recommendations.csv", new TableMap
        {
            As = "recommendations", PublicSince = new DateOnly(2020, 3, 13), PartsInNumbers = true,
            Same = new Dictionary<string, string> { ["report"] = Report, ["wording"] = "not-given" },
        }),
        ("2-responses.csv", new TableMap { As = "recommendations", PublicSince = new DateOnly(2021, 10, 7) }),
        ("3-assessments.csv", new TableMap { As = "assessments", PublicSince = new DateOnly(2024, 10, 15), Audience = "public" }),
        ("4-events.csv", new TableMap { As = "events" }),
    ];

    /// <summary>Begins the programme and imports its tables.</summary>
    public async Task LoadAsync(string by, CancellationToken cancel)
    {
        foreach (var (record, edition) in DemoFile.Read(Programme).SelectMany(r => r.Editions.Select(e => (r, e))))
        {
            var content = ContentJson.Read(
                System.Text.Encoding.UTF8.GetBytes(edition.Content.ToJsonString()), Slices.Kinds.All.First(k => k.Template == record.Path)
                    .ContentType);
            var draft = await ledger.SaveDraftAsync(new DraftSave(Programme, record.Path, content, 0, by, Audience.Public), cancel);
            await ledger.PublishAsync(
                new Release(Programme, by)
                {
                    Drafts = [new ReleasedDraft(record.Path, draft.Version, edition.Why)], PublicSince = Clock.NoonOf(edition.On),
                }, cancel);
        }
        foreach (var (file, map) in Tables)
            await ImportAsync(file, map, by, cancel);
        db.ChangeTracker.Clear();
    }

    private async Task ImportAsync(string file, TableMap map, string by, CancellationToken cancel)
    {
        var read = TableFile.Read(Bytes(file), file, new TableReadingOptions { IsHeading = MapGuess.IsHeading }, cancel);
        var targets = RunFiles.KindAt(map.As)!;
        var whole = map with { Columns = MapGuess.Of(targets, read.Sheets[0]) };
        var reading = ledger.ReadAs(Viewer.Named(by, [], [Programme]));
        var plan = await Planner.PlanAsync(reading, Programme, targets, read.Sheets[0], whole, clock.Today(), cancel);
        var saved = await new TableSaving(db, ledger).SaveAsync(Programme, plan, by, _ => Task.CompletedTask, cancel);
        var published = await new TablePublishing(ledger).PublishAsync(
            Programme, saved, new TablePublisher(by, by, "Imported from a table of public facts."), cancel);
        if (published.Left.Count > 0)
            throw new InvalidDataException($"{file}: {published.Left[0].Path} was not published. {published.Left[0].Sentence}");
    }

    private static byte[] Bytes(string file)
    {
        using var stream = typeof(DemoImport).Assembly.GetManifestResourceStream($"{typeof(DemoImport).Namespace}.{Programme}.{file}")!;
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
