using System.CommandLine;
using System.Text;
using Heed.Hosting;
using Heed.Hosting.Starting;
using Heed.Intake;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Programmes;

namespace Heed.Commands;

/// <summary><c>heed import update FILE --programme NAME [--publish]</c>: takes in a saved update.</summary>
public static class ImportCommand
{
    private const long LargestFile = 5 * 1024 * 1024;

    /// <summary>Describes the command.</summary>
    public static Command Make(PlaceOptions options)
    {
        var file = new Argument<string>("FILE") { Description = "The saved page, as plain text or HTML." };
        var programme = new Option<string>("--programme") { Description = "The programme’s short name in addresses, such as cpip.", Required = true, HelpName = "NAME" };
        var publish = new Option<bool>("--publish") { Description = "Publish it at once, with the day it was posted, instead of saving a draft." };
        var update = new Command("update", "Takes in a saved numbered update: title, number, date and text; comment form and navigation are left out.") { file, programme, publish };
        update.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(file)!, parsed.GetValue(programme)!, parsed.GetValue(publish), options, parsed, cancel));
        return new Command("import", "Takes in what was published elsewhere.") { update };
    }

    private static async Task<int> RunAsync(string file, string programme, bool publish, PlaceOptions options, ParseResult parsed, CancellationToken cancel)
    {
        if (!ProgrammeName.IsFit(programme))
            throw new CommandFailedException($"“{programme}” can’t be a programme’s short name. {ProgrammeName.Rule}");
        var saved = Read(file);
        var database = options.Database(parsed);
        await using var services = new ServiceCollection().AddLogging().AddLedger(database).BuildServiceProvider();
        await Server.PrepareAsync(services, database, prepare: null, cancel, StartPurpose.Change);
        await using var scope = services.CreateAsyncScope();
        try
        {
            foreach (var sentence in await new UpdateIntake(scope.ServiceProvider.GetRequiredService<HeedDatabase>(), scope.ServiceProvider.GetRequiredService<ProgrammeLedger>()).TakeInAsync(programme, saved, Path.GetFileName(file), publish, cancel))
                await Console.Out.WriteLineAsync(sentence);
        }
        catch (IntakeException refused)
        {
            throw new CommandFailedException(refused.Message);
        }
        return 0;
    }

    private static SavedUpdate Read(string file)
    {
        if (Directory.Exists(file))
            throw new CommandFailedException($"{file} is a folder. Name a saved page.");
        if (!File.Exists(file))
            throw new CommandFailedException($"There is no file {file}. Check the name and try again.");
        if (new FileInfo(file).Length > LargestFile)
            throw new CommandFailedException($"{file} is larger than 5 MB; a saved update is not. Nothing was changed.");
        try
        {
            return SavedUpdate.Read(File.ReadAllText(file, Encoding.UTF8));
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
