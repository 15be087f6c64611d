using System.CommandLine;
using Heed.Accounts;
using Heed.Accounts.Links;
using Heed.Platform.Links;
using Heed.Hosting;

namespace Heed.Commands;

/// <summary><c>heed serve</c>: serves the record.</summary>
public static class ServeCommand
{
    public static Command Make(PlaceOptions options)
    {
        var command = new Command("serve", "Serves the record. This is the default command.");
        var missing = new Option<bool>(
            "--accept-missing-files") { Description = "Serves the record even if attached files of published records cannot be found." };
        command.Options.Add(missing);
        command.SetAction(
            (parsed, cancel) => Server.RunAsync(
                options.Database(parsed), options.Urls(parsed),
                new ServerOptions { Started = SayWayInAsync, Mail = options.Mail(parsed), AcceptsMissingFiles = parsed.GetValue(missing) },
                cancel));
        return command;
    }

    // No account is made by default: whoever sees the console makes the first.
    private static async Task SayWayInAsync(IServiceProvider services, string address, TextWriter output, CancellationToken cancel)
    {
        if (await services.GetRequiredService<AccountMaking>().AnyAsync(cancel))
            return;
        var link = AccountLinks.Address(
            await services.GetRequiredService<OneTimeLinks>()
                .MakeAsync(AccountLinks.FirstAdministrator, null, AccountMaking.Console, cancel));
        await output.WriteLineAsync(
            "Nobody can sign in yet. Open this link to create the first administrator. It works once, within a day:");
        await output.WriteLineAsync($"  {address}{link}");
    }
}
