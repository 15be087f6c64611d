using System.CommandLine;
using Heed.Demo;
using Heed.Hosting;

namespace Heed.Commands;

/// <summary><c>heed demo</c>: builds the demonstration when it is not there yet, and serves it.</summary>
public static class DemoCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Make(PlaceOptions options)
    {
        var command = new Command("demo", "Builds or opens the demonstration (Scotland’s Child Protection Improvement Programme) and serves it.");
        command.SetAction((parsed, cancel) => Server.RunAsync(options.Database(parsed), options.Urls(parsed), DemoLoader.LoadAsync, cancel, options.Mail(parsed)));
        return command;
    }
}
