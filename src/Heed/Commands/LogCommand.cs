using System.CommandLine;
using Heed.Hosting;
using Heed.Ledger;

namespace Heed.Commands;

/// <summary><c>heed log accept-gap</c>: declares in public that editions were lost, after a restore from an older copy.</summary>
public static class LogCommand
{
    public static Command Make(PlaceOptions options)
    {
        var reason = new Option<string>(
            "--reason") { Description =
                "Why versions were lost. The public reads it: \"The database was restored from a backup after a disk failed.\"",
                Required = true, HelpName = "TEXT" };
        var accept = new Command("accept-gap", "Declares publicly that the versions missing from a restored database are lost. "
            + "Publishing then continues after the last known number.") { reason };
        accept.SetAction((parsed, cancel) => AcceptAsync(options, parsed, parsed.GetValue(reason)!, cancel));
        return new Command("log", "The log of what was published.") { accept };
    }

    private static async Task<int> AcceptAsync(PlaceOptions options, ParseResult parsed, string reason, CancellationToken cancel)
    {
        var database = options.Database(parsed);
        await using var services = new ServiceCollection().AddLogging().AddLedger(database).BuildServiceProvider();
        await Server.PrepareAsync(services, database, prepare: null, cancel);
        await using var scope = services.CreateAsyncScope();
        try
        {
            var gap = await scope.ServiceProvider.GetRequiredService<ProgrammeLedger>().AcceptGapAsync(reason, "the console", cancel);
            await Console.Out.WriteLineAsync(
                $"{gap.Sentence} The site’s “About” page now says so. The next entry in the log will be number {gap.UpTo + 1}.");
            return 0;
        }
        catch (RefusedException refused)
        {
            throw new CommandFailedException(refused.Message);
        }
    }
}
