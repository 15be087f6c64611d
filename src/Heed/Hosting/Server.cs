using System.Data.Common;
using Heed.Accounts.OpenId;
using Heed.Comments.Signals;
using Heed.Platform.Database;
using Heed.Platform.Jobs;
using Heed.Platform.Keeping;
using Heed.Platform.Keys;
using Heed.Platform.Mail;
using Heed.Subscriptions;
using Heed.YourData;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heed.Hosting;

/// <summary>Starts the site on a database and says when it is ready.</summary>
public static class Server
{
    /// <summary>Makes a site that can be started.</summary>
    /// <param name="database">The database.</param>
    /// <param name="urls">Where to serve, separated by semicolons.</param>
    /// <param name="adapt">What a host that is not the command line does differently.</param>
    /// <param name="mail">How mail leaves; null lets it wait.</param>
    public static WebApplication Build(DatabaseChoice database, string urls, Action<WebApplicationBuilder>? adapt = null, MailChoice? mail = null)
    {
        // The name says where the compiled pages are, whoever hosts the site.
        var options = new WebApplicationOptions { ApplicationName = typeof(Server).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory };
        var builder = WebApplication.CreateBuilder(options);
        builder.WebHost.UseUrls(urls.Split(';')).ConfigureKestrel(Patience.Limit);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None).AddFilter("Microsoft.EntityFrameworkCore.Database.Connection", LogLevel.None).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.AddHeed(database, mail);
        adapt?.Invoke(builder);
        builder.Services.AddOpenIdSignIn(builder.Configuration);
        var app = builder.Build();
        app.MapHeed();
        return app;
    }

    /// <summary>Brings the database up to date, prepares it, serves until stopped.</summary>
    /// <param name="database">The database.</param>
    /// <param name="urls">Where to serve, separated by semicolons.</param>
    /// <param name="opening">What this start does beyond serving.</param>
    /// <param name="cancel">Stops the server.</param>
    public static async Task<int> RunAsync(DatabaseChoice database, string urls, Opening opening, CancellationToken cancel)
    {
        await using var app = Build(database, urls, opening.Adapt, opening.Mail);
        Check(app.Services);
        await PrepareAsync(app.Services, database, opening.Prepare, cancel);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (FormatException)
        {
            throw new CannotStartException($"“{urls}” is not an address to serve at. Write one such as http://localhost:5080.");
        }
        catch (IOException e)
        {
            throw new CannotStartException($"Heed can’t serve at {urls}: {e.Message} Choose another address with --urls.");
        }
        var jobs = app.Services.GetRequiredService<JobRunner>();
        await jobs.StartAsync(cancel);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        if (opening.Started is not null)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await opening.Started(scope.ServiceProvider, addresses.First(), Console.Out, cancel);
        }
        if (opening.Mail?.Caution is { } caution)
            await Console.Out.WriteLineAsync(caution);
        if (SiteKeys.Check(app.Services, database.Keys) is { } keys)
            await Console.Out.WriteLineAsync(keys);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            if (await DatabaseRights.CautionAsync(scope.ServiceProvider.GetRequiredService<HeedDatabase>(), cancel) is { } owns)
                await Console.Out.WriteLineAsync(owns);
        }
        await Console.Out.WriteLineAsync($"Heed is ready at {string.Join(" and ", addresses)}. Press Ctrl+C to stop.");
        await app.WaitForShutdownAsync(cancel);
        await jobs.StopAsync(CancellationToken.None);
        return 0;
    }

    // A setting that can't be read is said before anything is served, not when it is first needed.
    private static void Check(IServiceProvider services)
    {
        try
        {
            _ = services.GetRequiredService<IOptions<FollowRules>>().Value;
        }
        catch (FormatException unreadable)
        {
            throw new CannotStartException(unreadable.Message);
        }
    }

    /// <summary>Brings the database up to date and prepares it.</summary>
    public static async Task PrepareAsync(IServiceProvider services, DatabaseChoice database, Func<IServiceProvider, TextWriter, CancellationToken, Task>? prepare, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        try
        {
            SiteKeys.Check(services, database.Keys);
            if (database.Postgres is null)
                Directory.CreateDirectory(database.Folder);
            await DatabaseRights.MigrateAsync(scope.ServiceProvider.GetRequiredService<HeedDatabase>(), database, cancel);
        }
        catch (InvalidDataException e)
        {
            throw new CannotStartException(e.Message);
        }
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException or InvalidOperationException { InnerException: DbException })
        {
            var place = database.Postgres is null ? $"the folder {Path.GetFullPath(database.Folder)} (--data)" : "the PostgreSQL database (--database)";
            throw new CannotStartException($"Heed can’t open {place}: {(e.InnerException ?? e).Message}");
        }
        try
        {
            CommentSignals.ReadPhrases();
        }
        catch (InvalidDataException e)
        {
            throw new CannotStartException($"Heed can’t read its phrases. {e.Message}");
        }
        // Before anyone is served: a database restored from a backup must not show again what was erased since.
        if (scope.ServiceProvider.GetService<ErasedAgain>() is { } erased)
            await erased.ApplyAsync(cancel);
        try
        {
            if (await LogWatch.CautionAsync(scope.ServiceProvider, cancel) is { } caution)
                await Console.Out.WriteLineAsync(caution);
        }
        catch (InvalidDataException e)
        {
            throw new CannotStartException(e.Message);
        }
        if (prepare is not null)
            await prepare(scope.ServiceProvider, Console.Out, cancel);
        if (database.Postgres is null)
            await SqlitePragmas.TakeStatisticsAsync(scope.ServiceProvider.GetRequiredService<HeedDatabase>(), cancel);
    }
}

/// <summary>The server can't start; the message is a sentence for the person at the terminal.</summary>
public sealed class CannotStartException(string message) : Exception(message);
