using System.CommandLine;
using Heed.Hosting;

namespace Heed.Commands;

/// <summary>The command line: <c>heed [serve]</c>, <c>heed demo</c>, <c>heed import update</c>, <c>heed admin</c>.</summary>
public static class HeedCommand
{
    /// <summary>Runs what the arguments ask for; without a command, the server.</summary>
    /// <returns>0 when it went well, 1 when it did not, with a sentence on standard error.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var options = new PlaceOptions();
        var serve = ServeCommand.Make(options);
        var root = new RootCommand("Heed: the public record of an improvement programme.") { serve, DemoCommand.Make(options), ImportCommand.Make(options), AdminCommand.Make(options), RolesCommand.Make(), RetentionCommand.Make(options), LogCommand.Make(options) };
        options.AddTo(root);
        root.SetAction((parsed, cancel) => serve.Action is System.CommandLine.Invocation.AsynchronousCommandLineAction action ? action.InvokeAsync(parsed, cancel) : Task.FromResult(1));
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception failed) when (failed is CommandFailedException or CannotStartException)
        {
            await Console.Error.WriteLineAsync(failed.Message);
            return 1;
        }
    }
}

/// <summary>A command can't do what was asked; the message is a sentence for the person at the terminal.</summary>
public sealed class CommandFailedException(string message) : Exception(message);
