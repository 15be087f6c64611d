using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Heed.Import.Cells;
using Heed.Import.Planning;
using Heed.Import.Targets;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Tables;

namespace Heed.Import.Runs;

/// <summary>A table as an import has it: what was read, and what its columns mean so far.</summary>
/// <param name="Name">The file's name; empty for pasted cells.</param>
/// <param name="Reading">What was read.</param>
/// <param name="Sheet">The sheet chosen.</param>
/// <param name="Targets">The kind of record.</param>
/// <param name="Map">What its columns mean.</param>
public sealed record OpenedTable(string Name, TableReading Reading, TableSheet Sheet, KindTargets Targets, TableMap Map);

/// <summary>Opens and closes what an import keeps: the file, the map, and what drafts said before.</summary>
public sealed class RunFiles(ContentProtector seal)
{
    /// <summary>Begins an import of a file, or of pasted cells when it has no name.</summary>
    /// <exception cref="TableException">There is no table in it.</exception>
    public ImportRun Begin(string programme, string name, byte[] bytes, string? kind, TableMap? earlier, string by, DateTime at)
    {
        if (name.Length == 0 && KindAt(kind) is { } chosen)
            bytes = WithHeading(bytes, chosen);
        var read = Read(name, bytes, new TableMap());
        var sheet = MapGuess.SheetOf(read);
        var targets = KindAt(kind) ?? MapGuess.KindOf(sheet, sheet.Name) ?? KindTargets.Of(Slices.Registry.Progressing);
        var run = ImportRun.Begin(
            programme, Close(name), seal.Close(bytes), Convert.ToHexStringLower(SHA256.HashData(bytes)), by, at);
        run.Map(Close(Guessed(targets, sheet, earlier).Write()));
        return run;
    }

    /// <summary>Opens the table of an import.</summary>
    public OpenedTable Open(ImportRun run) => Open(run, MapOf(run));

    /// <summary>Opens it with another map.</summary>
    public OpenedTable Open(ImportRun run, TableMap map)
    {
        var name = Text(run.ClosedName);
        var read = Read(name, seal.Open(run.ClosedFile), map);
        var sheet = read.Sheets.FirstOrDefault(s => s.Name == map.Sheet) ?? read.Sheets[0];
        return new OpenedTable(name, read, sheet, KindAt(map.As) ?? KindTargets.Of(Slices.Registry.Progressing), map);
    }

    public string NameOf(ImportRun run) => Text(run.ClosedName) is { Length: > 0 } name ? name : "Pasted cells";

    public TableMap MapOf(ImportRun run) => TableMap.Read(Text(run.ClosedMap));

    /// <summary>Keeps a map.</summary>
    public void Map(ImportRun run, TableMap map) => run.Map(Close(map.Write()));

    /// <summary>A map for another kind or sheet: what an earlier one says of the same headings stays.</summary>
    public TableMap Guessed(KindTargets targets, TableSheet sheet, TableMap? earlier)
    {
        var guess = MapGuess.Of(targets, sheet);
        if (earlier?.As != targets.Kind.List)
            return new TableMap { As = targets.Kind.List, Sheet = sheet.Name, Columns = guess };
        return earlier with
        {
            Sheet = sheet.Name,
            HeaderRow = null,
            Separator = null,
            TakesHidden = null,
            PublicSince = null,
            Audience = null,
            Columns = guess.ToDictionary(g => g.Key, g => earlier.Columns.GetValueOrDefault(g.Key) ?? g.Value),
            Same = earlier.Columns.Keys.ToHashSet().SetEquals(guess.Keys) ? earlier.Same : new Dictionary<string, string>(),
        };
    }

    /// <summary>Reads the file in another way, and guesses again what its columns mean.</summary>
    /// <exception cref="TableException">There is no table in it then.</exception>
    public TableMap ReadAgain(ImportRun run, TableMap map)
    {
        var table = Open(run, map);
        return map with { Sheet = table.Sheet.Name, Columns = MapGuess.Of(table.Targets, table.Sheet) };
    }

    /// <summary>A draft that was saved, with what is needed to publish it with its days, or to take it back.</summary>
    public ImportedDraft Keep(ImportRun run, SavedDraft saved)
    {
        var before = saved.Record is { DraftVersion: > 0, Before: { } content } ? seal.Close(ContentJson.Write(content)) : [];
        var editions = saved.Record.Editions
            .Select(e => new KeptEdition(e.On, e.In?.Text, Encoding.UTF8.GetString(ContentJson.Write(e.Content)))).ToList();
        return new ImportedDraft(run.Id, saved.Record.Path, saved.Version, before, editions.Count == 0 ? [] : Close(
            JsonSerializer.Serialize(editions)));
    }

    /// <summary>What a draft said before the import; null when there was none.</summary>
    public Content? BeforeOf(ImportedDraft draft, Kind kind) =>
        draft.ClosedBefore.Length == 0 ? null : ContentJson.Read(seal.Open(draft.ClosedBefore), kind.ContentType);

    /// <summary>The editions with days that a draft brings.</summary>
    public IReadOnlyList<PlannedEdition> EditionsOf(ImportedDraft draft, Kind kind) =>
        draft.ClosedEditions.Length == 0 ? []
        : [.. JsonSerializer.Deserialize<List<KeptEdition>>(Text(draft.ClosedEditions))!.Select(
            e => new PlannedEdition(e.On, ContentJson.Read(Encoding.UTF8.GetBytes(e.Content), kind.ContentType))
            {
                In = e.In is null ? null : Edtf.Parse(e.In),
            })];

    public byte[] Close(string text) => seal.Close(Encoding.UTF8.GetBytes(text));

    public string Text(byte[] closed) => closed.Length == 0 ? "" : Encoding.UTF8.GetString(seal.Open(closed));

    /// <summary>The kind at a list's address; null when there is none.</summary>
    public static KindTargets? KindAt(string? list) =>
        Slices.Registry.All.FirstOrDefault(p => p.Kind.Template.Length > 0 && p.Kind.List == list) is { } pages
            ? KindTargets.Of(pages) : null;

    // A plain list of titles has no heading.
    private static byte[] WithHeading(byte[] pasted, KindTargets targets)
    {
        var lines = Encoding.UTF8.GetString(pasted).Trim().ReplaceLineEndings("\n");
        var isList = !lines.Contains('\t', StringComparison.Ordinal) && !MapGuess.IsHeading(lines.Split('\n')[0]);
        return isList ? Encoding.UTF8.GetBytes($"{targets.At("title")!.Label}\n{lines}") : pasted;
    }

    private static TableReading Read(string name, byte[] bytes, TableMap map)
    {
        var options = new TableReadingOptions
        {
            IsHeading = MapGuess.IsHeading, HeaderRow = map.HeaderRow, Separator = map.Separator, TakesHidden = map.TakesHidden ?? false,
        };
        return name.Length == 0 ? TableFile.ReadPasted(Encoding.UTF8.GetString(bytes), options) : TableFile.Read(bytes, name, options);
    }

    private sealed record KeptEdition(DateOnly On, string? In, string Content);
}
