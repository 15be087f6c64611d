using System.CommandLine;

namespace Heed.Commands;

/// <summary><c>heed settings</c>: prints what can be set, as <c>docs/operating/settings.md</c> has it.</summary>
public static class SettingsCommand
{
    public static Command Make()
    {
        var command = new Command("settings", "Prints all settings (docs/operating/settings.md).");
        command.SetAction(async (_, cancel) =>
        {
            await Console.Out.WriteAsync(Settings.Page().AsMemory(), cancel);
            return 0;
        });
        return command;
    }
}
