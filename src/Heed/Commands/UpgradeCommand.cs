using System.CommandLine;
using Heed.Hosting;
using Heed.Hosting.Starting;

namespace Heed.Commands;

/// <summary>
/// <c>heed upgrade</c>: brings a database up to date, and moves one of 0.1.0 to the form that every later version goes on from.
/// </summary>
public static class UpgradeCommand
{
    public static Command Make(PlaceOptions options)
    {
        var command = new Command(
            "upgrade", "Brings a database made by an older Heed up to date, also one made by 0.1.0. Stop the site before.");
        command.SetAction((parsed, cancel) => RunAsync(options, parsed, cancel));
        return command;
    }

    private static async Task<int> RunAsync(PlaceOptions options, ParseResult parsed, CancellationToken cancel)
    {
        var database = options.Database(parsed);
        await using var services = new ServiceCollection().AddLogging().AddLedger(database).BuildServiceProvider();
        await Server.PrepareAsync(services, database, prepare: null, cancel, StartPurpose.Upgrade);
        await Console.Out.WriteLineAsync("The database is up to date. Start the site with: heed serve");
        return 0;
    }
}
