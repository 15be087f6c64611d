using System.CommandLine;
using Heed.Export.Lines;
using Heed.Hosting;
using Heed.Hosting.Starting;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Files;
using Heed.Programmes;

namespace Heed.Commands;

/// <summary><c>heed import record FILE</c>: builds a programme from an export of its whole record.</summary>
public static class ImportRecordCommand
{
    public static Command Make(PlaceOptions options)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "The export (.jsonl), or all parts of a download in order.",
            Arity = ArgumentArity.OneOrMore,
        };
        var programme = new Option<string?>("--programme")
        {
            Description = "Another short name for the programme. Texts that link to the old name are not changed.",
            HelpName = "NAME",
        };
        var check = new Option<bool>("--check") { Description = "Checks the export and says what it would import. Changes nothing." };
        var command = new Command(
            "record", "Builds a programme from an export of its whole record, made by “heed export”. The site must not have the programme "
                + "yet.")
        {
            files, programme, check,
        };
        command.SetAction((parsed, cancel) =>
            RunAsync(parsed.GetValue(files)!, parsed.GetValue(programme), parsed.GetValue(check), options, parsed, cancel));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] files, string? named, bool isCheck, PlaceOptions options, ParseResult parsed, CancellationToken cancel)
    {
        if (files.FirstOrDefault(f => !File.Exists(f)) is { } absent)
            throw new CommandFailedException($"There is no file {absent}. Check the name and try again.");
        try
        {
            var file = new RecordFile(files, Slices.Kinds);
            var check = await RecordFileCheck.OfAsync(file, Slices.Kinds, cancel);
            var programme = named ?? check.Header.Programme;
            if (!ProgrammeName.IsFit(programme))
                throw new CommandFailedException($"“{programme}” cannot be a programme’s short name. {ProgrammeName.Rule}");
            var database = options.Database(parsed);
            // A check makes no database where there is none.
            if (!isCheck || database.Postgres is not null || File.Exists(database.File))
                await WithImportAsync(database, isCheck, async (services, import) =>
                {
                    // A name that was given to a programme here means that one, so another cannot have it.
                    programme = await ProgrammeCommand.MeantAsync(services, programme, cancel);
                    if (isCheck)
                        await import.RefuseExistingAsync(programme, cancel);
                    else
                        await import.ImportAsync(file, check, programme, cancel);
                }, cancel);
            await SayAsync(check, programme, isCheck);
            return 0;
        }
        catch (Exception refused) when (refused is ExportFileException or RefusedException)
        {
            throw new CommandFailedException(refused.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"Heed cannot read the export: {e.Message}");
        }
    }

    private static async Task WithImportAsync(
        DatabaseChoice database, bool isCheck, Func<IServiceProvider, RecordImport, Task> work, CancellationToken cancel)
    {
        var registered = new ServiceCollection().AddLogging().AddLedger(database);
        registered.AddFiles(database);
        await using var services = registered.BuildServiceProvider();
        await Server.PrepareAsync(
            services, database, prepare: null, cancel, isCheck ? StartPurpose.Read : StartPurpose.Change);
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider, ActivatorUtilities.CreateInstance<RecordImport>(scope.ServiceProvider));
    }

    private static async Task SayAsync(RecordFileCheck check, string programme, bool isCheck)
    {
        var header = check.Header;
        var drafts = check.Drafts > 0 ? $", {Phrases.Count(check.Drafts, "draft")}" : "";
        await Console.Out.WriteLineAsync(
            $"{(isCheck ? "The export is complete and unchanged. It would import" : "Imported")} “{header.Title}”: "
            + $"{Phrases.Count(check.Paths.Count, "record")}, {Phrases.Count(check.Editions, "edition")}{drafts} and "
            + $"{Phrases.Count(check.Files, "attached file")}, as exported on {Phrases.Day(header.ExportedAt)}.");
        if (check.Redacted > 0)
            await Console.Out.WriteLineAsync($"The content of {Phrases.Count(check.Redacted, "edition")} had been removed before the "
                + "export. The reason is imported.");
        if (!isCheck)
            await Console.Out.WriteLineAsync($"It is public at /{programme}, each edition since the day it was first public, marked as "
                + "imported today.");
        if (programme != header.Programme)
            await Console.Out.WriteLineAsync($"Texts that link to /{header.Programme} are not changed.");
    }
}
