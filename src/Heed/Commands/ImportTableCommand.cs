using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Heed.Hosting;
using Heed.Hosting.Starting;
using Heed.Import.Cells;
using Heed.Import.Planning;
using Heed.Import.Runs;
using Heed.Import.Targets;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Time;
using Heed.Programmes;
using Heed.Tables;

namespace Heed.Commands;

/// <summary>
/// <c>heed import table FILE --programme NAME</c>: imports a spreadsheet, a CSV file or a Word table as drafts, or with
/// <c>--check</c> says what would become of it.
/// </summary>
public static class ImportTableCommand
{
    private const string By = "Import";

    private static readonly JsonSerializerOptions Json = new(TableMap.Json) { WriteIndented = true };

    public static Command Make(PlaceOptions options)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "The table: an Excel workbook (.xlsx), a CSV file or a Word document (.docx).",
        };
        var programme = new Option<string>("--programme")
        {
            Description = "The programme’s short name, as in its web address, such as cpip.", Required = true, HelpName = "NAME",
        };
        var kind = new Option<string>("--as")
        {
            Description = "What each row is, by the name of its list, such as recommendations, actions or assessments. Guessed from the "
                + "headings if you leave it out.",
            HelpName = "LIST",
        };
        var map = new Option<string>("--map")
        {
            Description = "A JSON file that says what the columns, words and names mean. --check --json prints one to start from, under "
                + "“map”.",
            HelpName = "MAP.json",
        };
        var sheet = new Option<string>("--sheet") { Description = "The name of the sheet, if the file has several.", HelpName = "NAME" };
        var days = new Option<string>("--days")
        {
            Description = "Whether dates such as 03/04/2019 are written day-first or month-first.", HelpName = "ORDER",
        };
        var same = new Option<string[]>("--same")
        {
            Description = "What every row says that no column gives, such as report=\"Final report\" or responses[].of=\"UK Government\". "
                + "Can be repeated.",
            HelpName = "PLACE=TEXT",
        };
        var since = new Option<string>("--public-since")
        {
            Description = "Since when the public could read what the table says, such as 2023-05-22. The history then begins on that day, "
                + "marked as imported.",
            HelpName = "DAY",
        };
        var readers = new Option<string>("--readers")
        {
            Description = "Who can read the records once they are published: public or staff. If you leave it out, each kind’s own rule "
                + "applies: assessments, for example, are for staff.",
            HelpName = "WHO",
        };
        var publish = new Option<bool>("--publish")
        {
            Description = "Publishes what is complete with the days given. Needs --public-since or a column with such days. The rest stays "
                + "a draft, and the exit code is 1.",
        };
        var check = new Option<bool>("--check") { Description = "Only says what would become of the table. Nothing is saved." };
        var json = new Option<bool>("--json") { Description = "Prints the result as JSON." };
        var hidden = new Option<bool>("--hidden") { Description = "Also reads hidden sheets, rows and columns." };
        var every = new Option<bool>("--every-sheet")
        {
            Description = "Imports all sheets of a workbook that heed export made, one after another.",
        };
        var command = new Command(
            "table", "Imports a table, such as a register of recommendations, as drafts. Importing the same file again changes nothing; "
                + "importing a newer one shows only the differences.")
        {
            file, programme, kind, map, sheet, days, same, since, readers, publish, check, json, hidden, every,
        };
        command.SetAction((parsed, cancel) => RunEachAsync(
            parsed.GetValue(every), new AskedTable(
                parsed.GetValue(file)!, parsed.GetValue(programme)!, parsed.GetValue(kind), parsed.GetValue(map), parsed.GetValue(sheet),
                parsed.GetValue(days), parsed.GetValue(same) ?? [], parsed.GetValue(since), parsed.GetValue(readers),
                parsed.GetValue(publish),
                parsed.GetValue(check), parsed.GetValue(json), parsed.GetValue(hidden)), options, parsed, cancel));
        return command;
    }

    private static async Task<int> RunEachAsync(
        bool isEvery, AskedTable asked, PlaceOptions options, ParseResult parsed, CancellationToken cancel)
    {
        var saved = new Dictionary<string, SavedDraft>();
        var code = 0;
        // All sheets first: one may name records of another.
        foreach (var sheet in isEvery ? asked.Read(asked.MapOf()).Sheets.Select(s => (string?)s.Name) : [asked.Sheet])
            code = Math.Max(code, await RunAsync(asked with { Sheet = sheet }, saved, options, parsed, cancel));
        return asked is { Publishes: true, OnlyChecks: false }
            ? Math.Max(code, await PublishAsync(asked, [.. saved.Values], options, parsed, cancel)) : code;
    }

    private static async Task<int> RunAsync(
        AskedTable asked, Dictionary<string, SavedDraft> all, PlaceOptions options, ParseResult parsed, CancellationToken cancel)
    {
        if (!ProgrammeName.IsFit(asked.Programme))
            throw new CommandFailedException($"“{asked.Programme}” cannot be a programme’s short name. {ProgrammeName.Rule}");
        var map = asked.MapOf();
        var read = asked.Read(map);
        var sheet = AskedTable.SheetOf(read, map);
        var targets = AskedTable.KindOf(map, sheet);
        map = map with
        {
            As = targets.Kind.List, Sheet = sheet.Name,
            Columns = MapGuess.Of(targets, sheet).Select(c => map.Columns.GetValueOrDefault(c.Key) is { } chosen ? new(c.Key, chosen) : c)
                .ToDictionary(),
        };
        var database = options.Database(parsed);
        await using var services = new ServiceCollection().AddLogging().AddLedger(database).BuildServiceProvider();
        await Server.PrepareAsync(services, database, prepare: null, cancel, StartPurpose.Change);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeedDatabase>();
        var ledger = scope.ServiceProvider.GetRequiredService<ProgrammeLedger>();
        var programme = await ProgrammeCommand.MeantAsync(scope.ServiceProvider, asked.Programme, cancel);
        var reading = ledger.ReadAs(Viewer.Named(By, [], [programme]));
        await RefuseUnknownAsync(reading, programme, cancel);
        var today = services.GetService<TimeProvider>()?.Today() ?? TimeProvider.System.Today();
        var plan = await Planner.PlanAsync(reading, programme, targets, sheet, map, today, cancel);
        await Console.Out.WriteLineAsync(
            asked.IsJson ? JsonSerializer.Serialize(TableReport.AsData(read, sheet, plan), Json)
                : string.Join(Environment.NewLine, TableReport.InWords(read, sheet, plan)));
        if (asked.OnlyChecks)
            return plan.Count(RowOutcome.Wrong) == 0 ? 0 : 1;
        var saved = await new TableSaving(db, ledger).SaveAsync(
            programme, plan, By, _ => Task.CompletedTask, cancel);
        await SayAsync(
            asked, saved.Count == 0 ? "Nothing was saved: Heed has it all already." : $"Saved {Phrases.Count(saved.Count, "draft")}.");
        foreach (var draft in saved)
            all[draft.Record.Path] = draft;
        return plan.Count(RowOutcome.Wrong) == 0 ? 0 : 1;
    }

    private static async Task<int> PublishAsync(
        AskedTable asked, IReadOnlyList<SavedDraft> saved, PlaceOptions options, ParseResult parsed, CancellationToken cancel)
    {
        await using var services = new ServiceCollection().AddLogging().AddLedger(options.Database(parsed)).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<ProgrammeLedger>();
        var programme = await ProgrammeCommand.MeantAsync(scope.ServiceProvider, asked.Programme, cancel);
        var published = await new TablePublishing(ledger).PublishAsync(
            programme, saved, new TablePublisher(By, By, $"Imported from {Path.GetFileName(asked.File)}."), cancel);
        await SayAsync(asked, $"Published {Phrases.Count(published.Editions, "edition")}, marked as imported today.");
        if (await ledger.ReadAs(Viewer.Public).FindAsync(programme, "", cancel) is null)
            await SayAsync(asked, "Readers see none of it until the programme’s own page is published, at the desk.");
        foreach (var (path, sentence) in published.Left)
            await SayAsync(asked, $"Still a draft: {path}. {sentence}");
        return published.Left.Count == 0 ? 0 : 1;
    }

    // Data goes to one place, sentences beside it to the other.
    private static Task SayAsync(AskedTable asked, string sentence) =>
        (asked.IsJson ? Console.Error : Console.Out).WriteLineAsync(sentence);

    private static async Task RefuseUnknownAsync(Reading reading, string programme, CancellationToken cancel)
    {
        if (await reading.FindAsync(programme, "", cancel) is null && await reading.DraftAsync(programme, "", cancel) is null)
            throw new CommandFailedException(
                $"There is no programme {programme}. Create it first: heed programme create {programme} --title \"...\" --admin NAME");
    }
}
