using System.CommandLine;
using Heed.Hosting;

namespace Heed.Commands;

/// <summary><c>heed serve</c>: serves the record.</summary>
public static class ServeCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Make(PlaceOptions options)
    {
        var command = new Command("serve", "Serves the record (what heed does when no command is given).");
        command.SetAction((parsed, cancel) => Server.RunAsync(options.Database(parsed), options.Urls(parsed), prepare: null, cancel, options.Mail(parsed)));
        return command;
    }
}
