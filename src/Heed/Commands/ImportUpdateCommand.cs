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
/// <c>heed import update FILE... --programme NAME [--publish]</c>: imports saved updates, each as a draft where it has doubts.
/// </summary>
public static class ImportUpdateCommand
{
    private const string Unfinished = "Before you publish it at the desk, check:";

    public static Command Make(PlaceOptions options, Option<string> programme)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "The saved pages: HTML, a single file (MHTML), Word (.docx) or plain text.",
            Arity = ArgumentArity.OneOrMore,
        };
        var publish = new Option<bool>("--publish")
        {
            Description = "Publishes the update with the date it was posted, instead of saving a draft. If something may be missing "
                + "or was guessed, it stays a draft and the exit code is 1.",
        };
        var check = new Option<bool>("--check") { Description = "Says what would be imported, and saves nothing." };
        var number = new Option<string>("--number")
        {
            Description = "Its number, such as 5 or \"10 part 2\", if the title does not give it. For one file only.",
            HelpName = "NUMBER",
        };
        var postedOn = new Option<string>("--posted-on")
        {
            Description = "The date it was posted, such as 2017-06-30, if the page does not give it. For one file only.",
            HelpName = "DAY",
        };
        var update = new Command(
            "update",
            "Imports saved numbered updates: title, number, date and text of each. Lists what it imported and everything it left out, "
                + "such as comments, sidebars and pictures."
        )
        {
            files, programme, publish, check, number, postedOn,
        };
        update.SetAction((parsed, cancel) =>
        {
            var hints = new UpdateHints(Number(parsed.GetValue(number)), Day(parsed.GetValue(postedOn)));
            return RunAsync(new Asked(parsed.GetValue(files)!, parsed.GetValue(programme)!, parsed.GetValue(publish),
                parsed.GetValue(check), hints), options, parsed, cancel);
        });
        return update;
    }

    private sealed record Asked(string[] Files, string Programme, bool Publish, bool Check, UpdateHints Hints);

    private static async Task<int> RunAsync(Asked asked, PlaceOptions options, ParseResult parsed, CancellationToken cancel)
    {
        if (!ProgrammeName.IsFit(asked.Programme))
            throw new CommandFailedException($"“{asked.Programme}” cannot be a programme’s short name. {ProgrammeName.Rule}");
        if (asked.Files.Length > 1 && asked.Hints != new UpdateHints())
            throw new CommandFailedException("--number and --posted-on are for one file. Import that file alone.");
        // A single file that is none changes nothing, not even an empty database.
        var first = asked.Files.Length == 1 ? Read(asked.Files[0], asked.Hints) : null;
        var database = options.Database(parsed);
        await using var services = new ServiceCollection().AddLogging().AddLedger(database).BuildServiceProvider();
        await Server.PrepareAsync(services, database, prepare: null, cancel, StartPurpose.Change);
        var failed = new List<string>();
        foreach (var file in asked.Files)
        {
            try
            {
                await ImportAsync(services, asked, file, first ?? Read(file, asked.Hints), cancel);
            }
            // One that cannot be imported does not keep the others out.
            catch (CommandFailedException refused) when (asked.Files.Length > 1)
            {
                await Console.Error.WriteLineAsync(
                    refused.Message.StartsWith(file, StringComparison.Ordinal) ? refused.Message : $"{file}: {refused.Message}");
                failed.Add(file);
            }
        }
        return failed.Count == 0 ? 0
            : throw new CommandFailedException($"{failed.Count} of {asked.Files.Length} files need attention. The reasons are above.");
    }

    private static async Task ImportAsync(
        IServiceProvider services, Asked asked, string file, SavedUpdate saved, CancellationToken cancel)
    {
        // Each from what is stored: one that was refused leaves nothing of itself in memory.
        await using var scope = services.CreateAsyncScope();
        var intake = new UpdateIntake(scope.ServiceProvider.GetRequiredService<HeedDatabase>(),
            scope.ServiceProvider.GetRequiredService<ProgrammeLedger>());
        try
        {
            var name = Path.GetFileName(file);
            var programme = await ProgrammeCommand.MeantAsync(scope.ServiceProvider, asked.Programme, cancel);
            if (asked.Files.Length > 1)
                await Console.Out.WriteLineAsync($"{file}:");
            foreach (var sentence in asked.Check ? await CheckedAsync(intake, programme, saved, cancel)
                : await intake.TakeInAsync(programme, saved, name, UpdateIntake.Command, asked.Publish, cancel))
                await Console.Out.WriteLineAsync(sentence);
        }
        catch (IntakeException refused)
        {
            throw new CommandFailedException(refused.Message);
        }
        if (saved.Doubts.Count == 0)
            return;
        var look = string.Concat(saved.Doubts.Select(d => $"{Environment.NewLine}- {d}")) + Environment.NewLine
            + $"If the number or date is wrong, {(asked.Check ? "import the page" : "discard the draft and import the page again")} with "
            + "--number or --posted-on.";
        if (asked.Publish)
            throw new CommandFailedException(asked.Check ? $"The update would not be published. {Unfinished}{look}"
                : $"The update was not published. {Unfinished}{look}");
        await Console.Out.WriteLineAsync($"Before you publish the update, check:{look}");
    }

    private static async Task<IEnumerable<string>> CheckedAsync(
        UpdateIntake intake, string programme, SavedUpdate saved, CancellationToken cancel)
    {
        if (await intake.WhyNotAsync(programme, saved, cancel) is { } refusal)
            throw new IntakeException(refusal);
        var address = await intake.AddressOfAsync(programme, saved, cancel);
        return UpdateIntake.Told(saved).Append($"It would be saved at {address}. Nothing was saved.");
    }

    private static string OptionFor(MissingFact missing) =>
        missing switch
        {
            MissingFact.Number => " Use --number, such as --number 7.",
            MissingFact.Day => " Use --posted-on, such as --posted-on 2017-06-30.",
            _ => "",
        };

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
        if (new FileInfo(file).Length > SavedUpdate.LargestFile)
            throw new CommandFailedException($"{file} is larger than {SavedUpdate.LargestFile / 1024 / 1024} MB, the limit for a saved "
                + "update. Nothing was changed.");
        try
        {
            return SavedUpdate.Read(File.ReadAllBytes(file), hints);
        }
        catch (IntakeException refused)
        {
            throw new CommandFailedException($"{file}: {refused.Message}{OptionFor(refused.Missing)}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"Heed cannot read {file}: {e.Message}");
        }
    }
}
