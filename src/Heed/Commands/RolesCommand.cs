using System.CommandLine;
using Heed.Hosting;
using Heed.Platform.Database;

namespace Heed.Commands;

/// <summary><c>heed roles</c>: prints who may do what, as <c>docs/operating/roles.md</c> has it.</summary>
public static class RolesCommand
{
    public static Command Make()
    {
        var command = new Command("roles", "Prints who may do what at each address (docs/operating/roles.md).");
        command.SetAction(async (_, cancel) =>
        {
            // Nothing is served and no database is opened: the addresses are read as they are mapped.
            await using var app = Server.Build(new DatabaseChoice(Path.GetTempPath(), Postgres: null), "http://localhost");
            await Console.Out.WriteAsync(
                RolesTable.Of(((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints)).AsMemory(), cancel);
            return 0;
        });
        return command;
    }
}
