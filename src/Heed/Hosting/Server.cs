using System.Net.Sockets;
using System.Security.Cryptography;
using System.Xml;
using Heed.Accounts.OpenId;
using Heed.Hosting.Starting;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Http;
using Heed.Platform.Jobs;
using Heed.Platform.Keeping;
using Heed.Platform.Keys;
using Heed.Platform.Mail;
using Heed.YourData;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Heed.Hosting;

/// <summary>Starts the site on a database and says when it is ready.</summary>
public static class Server
{
    /// <summary>Makes a site that can be started.</summary>
    /// <param name="database">The database.</param>
    /// <param name="urls">Where to serve, separated by semicolons.</param>
    /// <param name="adapt">What a host that is not the command line does differently.</param>
    /// <param name="mail">How emails are sent; if null, they wait.</param>
    public static WebApplication Build(
        DatabaseChoice database, string urls, Action<WebApplicationBuilder>? adapt = null, MailChoice? mail = null)
    {
        // The name says where the compiled pages are, whoever hosts the site.
        var options = new WebApplicationOptions { ApplicationName = typeof(Server).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory };
        var builder = WebApplication.CreateBuilder(options);
        var connections = ServerLimits.ConnectionsFor(FileHandles.Limit());
        var shares = new ConnectionShares(
            connections, ServerLimits.ShareOf(connections), Proxies.Known(builder.Configuration), TimeProvider.System);
        builder.WebHost.UseUrls(urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ConfigureKestrel(kestrel => ServerLimits.Limit(kestrel, shares));
        builder.Services.AddSingleton<IConnectionListenerFactory>(
            services => new BoundedListening(
                ActivatorUtilities.CreateInstance<SocketTransportFactory>(services), ServerLimits.HandlesFor(connections)));
        // One line for each entry, whatever is in it, so that nobody can inject a line into the log.
        builder.Logging.AddSimpleConsole(
            line => (line.SingleLine, line.UseUtcTimestamp, line.TimestampFormat) = (true, true, "yyyy-MM-ddTHH:mm:ssZ "));
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
            .AddFilter("Microsoft.EntityFrameworkCore.Database.Connection", LogLevel.None)
            // One line for each refused connection would fill the disk in an attack.
            .AddFilter("Microsoft.AspNetCore.Server.Kestrel.Connections", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // What is wrong with a key is thrown as well, and said in a sentence.
            .AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.KeyRingProvider", LogLevel.None);
        builder.Services.AddHeed(database, mail);
        adapt?.Invoke(builder);
        builder.Services.AddOpenIdSignIn(builder.Configuration);
        var app = builder.Build();
        shares.Log = app.Services.GetRequiredService<ILogger<ConnectionShares>>();
        try
        {
            app.MapHeed();
        }
        catch (FormatException unreadable)
        {
            throw new CannotStartException(unreadable.Message);
        }
        return app;
    }

    /// <summary>Makes sure that all is in order, prepares the database, serves until stopped.</summary>
    /// <param name="database">The database.</param>
    /// <param name="urls">Where to serve, separated by semicolons.</param>
    /// <param name="opening">What this start does beyond serving.</param>
    /// <param name="cancel">Stops the server.</param>
    /// <exception cref="CannotStartException">Something is not in order.</exception>
    public static async Task<int> RunAsync(DatabaseChoice database, string urls, ServerOptions opening, CancellationToken cancel)
    {
        ListenAddresses.Read(urls);
        await using var app = Build(database, urls, opening.Adapt, opening.Mail);
        SettingsCheck.Check(app.Services);
        using var start = new Start(
            database, StartPurpose.Serve, Console.Out) { IsOnlyServer = true, AcceptsMissingFiles = opening.AcceptsMissingFiles };
        await PrepareAsync(app.Services, start, opening.Prepare, cancel);
        await ClockAtStart.SayAsync(app.Services, Console.Out, cancel);
        await ListenAsync(app, urls, cancel);
        var jobs = app.Services.GetRequiredService<JobRunner>();
        await jobs.StartAsync(cancel);
        if (opening.Started is not null)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await opening.Started(scope.ServiceProvider, app.Services.GetRequiredService<SiteAddress>().Origin, Console.Out, cancel);
        }
        if (opening.Mail?.Caution is { } caution)
            await Console.Out.WriteLineAsync(caution);
        await SayCautionsAsync(app.Services, database, cancel);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        await Console.Out.WriteLineAsync($"Heed is ready at {string.Join(" and ", addresses)}. Press Ctrl+C to stop.");
        var isDeaf = WatchAsync(
            app, new Uri(
                addresses.First().Replace("://*", "://[::]", StringComparison.Ordinal)
                    .Replace("://+", "://[::]", StringComparison.Ordinal)));
        await app.WaitForShutdownAsync(cancel);
        await jobs.StopAsync(CancellationToken.None);
        return await isDeaf ? 1 : 0;
    }

    private static async Task SayCautionsAsync(IServiceProvider services, DatabaseChoice database, CancellationToken cancel)
    {
        if (SiteKeys.Caution(services, database.Keys) is { } keys)
            await Console.Out.WriteLineAsync(keys);
        await using var scope = services.CreateAsyncScope();
        if (await DatabaseRights.CautionAsync(scope.ServiceProvider.GetRequiredService<HeedDatabase>(), cancel) is { } owns)
            await Console.Out.WriteLineAsync(owns);
    }

    // Whether the server had to be stopped because it took no connections any more.
    private static async Task<bool> WatchAsync(WebApplication app, Uri address)
    {
        try
        {
            await new Watchdog(address, app.Services.GetRequiredService<TimeProvider>()).WatchAsync(app.Lifetime.ApplicationStopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        await Console.Error.WriteLineAsync("Heed no longer accepts connections and is stopping. Start it again.");
        app.Lifetime.StopApplication();
        return true;
    }

    /// <summary>Makes sure that the database can be used for what a command is about to do.</summary>
    /// <exception cref="CannotStartException">It can't.</exception>
    public static async Task PrepareAsync(
        IServiceProvider services, DatabaseChoice database, Func<IServiceProvider, TextWriter, CancellationToken, Task>? prepare,
        CancellationToken cancel, StartPurpose purpose = StartPurpose.Serve)
    {
        using var start = new Start(database, purpose, Console.Out);
        await PrepareAsync(services, start, prepare, cancel);
    }

    private static async Task PrepareAsync(
        IServiceProvider services, Start start, Func<IServiceProvider, TextWriter, CancellationToken, Task>? prepare,
        CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        start.Services = scope.ServiceProvider;
        try
        {
            foreach (var check in StartChecks.InOrder)
                await check.AskAsync(start, cancel);
            if (start.Purpose == StartPurpose.Read)
                return;
            // Before anyone is served: a database restored from a backup must not show again what was erased since.
            if (scope.ServiceProvider.GetService<ErasedAgain>() is { } erased)
                await erased.ApplyAsync(cancel);
            if (prepare is not null)
                await prepare(scope.ServiceProvider, Console.Out, cancel);
            if (start.Database.Postgres is null)
                await SqlitePragmas.TakeStatisticsAsync(start.Open, cancel);
        }
        catch (RefusedException refused)
        {
            throw new CannotStartException(refused.Message);
        }
        catch (Exception e) when (DatabaseTrouble.Of(e, start.Database) is { } sentence)
        {
            throw new CannotStartException(sentence);
        }
        catch (XmlException)
        {
            // Keys are the only XML that is read at a start.
            throw new CannotStartException(
                $"A key in {Path.GetFullPath(start.Database.Keys)} (--keys) is damaged. Restore that folder from your backup.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CannotStartException($"Heed cannot read or write something it needs: {e.Message}");
        }
    }

    private static async Task ListenAsync(WebApplication app, string urls, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
        }
        catch (Exception e)
            when (urls.Contains("https:", StringComparison.OrdinalIgnoreCase) && e is InvalidOperationException or CryptographicException
                or FileNotFoundException)
        {
            throw new CannotStartException($"Heed has no certificate for https (--urls): {e.Message.Split('\n')[0].Trim()} "
                + "Serve http behind a proxy that has one (docs/operating/proxy.md), or set one with "
                + "Kestrel__Certificates__Default__Path and Kestrel__Certificates__Default__Password.");
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            throw new CannotStartException($"Heed cannot serve at {urls}: {e.Message.TrimEnd('.')}. Choose another address or port with "
                + "--urls. Ports below 1024 often need administrator rights.");
        }
    }
}
