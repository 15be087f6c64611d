using Heed.Accounts;
using Heed.Accounts.SignIn;
using Heed.Hosting;
using Heed.Ledger;
using Heed.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Heed.Tests.Web;

/// <summary>The real site on a database of its own, reached over HTTP without a network.</summary>
public class TestSite : IAsyncLifetime
{
    private readonly Lazy<Task> started;
    private TestDatabase? database;
    private WebApplication? app;

    public TestSite() => started = new(StartAsync);

    /// <summary>What the site takes for now; null for the real clock.</summary>
    protected virtual TimeProvider? Clock => null;

    /// <summary>Whether a password alone is not enough; most tests are about something else.</summary>
    protected virtual bool NeedsSecondFactor => false;

    /// <summary>Speaks to the site as a browser without redirects.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>The site's database, as the command line names it.</summary>
    protected IEnumerable<string> OnItsDatabase =>
        [.. database!.Choice.Postgres is { } postgres ? ["--database", postgres] : Array.Empty<string>(), "--data", database.Choice.Folder,
            "--keys", database.Choice.Keys, "--files", database.Choice.Files];

    /// <summary>The site's database, for looking at what it holds.</summary>
    internal TestDatabase Database => database!;

    /// <summary>Every address that the site maps.</summary>
    internal IReadOnlyList<RouteEndpoint> Endpoints =>
        [.. app!.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    /// <summary>Changes how the site is put together, before it is.</summary>
    protected virtual void Adapt(WebApplicationBuilder builder) { }

    /// <summary>Where the database is; a new one of its own unless a second node shares the first one's.</summary>
    internal virtual Task<TestDatabase> DatabaseAsync() => TestDatabase.NewAsync();

    /// <summary>Whether the database goes with the site.</summary>
    protected virtual bool OwnsDatabase => true;

    public virtual ValueTask InitializeAsync() => new(started.Value);

    private async Task StartAsync()
    {
        database = await DatabaseAsync();
        app = Server.Build(database.Choice, "http://localhost", builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Configuration[SiteAddress.Setting] = "http://localhost";
            builder.Services.Configure<SignInRules>(rules => rules.SecondFactorRequired = NeedsSecondFactor);
            // Slow hashing is promised by a test of its own; here it would only be waited for.
            builder.Services.PostConfigure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
            if (Clock is { } clock)
                builder.Services.Replace(ServiceDescriptor.Singleton(clock));
            Adapt(builder);
        });
        await Server.PrepareAsync(app.Services, database.Choice, PrepareAsync, CancellationToken.None);
        await app.StartAsync();
        Client = app.GetTestClient();
    }

    /// <summary>Fills the database before the first request.</summary>
    protected virtual Task PrepareAsync(IServiceProvider services, TextWriter output, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Fetches an address.</summary>
    public async Task<Answer> GetAsync(string address)
    {
        await started.Value;
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return await Answer.OfAsync(response);
    }

    /// <summary>Sends a request that is more than fetching an address.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        await started.Value;
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Someone at a browser who has not signed in.</summary>
    public async Task<Visitor> StrangerAsync()
    {
        await started.Value;
        return new Visitor(app!.GetTestServer().CreateHandler());
    }

    /// <summary>Someone signed in who holds roles; made anew, by name.</summary>
    /// <param name="name">The name; none may be made twice.</param>
    /// <param name="roles">The roles.</param>
    public async Task<Visitor> SignedInAsync(string name, params HeldRole[] roles)
    {
        const string password = "correct horse battery";
        await WithServiceAsync<AccountMaking, bool>(async accounts =>
        {
            var account = await accounts.MakeAsync(name, name, password);
            foreach (var role in roles)
                await accounts.GiveAsync(account, role, "For the test.", TestContext.Current.CancellationToken);
            return true;
        });
        var person = await StrangerAsync();
        var answer = await person.SubmitAsync(
            await person.GetAsync("/desk/sign-in"), new Dictionary<string, string?> { ["name"] = name, ["password"] = password });
        Assert.Equal("My work", answer.Heading);
        return person;
    }

    /// <summary>Works with a service as the application does.</summary>
    public async Task<T> WithServiceAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await started.Value;
        await using var scope = app!.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Works on the ledger as the application does.</summary>
    public async Task<T> WithLedgerAsync<T>(Func<ProgrammeLedger, Task<T>> work)
    {
        await started.Value;
        await using var scope = app!.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<ProgrammeLedger>());
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        if (database is not null && OwnsDatabase)
            await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
