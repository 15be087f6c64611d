using System.CommandLine;
using Heed.Accounts.SignIn;
using Heed.Demo;
using Heed.Hosting;

namespace Heed.Commands;

/// <summary><c>heed demo</c>: builds the demonstration when it is not there yet, and serves it.</summary>
public static class DemoCommand
{
    public static Command Make(PlaceOptions options)
    {
        var command = new Command(
            "demo", "Builds the demonstration (Scotland’s Child Protection Improvement Programme), or opens it, and serves it.");
        command.SetAction(
            (parsed, cancel) => Server.RunAsync(
                options.Database(parsed), options.Urls(parsed), Opening with { Mail = options.Mail(parsed) }, cancel));
        return command;
    }

    // The passwords are printed, so a second factor would protect nothing and keep visitors out.
    private static ServerOptions Opening { get; } = new()
    {
        Adapt = builder => builder.Services.Configure<SignInRules>(rules => rules.SecondFactorRequired = false),
        Prepare = DemoLoader.LoadAsync,
        Started = DemoAccounts.SayAsync,
    };
}
