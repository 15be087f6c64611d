using System.CommandLine;
using Heed.Hosting;
using Heed.Hosting.Starting;
using Heed.Import.Sheets;
using Heed.Layout;
using Heed.Ledger;
using Heed.OpenData;
using Heed.Platform.Time;
using Heed.Tables;

namespace Heed.Commands;

/// <summary>
/// Writes a programme as the sheets that <c>heed import table</c> reads: a workbook, or a folder with a CSV file for each.
/// </summary>
internal static class SheetExport
{
    public static async Task<int> WriteAsync(AskedExport asked, PlaceOptions options, ParseResult parsed, CancellationToken cancel)
    {
        var database = options.Database(parsed);
        await using var services = new ServiceCollection().AddLogging().AddLedger(database).BuildServiceProvider();
        await Server.PrepareAsync(services, database, prepare: null, cancel, StartPurpose.Read);
        await using var scope = services.CreateAsyncScope();
        var viewer = Viewer.Public.At(asked.AsAt is { } day ? Clock.EndOf(day) : null);
        var reading = scope.ServiceProvider.GetRequiredService<ProgrammeLedger>().ReadAs(viewer);
        var programme = await ProgrammeCommand.MeantAsync(scope.ServiceProvider, asked.Programme, cancel);
        if (await reading.FindAsync(programme, "", cancel) is null)
            throw asked.Unknown();
        var sheets = await RecordSheets.OfAsync(reading, programme, cancel);
        if (sheets.Count == 0)
            throw new CommandFailedException($"The programme “{asked.Programme}” has no public records to export yet.");
        if (asked.IsWorkbook)
        {
            var part = asked.To + ".part";
            await using (var file = new FileStream(part, FileMode.Create, FileAccess.Write))
                await Workbook.WriteAsync(file, sheets, cancel);
            File.Move(part, asked.To);
        }
        else
        {
            Directory.CreateDirectory(asked.To);
            foreach (var sheet in sheets)
            {
                await using var file = File.Create(Path.Combine(asked.To, sheet.Name.Replace(' ', '-') + ".csv"));
                await CsvFile.WriteAsync(file, sheet.Headings, sheet.Rows, cancel);
            }
        }
        await Console.Out.WriteLineAsync($"Exported {Phrases.Count(sheets.Count, "sheet")} to {asked.To}.");
        return 0;
    }
}
