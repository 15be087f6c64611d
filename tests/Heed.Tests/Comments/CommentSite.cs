using System.Net;
using Heed.Comments;
using Heed.Comments.Writing;
using Heed.Ledger.Dates;
using Heed.Platform.Database;
using Heed.Programmes;
using Heed.Tests.Web;
using Heed.Updates;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Comments;

/// <summary>A programme with updates that take comments, on a clock of its own, with a database that can be taken away.</summary>
public class CommentSite : TrialSite
{
    public static readonly DateTimeOffset Start = new(2026, 11, 2, 10, 0, 0, TimeSpan.Zero);

    public const string Form = "/trial/updates/1/comment";

    public FakeTimeProvider Time { get; } = new(Start);

    /// <summary>What is ordinary; so much that no test meets it unless it means to.</summary>
    public CommentPace Pace { get;
    } = new() { FromOneAddress = 100_000, AtMostFromOneAddress = 100_000, OfAll = 100_000, AskForWorkFrom = 100_000 };

    /// <summary>Whether the database answers.</summary>
    public DatabaseSwitch Switch { get; } = new();

    protected override TimeProvider Clock => Time;

    /// <summary>Whether it publishes the programme; a second node finds it there.</summary>
    protected virtual bool FillsIt => true;

    protected override void Adapt(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(Pace);
        // A test server has no size to limit, and says so each time.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Routing.EndpointRoutingMiddleware", LogLevel.None);
        builder.Services.ConfigureDbContext<SqliteDatabase>(options => options.AddInterceptors(Switch));
        builder.Services.ConfigureDbContext<PostgresDatabase>(options => options.AddInterceptors(Switch));
        // A test server knows no network address; a test says where it comes from.
        builder.Services.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter>(new FromHeader());
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        if (!FillsIt)
            return;
        await PublishAsync("", new Programme { Title = "Trial" });
        await PublishAsync(
            "updates/1",
            new Update { Title = "Update 1", Number = "1", PostedOn = FuzzyDate.Parse("2026-11-01"), CommentsOpenUntil = FuzzyDate.Parse(
                "2027-01-31") });
        await PublishAsync(
            "updates/2",
            new Update { Title = "Update 2", Number = "2", PostedOn = FuzzyDate.Parse("2026-11-01"), CommentsOpenUntil = FuzzyDate.Parse(
                "2026-11-01") });
        await PublishAsync("updates/3", new Update { Title = "Update 3", Number = "3", PostedOn = FuzzyDate.Parse("2026-11-01") });
    }

    public Task PublishAgainAsync(string path, Heed.Ledger.Kinds.Content content) => PublishAsync(path, content);

    /// <summary>Opens the form, waits as long as a person would, and sends it.</summary>
    public async Task<Answer> SendAsync(
        Visitor visitor, IReadOnlyDictionary<string, string?> fields, string form = Form, TimeSpan? after = null)
    {
        var page = await visitor.GetAsync(form);
        Time.Advance(after ?? TimeSpan.FromSeconds(30));
        return await visitor.SubmitAsync(page, fields, "Send comment");
    }

    /// <summary>Takes a comment in without the web.</summary>
    public async Task<(Guid Id, string Reference)> TakeAsync(
        string text, string name = "Someone", string path = "updates/1", string? later = null)
    {
        var form = Guid.CreateVersion7();
        var reference = await WithServiceAsync<CommentIntake, string>(
            i => i.TakeAsync(
                new SentComment("trial", path, form, new CommentWords(name, text), Later: later), TestContext.Current.CancellationToken));
        return (await WithDatabaseAsync(db => db.Comments.Where(c => c.Form == form).Select(c => c.Id).SingleAsync()), reference);
    }

    /// <summary>Approves a comment as a moderator would.</summary>
    public Task<int> ApproveAsync(Guid id, string? redacted = null) =>
        WithServiceAsync<IServiceProvider, int>(services => DoAsync(services, id, async (comment, publishing, encryption, now) =>
        {
            var words = encryption.Open(await publishing.NewestAsync(comment, default))!;
            await publishing.ShowAsync(comment, words, words.PrintOf(id), redacted, "moderator", now, "", default);
        }));

