using System.CommandLine;
using System.CommandLine.Invocation;
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
        var demo = DemoCommand.Make(options);
        var root = new RootCommand(
            "Heed: the public record of an improvement programme.") { serve, demo, ImportCommand.Make(options), ExportCommand.Make(options),
                AdminCommand.Make(options), ProgrammeCommand.Make(options), RolesCommand.Make(), RetentionCommand.Make(options),
                ClockCommand.Make(options), LogCommand.Make(options),
                ReindexCommand.Make(options), UpgradeCommand.Make(options), ShapesCommand.Make(), SettingsCommand.Make() };
        options.AddTo(root);
        root.SetAction((parsed, cancel) => ((AsynchronousCommandLineAction)serve.Action!).InvokeAsync(parsed, cancel));
        var parsed = root.Parse(args);
        using var stop = new StopSignal();
        try
        {
            // Help and errors in the arguments are shown whatever is set.
            if (parsed.Action is AsynchronousCommandLineAction)
                Settings.RefuseUnknown();
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, stop.Token);
        }
        catch (Exception stopped) when (stopped is OperationCanceledException && stop.Token.IsCancellationRequested)
        {
            if (parsed.CommandResult.Command is var command && (command == root || command == serve || command == demo))
                return 0;
            await Console.Error.WriteLineAsync("Stopped before it finished.");
            return 1;
        }
        catch (Exception failed) when (failed is CommandFailedException or CannotStartException)
        {
            await Console.Error.WriteLineAsync(failed.Message);
            return 1;
        }
        catch (Exception unexpected)
        {
            await UnexpectedError.SayAsync(unexpected, parsed, options);
            return 1;
        }
    }
}

/// <summary>A command can't do what was asked; the message is a sentence for the person at the terminal.</summary>
public sealed class CommandFailedException(string message) : Exception(message);
