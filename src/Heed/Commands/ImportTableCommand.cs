using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Heed.Hosting;
using Heed.Hosting.Starting;
using Heed.Import.Cells;
using Heed.Import.Planning;
using Heed.Import.Runs;
using Heed.Import.Targets;
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
        var command = new Command(
            "table", "Imports a table, such as a register of recommendations, as drafts. Importing the same file again changes nothing; "
                + "importing a newer one shows only the differences.")
        {
            file, programme, kind, map, sheet, days, same, since, readers, publish, check, json, hidden,
        };
        command.SetAction((parsed, cancel) => RunAsync(
            new Asked(
                parsed.GetValue(file)!, parsed.GetValue(programme)!, parsed.GetValue(kind), parsed.GetValue(map), parsed.GetValue(sheet),
                parsed.GetValue(days), parsed.GetValue(same) ?? [], parsed.GetValue(since), parsed.GetValue(readers),
                parsed.GetValue(publish),
                parsed.GetValue(check), parsed.GetValue(json), parsed.GetValue(hidden)), options, parsed, cancel));
        return command;
    }

    private sealed record Asked(
        string File, string Programme, string? As, string? Map, string? Sheet, string? Days, string[] Same, string? Since, string? Readers,
        bool Publishes, bool OnlyChecks, bool IsJson, bool TakesHidden);

    private static async Task<int> RunAsync(Asked asked, PlaceOptions options, ParseResult parsed, CancellationToken cancel)
    {
        if (!ProgrammeName.IsFit(asked.Programme))
            throw new CommandFailedException($"“{asked.Programme}” cannot be a programme’s short name. {ProgrammeName.Rule}");
        var map = MapOf(asked);
        var read = Read(asked, map);
        var sheet = SheetOf(read, map);
        var targets = KindOf(map, sheet);
        map = map with
        {
            As = targets.Kind.List, Sheet = sheet.Name,
            Columns = MapGuess.Of(targets, sheet).Select(c => map.Columns.TryGetValue(c.Key, out var chosen) ? new(c.Key, chosen) : c)
                .ToDictionary(),
        };
        var database = options.Database(parsed);
        await using var services = new ServiceCollection().AddLogging().AddLedger(database).BuildServiceProvider();
        await Server.PrepareAsync(services, database, prepare: null, cancel, StartPurpose.Change);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeedDatabase>();
        var ledger = scope.ServiceProvider.GetRequiredService<ProgrammeLedger>();
        var reading = ledger.ReadAs(Viewer.Named(By, [], [asked.Programme]));
        await RefuseUnknownAsync(reading, asked.Programme, cancel);
        var today = services.GetService<TimeProvider>()?.Today() ?? TimeProvider.System.Today();
        var plan = await Planner.PlanAsync(reading, asked.Programme, targets, sheet, map, today, cancel);
        await Console.Out.WriteLineAsync(
            asked.IsJson ? JsonSerializer.Serialize(TableReport.AsData(read, sheet, plan), Json)
                : string.Join(Environment.NewLine, TableReport.InWords(read, sheet, plan)));
        if (asked.OnlyChecks)
            return plan.Count(RowOutcome.Wrong) == 0 ? 0 : 1;
        var saved = await new TableSaving(db, ledger).SaveAsync(
            asked.Programme, plan, By, _ => Task.CompletedTask, cancel);
        await SayAsync(asked, saved.Count == 0 ? "Nothing was saved: Heed has it all already." : $"Saved {saved.Count} drafts.");
        return asked.Publishes ? await PublishAsync(asked, ledger, saved, cancel) : plan.Count(RowOutcome.Wrong) == 0 ? 0 : 1;
    }

    private static async Task<int> PublishAsync(
        Asked asked, ProgrammeLedger ledger, IReadOnlyList<SavedDraft> saved, CancellationToken cancel)
    {
        var published = await new TablePublishing(ledger).PublishAsync(
            asked.Programme, saved, By, null, $"Imported from {Path.GetFileName(asked.File)}.", cancel);
        await SayAsync(asked, $"Published {published.Editions} editions, marked as imported today.");
        foreach (var (path, sentence) in published.Left)
            await SayAsync(asked, $"Still a draft: {path}. {sentence}");
        return published.Left.Count == 0 ? 0 : 1;
    }

    // Data goes to one place, sentences beside it to the other.
    private static Task SayAsync(Asked asked, string sentence) => (asked.IsJson ? Console.Error : Console.Out).WriteLineAsync(sentence);

    private static TableMap MapOf(Asked asked)
    {
        TableMap map;
        try
        {
            map = asked.Map is { } file ? TableMap.Read(File.ReadAllText(file)) : new TableMap();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new CommandFailedException($"Heed cannot read the map {asked.Map}: {e.Message}");
        }
        var same = map.Same.ToDictionary();
        foreach (var pair in asked.Same)
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            if (at < 1)
                throw new CommandFailedException($"“{pair}” in --same has no “=”. Write it like report=\"Final report\".");
            same[pair[..at]] = pair[(at + 1)..];
        }
        return map with
        {
            As = asked.As ?? map.As,
            Sheet = asked.Sheet ?? map.Sheet,
            Same = same,
            Days = asked.Days switch
            {
                null => map.Days,
                "day-first" => DayOrder.DayFirst,
                "month-first" => DayOrder.MonthFirst,
                _ => throw new CommandFailedException($"“{asked.Days}” in --days is not an order. Write day-first or month-first."),
            },
            Audience = asked.Readers switch
            {
                null => map.Audience,
                "public" or "staff" => asked.Readers,
                _ => throw new CommandFailedException($"“{asked.Readers}” in --readers is not known. Write public or staff."),
            },
            PublicSince = asked.Since is null ? map.PublicSince
                : DateOnly.TryParseExact(asked.Since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
                : throw new CommandFailedException($"“{asked.Since}” in --public-since is not a date. Write it like 2023-05-22."),
        };
    }

    private static TableReading Read(Asked asked, TableMap map)
    {
        if (!File.Exists(asked.File))
            throw new CommandFailedException(
                Directory.Exists(asked.File) ? $"{asked.File} is a folder. Give the name of a file."
                    : $"There is no file {asked.File}. Check the name and try again.");
        try
        {
            var read = new TableReadingOptions
            {
                IsHeading = MapGuess.IsHeading, TakesHidden = asked.TakesHidden, HeaderRow = map.HeaderRow,
            };
            return TableFile.Read(File.ReadAllBytes(asked.File), Path.GetFileName(asked.File), read);
        }
        catch (TableException refused)
        {
            throw new CommandFailedException($"{asked.File}: {refused.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"Heed cannot read {asked.File}: {e.Message}");
        }
    }

    private static TableSheet SheetOf(TableReading read, TableMap map) =>
        map.Sheet is null ? read.Sheets[0]
        : read.Sheets.FirstOrDefault(s => Sameness.Of(s.Name) == Sameness.Of(map.Sheet))
            ?? throw new CommandFailedException(
                $"There is no sheet “{map.Sheet}”. There is: {string.Join(", ", read.Sheets.Select(s => s.Name))}.");

    private static KindTargets KindOf(TableMap map, TableSheet sheet)
    {
        var lists = Slices.Registry.All.Where(p => p.Kind.Template.Length > 0).ToList();
        if (map.As is null)
            return MapGuess.KindOf(sheet, sheet.Name) ?? throw new CommandFailedException(
                $"The headings do not say what the rows are. Say it with --as: {string.Join(", ", lists.Select(p => p.Kind.List))}.");
        return lists.FirstOrDefault(p => p.Kind.List == map.As || p.Kind.Name == map.As) is { } pages ? KindTargets.Of(pages)
            : throw new CommandFailedException(
                $"“{map.As}” is not a list. The lists are {string.Join(", ", lists.Select(p => p.Kind.List))}.");
    }

    private static async Task RefuseUnknownAsync(Reading reading, string programme, CancellationToken cancel)
    {
        if (await reading.FindAsync(programme, "", cancel) is null && await reading.DraftAsync(programme, "", cancel) is null)
            throw new CommandFailedException($"There is no programme {programme}. Create it first: heed programme create {programme}");
    }
}
