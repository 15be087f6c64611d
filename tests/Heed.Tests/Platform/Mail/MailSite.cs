using Heed.Hosting;
using Heed.Platform.Database;
using Heed.Platform.Jobs;
using Heed.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Platform.Mail;

/// <summary>An outbox on a database of its own, a mail server that keeps what it is sent, and a clock that stands.</summary>
public abstract class MailSite : IAsyncLifetime
{
    private ServiceProvider? services;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private protected SmtpSink Sink { get; } = new();

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 7, 0, 0, TimeSpan.Zero));

    protected TestDatabase Database { get; private set; } = null!;

    /// <summary>What was heard of mails.</summary>
    private protected Ear Heard { get; } = new();

    protected DateTime Now => Clock.GetUtcNow().UtcDateTime;

    /// <summary>The node that the tests ask when they name none.</summary>
    protected ServiceProvider Services => services ??= Node(Choice);

    /// <summary>How mail leaves.</summary>
    protected virtual MailChoice? Choice => MailChoice.Parse($"smtp://127.0.0.1:{Sink.Port}", "Heed <heed@example.org>");

    public virtual async ValueTask InitializeAsync() => Database = await TestDatabase.NewAsync();

    public virtual async ValueTask DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        await Sink.DisposeAsync();
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static EmailMessage To(string address) => new(address, "What is new", "An update is out.", "<p>An update is out.</p>");

    /// <summary>A node of the site.</summary>
    protected ServiceProvider Node(MailChoice? choice)
    {
        var node = new ServiceCollection().AddLogging().AddLedger(Database.Choice);
        node.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        node.AddMail(choice);
        node.AddScoped<IHearsOfMail>(scope => new EarOfScope(Heard, scope.GetRequiredService<HeedDatabase>()));
        return node.BuildServiceProvider();
    }

    protected Task<int> SendAsync(ServiceProvider? node = null) => WithAsync<MailSender, int>(sender => sender.RunAsync(Cancel), node);

    protected async Task<TAnswer> WithAsync<TService, TAnswer>(Func<TService, Task<TAnswer>> ask, ServiceProvider? node = null)
        where TService : notnull
    {
        await using var scope = (node ?? Services).CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    protected Task<int> PutAsync(params IEnumerable<KeyedEmail> letters) =>
        WithAsync<Outbox, int>(outbox => outbox.PutAllAsync(letters, Cancel));

    protected async Task<IReadOnlyList<OutboxMail>> RowsAsync()
    {
        await using var db = Database.Open();
        return await db.Outbox.AsNoTracking().OrderBy(m => m.Key).ToListAsync(Cancel);
    }

    protected async Task<T> RowAsync<T>(string key, Func<OutboxMail, T> look) => look((await RowsAsync()).Single(m => m.Key == key));

    /// <summary>Keeps what it hears.</summary>
    internal sealed class Ear
    {
        public List<MailNews> News { get; } = [];

        /// <summary>Whether it fails when it is told something.</summary>
        public bool Fails { get; set; }
    }

    // Writes a row of its own beside the note, as a slice would.
    private sealed class EarOfScope(Ear ear, HeedDatabase db) : IHearsOfMail
    {
        public async Task HearAsync(MailNews news, CancellationToken cancel)
        {
            db.JobTurns.Add(JobTurn.Of($"{news.Mail}/{news.Outcome}"));
            await db.SaveChangesAsync(cancel);
            if (ear.Fails)
                throw new InvalidOperationException("It fails.");
            ear.News.Add(news);
        }
    }
}
