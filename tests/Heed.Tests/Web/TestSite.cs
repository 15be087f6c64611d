using Heed.Hosting;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Heed.Tests.Web;

/// <summary>The real site on a database of its own, reached over HTTP without a network.</summary>
public class TestSite : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("heed-test-").FullName;
    private WebApplication? app;
    private string? postgres;

    /// <summary>What the site takes for now; null for the real clock.</summary>
    protected virtual TimeProvider? Clock => null;

    /// <summary>Speaks to the site as a browser without redirects.</summary>
    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var database = new DatabaseChoice(folder, postgres = await NewPostgresAsync());
        app = Server.Build(database, "http://localhost", builder =>
        {
            builder.WebHost.UseTestServer();
            if (Clock is { } clock)
                builder.Services.Replace(ServiceDescriptor.Singleton(clock));
        });
        await Server.PrepareAsync(app.Services, database, PrepareAsync, CancellationToken.None);
        await app.StartAsync();
        Client = app.GetTestClient();
    }

    /// <summary>Fills the database before the first request.</summary>
    protected virtual Task PrepareAsync(IServiceProvider services, TextWriter output, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Fetches an address.</summary>
    public async Task<Answer> GetAsync(string address)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return await Answer.OfAsync(response);
    }

    /// <summary>Works on the ledger as the application does.</summary>
    public async Task<T> WithLedgerAsync<T>(Func<ProgrammeLedger, Task<T>> work)
    {
        await using var scope = app!.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<ProgrammeLedger>());
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (postgres is not null)
            await DropPostgresAsync(postgres);
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static async Task<string?> NewPostgresAsync()
    {
        if (Environment.GetEnvironmentVariable("HEED_TEST_DATABASE") != "postgres")
            return null;
        var server = Environment.GetEnvironmentVariable("HEED_TEST_POSTGRES")!;
        var name = $"heed_site_{Guid.CreateVersion7():N}";
        await RunAsync(server, $"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
    }

    private static Task DropPostgresAsync(string connection)
    {
        NpgsqlConnection.ClearAllPools();
        var name = new NpgsqlConnectionStringBuilder(connection).Database;
        return RunAsync(Environment.GetEnvironmentVariable("HEED_TEST_POSTGRES")!, $"DROP DATABASE {name} WITH (FORCE)");
    }

    private static async Task RunAsync(string server, string statement)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
