using System.CommandLine;
using System.Globalization;
using Heed.Export.Lines;
using Heed.Hosting;
using Heed.Hosting.Starting;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Files;
using Heed.Platform.Time;

namespace Heed.Commands;

/// <summary>
/// <c>heed export PROGRAMME --to TARGET</c>: gives out the whole record, for people without a server or for another Heed.
/// </summary>
public static class ExportCommand
{
    private const string By = "Export";

    public static Command Make(PlaceOptions options)
    {
        var programme = new Argument<string>("PROGRAMME") { Description = "The programme’s short name, such as cpip." };
        var to = new Option<string>("--to")
        {
            Description = "Where to. A name that ends in .jsonl makes one file from which another Heed can be built (heed import record). "
                + "A name that ends in .xlsx makes a workbook of the sheets that heed import table reads, and a folder whose name ends in "
                + ".csv the same as CSV files. Another folder, or a name that ends in .zip, makes a static archive: pages, data and files "
                + "that open without a server.",
            Required = true,
            HelpName = "FILE|FOLDER",
        };
        var asAt = new Option<string?>(
            "--as-at") { Description = "The record as it was on this day, such as 2017-06-30.", HelpName = "DAY" };
        var drafts = new Option<bool>("--with-drafts")
        {
            Description = "Adds what only staff may read: other editions, drafts, and who wrote and approved. Only for .jsonl. Keep the "
                + "file as safe as the site itself.",
        };
        var command = new Command("export", "Exports the whole record of a programme.") { programme, to, asAt, drafts };
        command.SetAction((parsed, cancel) =>
        {
            var asked = new AskedExport(
                parsed.GetValue(programme)!, Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetValue(to)!)),
                Day(parsed.GetValue(asAt)), parsed.GetValue(drafts));
            RefuseUnfit(asked);
            return asked.IsLines ? WriteLinesAsync(asked, options, parsed, cancel)
                : asked.IsWorkbook || asked.IsCsv ? SheetExport.WriteAsync(asked, options, parsed, cancel)
                : ArchiveExport.WriteAsync(asked, options, parsed, cancel);
        });
        return command;
    }

    private static void RefuseUnfit(AskedExport asked)
    {
        if (asked.WithDrafts && !asked.IsLines)
            throw new CommandFailedException("An archive is for everyone, so it has no drafts. Use --with-drafts with a .jsonl file.");
        if (asked is { WithDrafts: true, AsAt: not null })
            throw new CommandFailedException("Heed keeps drafts as they are now only. Use --with-drafts without --as-at.");
        if (File.Exists(asked.To) || Directory.Exists(asked.To) && Directory.EnumerateFileSystemEntries(asked.To).Any())
            throw new CommandFailedException($"{asked.To} already exists. Choose another name, or delete it first.");
        if (!Directory.Exists(Path.GetDirectoryName(asked.To)))
            throw new CommandFailedException($"There is no folder {Path.GetDirectoryName(asked.To)}. Create it first.");
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day <= TimeProvider.System.Today() && day.Year >= 1900 ? day
        : throw new CommandFailedException($"“{text}” in --as-at is not a date that has passed. Write it like 2017-06-30.");

    private static async Task<int> WriteLinesAsync(AskedExport asked, PlaceOptions options, ParseResult parsed, CancellationToken cancel)
    {
        var database = options.Database(parsed);
        var registered = new ServiceCollection().AddLogging().AddLedger(database);
        registered.AddFiles(database);
        await using var services = registered.BuildServiceProvider();
        await Server.PrepareAsync(services, database, prepare: null, cancel, StartPurpose.Read);
        await using var scope = services.CreateAsyncScope();
        var programme = await ProgrammeCommand.MeantAsync(scope.ServiceProvider, asked.Programme, cancel);
        var viewer = (asked.WithDrafts ? Viewer.Named(By, [], [programme]) : Viewer.Public)
            .At(asked.AsAt is { } day ? Clock.EndOf(day) : null);
        var export = ActivatorUtilities.CreateInstance<RecordExport>(scope.ServiceProvider);
        var part = asked.To + ".part";
        ExportOutcome? outcome;
        try
        {
            await using (var file = new FileStream(part, FileMode.Create, FileAccess.Write))
                outcome = await export.WriteAsync(programme, viewer, file, cancel);
            if (outcome is not null)
                File.Move(part, asked.To);
        }
        finally
        {
            File.Delete(part);
        }
        if (outcome is null)
            throw asked.Unknown();
        var drafts = asked.WithDrafts ? $", {Phrases.Count(outcome.Drafts, "draft")}" : "";
        await Console.Out.WriteLineAsync($"Exported {Phrases.Count(outcome.Records, "record")}, "
            + $"{Phrases.Count(outcome.Editions, "edition")}{drafts} and {Phrases.Count(outcome.Files, "attached file")} to {asked.To} "
            + $"({Phrases.Size(new FileInfo(asked.To).Length)}).");
        if (outcome.Hidden > 0)
            await Console.Out.WriteLineAsync($"Without content: {Phrases.Count(outcome.Hidden, "edition")} hidden until a second person "
                + "decides. Another Heed will show them as removed.");
        foreach (var missing in outcome.MissingFiles)
            await Console.Out.WriteLineAsync($"Missing: the attached file “{missing}” is not in the files folder.");
        return outcome.MissingFiles.Count == 0 ? 0 : 1;
    }
}

/// <summary>What an export is to be of, and where to.</summary>
/// <param name="Programme">The programme, by its name of today or an older one.</param>
/// <param name="To">The file or folder.</param>
/// <param name="AsAt">The day; null for now.</param>
/// <param name="WithDrafts">Whether what only staff may read is in it.</param>
internal sealed record AskedExport(string Programme, string To, DateOnly? AsAt, bool WithDrafts)
{
    public bool IsLines => To.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);

    public bool IsWorkbook => To.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    public bool IsCsv => To.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    public bool IsZip => To.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    public CommandFailedException Unknown() =>
        new($"There is no public programme “{Programme}”{(AsAt is { } day ? $" on {Phrases.Day(day)}" : "")}. "
            + "Give its short name, as in its web address, such as cpip.");
}
