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
/// <c>heed import update FILE --programme NAME [--publish]</c>: takes in a saved update, and leaves a draft where it doubts.
/// </summary>
public static class ImportCommand
{
    private const long LargestFile = 5 * 1024 * 1024;

    public static Command Make(PlaceOptions options)
    {
        var file = new Argument<string>("FILE") { Description = "The saved page, as HTML, as a single file (MHTML) or as plain text." };
        var programme = new Option<string>("--programme")
        {
            Description = "The programme’s short name in addresses, such as cpip.",
            Required = true,
            HelpName = "NAME",
        };
        var publish = new Option<bool>("--publish")
        {
            Description = "Publish it at once, with the day it was posted, instead of saving a draft. If something may be missing or "
                + "was guessed, it stays a draft, with exit code 1.",
        };
        var number = new Option<string>("--number")
        {
            Description = "Its number, such as 5 or \"10 part 2\", when the title does not give it.",
            HelpName = "NUMBER",
        };
        var postedOn = new Option<string>("--posted-on")
        {
            Description = "The day it was posted, such as 2017-06-30, when the page does not give it.",
            HelpName = "DAY",
        };
        var update = new Command(
            "update",
            "Takes in a saved numbered update: its title, number, day and text. Says what it took in, and everything it left out, such "
                + "as comments, sidebars and pictures."
        )
        {
            file, programme, publish, number, postedOn,
        };
        update.SetAction((parsed, cancel) =>
        {
            var hints = new UpdateHints(Number(parsed.GetValue(number)), Day(parsed.GetValue(postedOn)));
            return RunAsync(parsed.GetValue(file)!, parsed.GetValue(programme)!, parsed.GetValue(publish), hints, options, parsed, cancel);
        });
        return new Command("import", "Takes in what was published elsewhere.") { update };
    }

    private static async Task<int> RunAsync(
        string file, string programme, bool publish, UpdateHints hints, PlaceOptions options, ParseResult parsed, CancellationToken cancel)
    {
        if (!ProgrammeName.IsFit(programme))
            throw new CommandFailedException($"“{programme}” can’t be a programme’s short name. {ProgrammeName.Rule}");
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
            throw new CommandFailedException($"It was not published. Before you publish it at the desk, look at this:{look}");
        await Console.Out.WriteLineAsync($"Before you publish it, look at this:{look}");
        return 0;
    }

    private static UpdateNumber? Number(string? text) =>
        text is null
            ? null
            : UpdateNumber.Parse(text)
                ?? throw new CommandFailedException($"“{text}” in --number is no number of an update. Write it like 5 or \"10 part 2\".");

    private static DateOnly? Day(string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new CommandFailedException($"“{text}” in --posted-on is not a day. Write it like 2017-06-30.");

    private static SavedUpdate Read(string file, UpdateHints hints)
    {
        if (Directory.Exists(file))
            throw new CommandFailedException($"{file} is a folder. Name a saved page.");
        if (!File.Exists(file))
            throw new CommandFailedException($"There is no file {file}. Check the name and try again.");
        if (new FileInfo(file).Length > LargestFile)
            throw new CommandFailedException($"{file} is larger than {LargestFile / 1024 / 1024} MB; a saved update is not. Nothing "
                + "was changed.");
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
            throw new CommandFailedException($"{file} can’t be read: {e.Message}");
        }
    }
}
