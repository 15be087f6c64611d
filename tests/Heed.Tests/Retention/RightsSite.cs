using Heed.Accounts;
using Heed.Comments;
using Heed.Comments.Writing;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Heed.Platform.Mail;
using Heed.Programmes;
using Heed.Subscriptions;
using Heed.Tests.Web;
using Heed.Updates;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Retention;

/// <summary>
/// A programme with an update that takes comments, a clock that can be moved on, and two people who look after what is kept.
/// </summary>
public abstract class RightsSite : TrialSite
{
    protected RightsSite() => Time = new FakeTimeProvider(Start);

    /// <summary>The clock.</summary>
    public FakeTimeProvider Time { get; }

    /// <summary>When it begins.</summary>
    protected virtual DateTimeOffset Start => new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);

    protected override TimeProvider? Clock => Time;

    /// <summary>Looks after what is kept.</summary>
    public Visitor Morag { get; private set; } = null!;

    /// <summary>The second person.</summary>
    public Visitor Hamish { get; private set; } = null!;

    protected DateTime Now => Time.GetUtcNow().UtcDateTime;

    protected override void Adapt(WebApplicationBuilder builder) => builder.Logging.ClearProviders();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await PublishAsync("", new Programme { Title = "Trial programme" });
        await PublishAsync(
            "updates/1",
            new Update { Title = "Update 1", Number = "1", PostedOn = Heed.Ledger.Dates.FuzzyDate.Parse("2027-01-03"),
                Body = new Prose("What was done.") });
        Morag = await SignedInAsync("morag", new HeldRole("trial", Role.Administrator, null));
        Hamish = await SignedInAsync("hamish", new HeldRole("trial", Role.Administrator, null));
    }

    /// <summary>Signs in again those who look after what is kept: their sessions end when the clock is moved on by much.</summary>
    protected async Task ReturnAsync() => (Morag, Hamish) = (await AgainAsync("morag"), await AgainAsync("hamish"));

    private async Task<Visitor> AgainAsync(string name)
    {
        var person = await StrangerAsync();
        Assert.Equal(
            "My work",
            (await person.SubmitAsync(
                await person.GetAsync("/desk/sign-in"),
                new Dictionary<string, string?> { ["name"] = name, ["password"] = "correct horse battery" })).Heading);
        return person;
    }

    /// <summary>Takes a comment in as the form does.</summary>
    protected async Task<Guid> ReceiveAsync(
        string text, string? address = null, bool slow = false, string name = "Reader", string path = "updates/1")
    {
        var form = Guid.CreateVersion7();
        await WithServiceAsync<CommentIntake, string>(
            intake => intake.TakeAsync(
                new SentComment("trial", path, form, new CommentWords(name, text), address, Later: slow ? "honeypot" : null), default));
        return await WithServiceAsync<HeedDatabase, Guid>(db => db.Comments.Where(c => c.Form == form).Select(c => c.Id).SingleAsync());
    }

    /// <summary>Follows the programme by mail.</summary>
    protected Task<Guid> FollowAsync(string address, SubscriptionState state = SubscriptionState.Confirmed) =>
        WithServiceAsync<IServiceProvider, Guid>(async services =>
        {
            var subscription = Subscription.Ask(
                "trial", "", Frequency.Daily, services.GetRequiredService<MailAddresses>().Close(address),
                Convert.ToHexStringLower(services.GetRequiredService<Outbox>().HashOf(address)), Now);
            if (state != SubscriptionState.Unconfirmed)
                subscription.Confirm(Now);
            if (state == SubscriptionState.Ended)
                subscription.End(EndedFor.Left, Now);
            services.GetRequiredService<HeedDatabase>().Subscriptions.Add(subscription);
            await services.GetRequiredService<HeedDatabase>().SaveChangesAsync();
            return subscription.Id;
        });

    /// <summary>A subscription as it is kept; null when it is not.</summary>
    protected Task<Subscription?> SubscriptionAsync(Guid id) =>
        WithServiceAsync<HeedDatabase, Subscription?>(db => db.Subscriptions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id));

    /// <summary>Decides on a comment as the desk does.</summary>
    protected async Task DecideAsync(Guid id, CommentState state) =>
        await WithServiceAsync<IServiceProvider, bool>(services =>
        {
            var (publishing, encryption) =
                (services.GetRequiredService<CommentPublishing>(), services.GetRequiredService<CommentEncryption>());
            return publishing.ChangeAsync(id, async comment =>
            {
                var words = encryption.Open(await publishing.NewestAsync(comment, default))!;
                switch (state)
                {
                    case CommentState.Approved:
                        await publishing.ShowAsync(comment, words, words.PrintOf(comment.Id), null, "mod", Now, "", default);
                        break;
                    case CommentState.Refused:
                        publishing.Apply(comment, CommentEventKind.Refused, "mod", Now, "abusive", "Repeats: " + words.Text);
                        break;
                    case CommentState.Referred:
                        publishing.Apply(comment, CommentEventKind.Referred, "mod", Now);
                        break;
                    case CommentState.Withdrawn:
                        await publishing.UnpublishAsync(comment, PublicComment.Withdrawn, Now, default);
                        publishing.Apply(comment, CommentEventKind.Withdrawn, CommentEvent.Author, Now);
                        break;
                    case CommentState.Unpublished:
                        await publishing.UnpublishAsync(comment, "abusive", Now, default);
                        publishing.Apply(comment, CommentEventKind.Unpublished, "mod", Now, "abusive");
                        break;
                }
                return true;
            }, default);
        });

    /// <summary>A comment that was received and decided on.</summary>
    protected async Task<Guid> DecidedAsync(CommentState state, string text, string? address = null)
    {
        var id = await ReceiveAsync(text, address);
        if (state == CommentState.Unpublished)
            await DecideAsync(id, CommentState.Approved);
        await DecideAsync(id, state);
        return id;
    }

    /// <summary>Whether the words of a comment are still kept.</summary>
    protected Task<bool> HasWordsAsync(Guid id) => WithServiceAsync<HeedDatabase, bool>(
        async db => (await db.CommentTexts.AsNoTracking().Where(t => t.CommentId == id).ToListAsync()).Any(t => !t.IsDestroyed));

    /// <summary>Whether the address of a comment's writer is still kept.</summary>
    protected Task<bool> HasAddressAsync(Guid id) => WithServiceAsync<HeedDatabase, bool>(
        db => db.Comments.AnyAsync(c => c.Id == id && (c.Address != null || c.AddressKey != null)));

    /// <summary>A comment as it is kept.</summary>
    protected Task<Comment> CommentAsync(Guid id) => WithServiceAsync<HeedDatabase, Comment>(
        db => db.Comments.AsNoTracking().SingleAsync(c => c.Id == id));

    /// <summary>Runs the schedule.</summary>
    protected Task<IReadOnlyList<Heed.Retention.RetentionRunLine>> RunAsync() =>
        WithServiceAsync<Heed.Retention.ScheduledDisposal, IReadOnlyList<Heed.Retention.RetentionRunLine>>(
            r => r.RunAsync("the test", default));

    /// <summary>Runs the schedule twice, a day apart: what the first marks, the second destroys.</summary>
    protected async Task<IReadOnlyList<Heed.Retention.RetentionRunLine>> RunTwiceAsync()
    {
        await RunAsync();
        Time.Advance(TimeSpan.FromDays(1));
        return await RunAsync();
    }

    /// <summary>Places a hold at the desk.</summary>
    protected async Task<Answer> HoldAsync(string kind, string on = "", string ground = "foi")
    {
        var answer = await Morag.SubmitAsync(
            await Morag.GetAsync("/desk/trial/retention/holds/new"),
            new Dictionary<string, string?> { ["kind"] = kind, ["on"] = on, ["ground"] = ground, ["reason"] = "FOI 27/0001" });
        Assert.Equal("Retention schedule", answer.Heading);
        return answer;
    }

    /// <summary>Everything that stands in the database's files, byte by byte; null where it keeps no file of ours.</summary>
    protected byte[]? RawBytes() => TestDatabase.IsPostgres ? null : [.. Read(Database.File), .. Read(Database.File + "-wal")];

    private static byte[] Read(string file)
    {
        if (!File.Exists(file))
            return [];
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
