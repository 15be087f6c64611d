using System.CommandLine;
using System.Globalization;
using Heed.Hosting;
using Heed.Hosting.Starting;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Programmes;
using Heed.Updates;
using Heed.Updates.Intake;

namespace Heed.Commands;

/// <summary>
/// <c>heed import update FILE --programme NAME [--publish]</c>: imports a saved update, as a draft where it has doubts.
/// </summary>
public static class ImportCommand
{
    private const long LargestFile = 5 * 1024 * 1024;

    public static Command Make(PlaceOptions options)
    {
        var file = new Argument<string>("FILE") { Description = "The saved page: HTML, a single file (MHTML) or plain text." };
        var programme = new Option<string>("--programme")
        {
            Description = "The programme’s short name, as in its web address, such as cpip.",
            Required = true,
            HelpName = "NAME",
        };
        var publish = new Option<bool>("--publish")
        {
            Description = "Publishes the update with the date it was posted, instead of saving a draft. If something may be missing "
                + "or was guessed, it stays a draft and the exit code is 1.",
        };
        var number = new Option<string>("--number")
        {
            Description = "Its number, such as 5 or \"10 part 2\", if the title does not give it.",
            HelpName = "NUMBER",
        };
        var postedOn = new Option<string>("--posted-on")
        {
            Description = "The date it was posted, such as 2017-06-30, if the page does not give it.",
            HelpName = "DAY",
        };
        var update = new Command(
            "update",
            "Imports a saved numbered update: its title, number, date and text. Lists what it imported and everything it left out, "
                + "such as comments, sidebars and pictures."
        )
        {
            file, programme, publish, number, postedOn,
        };
        update.SetAction((parsed, cancel) =>
        {
            var hints = new UpdateHints(Number(parsed.GetValue(number)), Day(parsed.GetValue(postedOn)));
            return RunAsync(parsed.GetValue(file)!, parsed.GetValue(programme)!, parsed.GetValue(publish), hints, options, parsed, cancel);
        });
        return new Command("import", "Imports what was published elsewhere.") { update, ImportRecordCommand.Make(options) };
    }

    private static async Task<int> RunAsync(
        string file, string programme, bool publish, UpdateHints hints, PlaceOptions options, ParseResult parsed, CancellationToken cancel)
    {
        if (!ProgrammeName.IsFit(programme))
            throw new CommandFailedException($"“{programme}” cannot be a programme’s short name. {ProgrammeName.Rule}");
        var saved = Read(file, hints);
        var database = options.Database(parsed);
        await using var services = new ServiceCollection().AddLogging().AddLedger(database).BuildServiceProvider();
        await Server.PrepareAsync(services, database, prepare: null, cancel, StartPurpose.Change);
        await using var scope = services.CreateAsyncScope();
        var intake = new UpdateIntake(scope.ServiceProvider.GetRequiredService<HeedDatabase>(),
            scope.ServiceProvider.GetRequiredService<ProgrammeLedger>());
        try
        {
            foreach (var sentence in await intake.TakeInAsync(programme, saved, Path.GetFileName(file), publish, cancel))
                await Console.Out.WriteLineAsync(sentence);
        }
        catch (IntakeException refused)
        {
            throw new CommandFailedException(refused.Message);
        }
        if (saved.Doubts.Count == 0)
            return 0;
        var look = string.Concat(saved.Doubts.Select(d => $"{Environment.NewLine}- {d}"));
        if (publish)
            throw new CommandFailedException($"The update was not published. Before you publish it at the desk, check:{look}");
        await Console.Out.WriteLineAsync($"Before you publish the update, check:{look}");
        return 0;
    }

    private static UpdateNumber? Number(string? text) =>
        text is null
            ? null
            : UpdateNumber.Parse(text)
                ?? throw new CommandFailedException($"“{text}” in --number is not an update number. Write it like 5 or \"10 part 2\".");

    private static DateOnly? Day(string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new CommandFailedException($"“{text}” in --posted-on is not a date. Write it like 2017-06-30.");

    private static SavedUpdate Read(string file, UpdateHints hints)
    {
        if (Directory.Exists(file))
            throw new CommandFailedException($"{file} is a folder. Give the name of a saved page.");
        if (!File.Exists(file))
            throw new CommandFailedException($"There is no file {file}. Check the name and try again.");
        if (new FileInfo(file).Length > LargestFile)
            throw new CommandFailedException($"{file} is larger than {LargestFile / 1024 / 1024} MB, the limit for a saved update. "
                + "Nothing was changed.");
        try
        {
            return SavedUpdate.Read(File.ReadAllBytes(file), hints);
        }
        catch (IntakeException refused)
        {
            throw new CommandFailedException($"{file}: {refused.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"Heed cannot read {file}: {e.Message}");
        }
    }
}
