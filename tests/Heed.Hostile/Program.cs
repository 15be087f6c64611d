using Heed;
using Heed.Accounts;
using Heed.Accounts.SignIn;
using Heed.Hostile;
using Heed.Hosting;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Subscriptions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

// Serves a record that holds hostile text in every field of every kind, and says on standard output which pages and mails to open.
//
//   Heed.Hostile FOLDER RECORDS-OF-EACH-KIND

var (folder, each) = (args[0], int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture));
return await Server.RunAsync(new DatabaseChoice(folder, null), "http://127.0.0.1:0", new ServerOptions
{
    Adapt = builder =>
    {
        builder.Services.Configure<SignInRules>(rules => rules.SecondFactorRequired = false);
        builder.Services.Configure<FollowRules>(rules => rules.Hold = TimeSpan.Zero);
        builder.Services.AddSingleton<IStartupFilter, WithoutPolicy>();
    },
    Prepare = async (services, output, cancel) =>
    {
        await HostileMails.FollowAsync(services, cancel);
        var record = await HostileRecord.PublishAsync(services, each, cancel);
        foreach (var mail in await HostileMails.WriteAsync(services, Path.Combine(folder, "mails"), cancel))
            await output.WriteLineAsync($"mail {mail}");
        foreach (var page in record.Pages)
            await output.WriteLineAsync($"open {page}");
        await output.WriteLineAsync($"texts {HostileText.All.Count}");
    },
}, CancellationToken.None);

/// <summary>
/// For a browser that asks for it, takes away the policy that would stop script, so that only what the pages themselves do counts.
/// </summary>
internal sealed class WithoutPolicy : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, go) =>
        {
            if (context.Request.Headers.ContainsKey("Without-Policy"))
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers.Remove("Content-Security-Policy");
                    return Task.CompletedTask;
                });
            return go(context);
        });
        next(app);
    };
}
