using System.CommandLine;
using Heed.Hosting;
using Heed.Hosting.Starting;

namespace Heed.Commands;

/// <summary>
/// <c>heed upgrade</c>: brings a database up to date, and converts one from 0.1.0 to the form that later versions use.
/// </summary>
public static class UpgradeCommand
{
    public static Command Make(PlaceOptions options)
    {
        var command = new Command(
            "upgrade", "Upgrades a database made by an older version of Heed, including 0.1.0. Stop the site first.");
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