    /// <summary>Refuses a comment as a moderator would.</summary>
    public Task<int> RefuseAsync(Guid id, RefusalReason reason) =>
        WithServiceAsync<IServiceProvider, int>(services => DoAsync(services, id, (comment, publishing, _, now) =>
        {
            publishing.Apply(comment, CommentEventKind.Refused, "moderator", now, reason.Slug);
            return Task.CompletedTask;
        }));

    /// <summary>Takes out a comment as a moderator would.</summary>
    public Task<int> RemoveAsync(Guid id, RefusalReason reason) =>
        WithServiceAsync<IServiceProvider, int>(services => DoAsync(services, id, async (comment, publishing, _, now) =>
        {
            publishing.Apply(comment, CommentEventKind.Unpublished, "moderator", now, reason.Slug);
            await publishing.UnpublishAsync(comment, reason.Slug, now, default);
        }));

    public Task<int> EscalateAsync(Guid id) =>
        WithServiceAsync<IServiceProvider, int>(services => DoAsync(services, id, (comment, publishing, _, now) =>
        {
            publishing.Apply(comment, CommentEventKind.Referred, "moderator", now);
            return Task.CompletedTask;
        }));

    public Task<T> WithDatabaseAsync<T>(Func<HeedDatabase, Task<T>> work) => WithServiceAsync(work);

    /// <summary>Every wording that was taken in, opened.</summary>
    public Task<List<CommentWords>> WordsAsync() =>
        WithServiceAsync<IServiceProvider, List<CommentWords>>(async services =>
        {
            var texts = await services.GetRequiredService<HeedDatabase>().CommentTexts.AsNoTracking().ToListAsync();
            return [.. texts.Select(t => services.GetRequiredService<CommentEncryption>().Open(t)!)];
        });

    private static async Task<int> DoAsync(
        IServiceProvider services, Guid id, Func<Comment, CommentPublishing, CommentEncryption, DateTime, Task> work)
    {
        var (publishing, db) = (services.GetRequiredService<CommentPublishing>(), services.GetRequiredService<HeedDatabase>());
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        await publishing.ChangeAsync(id, async comment =>
        {
            await work(comment, publishing, services.GetRequiredService<CommentEncryption>(), now);
            return comment;
        }, TestContext.Current.CancellationToken);
        return (await db.PublicComments.AsNoTracking().FirstOrDefaultAsync(c => c.CommentId == id))?.Number ?? 0;
    }

    /// <summary>The reference on a receipt.</summary>
    public static string ReferenceOn(Answer receipt) => receipt.Page.QuerySelector(".heed_reference")?.TextContent.Trim()
        ?? throw new InvalidOperationException($"No receipt: {receipt.Text}");

    /// <summary>Whether help, with telephone links, is on the page.</summary>
    public static bool HasHelp(Answer answer) =>
        answer.Page.QuerySelector("#help") is not null && answer.Page.QuerySelectorAll(
            "#get-help a[href='tel:999'], #get-help a[href='tel:101'], #get-help a[href='tel:08001111']").Length == 3;

    private sealed class FromHeader : Microsoft.AspNetCore.Hosting.IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use((http, then) =>
                {
                    if (http.Request.Headers.TryGetValue("Test-From", out var from))
                        http.Connection.RemoteIpAddress = IPAddress.Parse(from.ToString());
                    return then(http);
                });
                next(app);
            };
    }
}

/// <summary>Takes the database away, as a network or a full disk would.</summary>
public sealed class DatabaseSwitch : DbConnectionInterceptor
{
    public bool IsAway { get; set; }

    public override InterceptionResult ConnectionOpening(
        System.Data.Common.DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            IsAway ? throw new TimeoutException("The database is away.") : result;

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        System.Data.Common.DbConnection connection, ConnectionEventData eventData, InterceptionResult result,
        CancellationToken cancellationToken = default) =>
        IsAway ? throw new TimeoutException("The database is away.") : ValueTask.FromResult(result);
}
