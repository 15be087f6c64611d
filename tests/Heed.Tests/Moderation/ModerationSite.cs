using System.Net;
using AngleSharp.Dom;
using Heed.Accounts;
using Heed.Comments;
using Heed.Moderation;
using Heed.Signals;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Platform.Mail;
using Heed.Programmes;
using Heed.Tests.Web;
using Heed.Updates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Moderation;

/// <summary>
/// A site with an update that takes comments, two moderators and a safeguarding lead. It is Thursday, 22 June 2017, ten in the morning.
/// </summary>
public abstract class ModerationSite : TrialSite
{
    /// <summary>The site's clock.</summary>
    protected FakeTimeProvider Now { get; } = new(new DateTimeOffset(2017, 6, 22, 9, 0, 0, TimeSpan.Zero));

    protected override TimeProvider Clock => Now;

    /// <summary>A moderator.</summary>
    protected Visitor Mairi { get; private set; } = null!;

    /// <summary>Another moderator.</summary>
    protected Visitor Rory { get; private set; } = null!;

    /// <summary>The safeguarding lead.</summary>
    protected Visitor Lead { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Mairi = await SignedInAsync("mairi", new HeldRole("trial", Role.Moderator, null));
        Rory = await SignedInAsync("rory", new HeldRole("trial", Role.Moderator, null));
        Lead = await SignedInAsync("lead", new HeldRole("trial", Role.SafeguardingLead, null));
        await PublishAsync("", new Programme { Title = "Trial programme" });
        await PublishAsync(
            "updates/5",
            new Update { Number = "5", Title = "Listening to the sector", PostedOn = FuzzyDate.Parse("2017-06-20"),
                Summary = new Prose("What we heard.") });
    }

    /// <summary>A comment comes in as the form would hand it over.</summary>
    protected Task<Guid> SentAsync(
        string text, string name = "Morag", string? address = null, CommentPriority priority = CommentPriority.Ordinary, Guid? like = null,
        string programme = "trial") =>
        WithServiceAsync<IServiceProvider, Guid>(async services =>
        {
            var (db, encryption, addresses) =
                (services.GetRequiredService<HeedDatabase>(), services.GetRequiredService<CommentEncryption>(),
                    services.GetRequiredService<MailAddresses>());
            var (form, now) = (Guid.CreateVersion7(), Now.GetUtcNow().UtcDateTime);
            var comment = Comment.Receive(
                Guid.CreateVersion7(Now.GetUtcNow()), programme, "updates/5", form, encryption.KeyOf(encryption.ReferenceOf(form))!, now);
            if (address is not null)
                comment.Keep(addresses.Close(address), addresses.KeyOf(address), wantsAnswer: true);
            if (like is { } cluster)
                comment.Join(cluster);
            db.Comments.Add(comment);
            var (written, done) = comment.Write(
                encryption.Close(new CommentWords(name, text)), CommentSignals.Urgency(CommentSignals.Of(text, name)), now,
                priority == CommentPriority.Low ? "flood" : null);
            db.CommentTexts.Add(written);
            db.CommentEvents.Add(done);
            await db.SaveChangesAsync();
            return comment.Id;
        });

    /// <summary>The writer corrects a comment.</summary>
    protected Task<bool> CorrectedAsync(Guid id, string text, string name = "Morag") =>
        WithServiceAsync<IServiceProvider, bool>(
            services => services.GetRequiredService<CommentPublishing>().ChangeAsync(id, async comment =>
        {
            var (db, encryption, now) =
                (services.GetRequiredService<HeedDatabase>(), services.GetRequiredService<CommentEncryption>(),
                    Now.GetUtcNow().UtcDateTime);
            var (written, done) = comment.Write(
                encryption.Close(new CommentWords(name, text)), CommentSignals.Urgency(CommentSignals.Of(text, name)), now);
            db.CommentTexts.Add(written);
            db.CommentEvents.Add(done);
            await services.GetRequiredService<CommentPublishing>().UnpublishAsync(comment, PublicComment.BeingCorrected, now, default);
            return true;
        }, TestContext.Current.CancellationToken));

    /// <summary>The writer asks for another look.</summary>
    protected Task<bool> AppealedAsync(Guid id) => WithServiceAsync<CommentPublishing, bool>(
        publishing => publishing.ChangeAsync(id, comment =>
    {
        publishing.Apply(comment, CommentEventKind.Appealed, CommentEvent.Author, Now.GetUtcNow().UtcDateTime);
        return Task.FromResult(true);
    }, TestContext.Current.CancellationToken));

    /// <summary>A comment as it is kept.</summary>
    protected Task<Comment> KeptAsync(Guid id) => WithServiceAsync<HeedDatabase, Comment>(
        db => db.Comments.AsNoTracking().SingleAsync(c => c.Id == id));

    /// <summary>What the public reads of a comment; null for nothing ever.</summary>
    protected Task<PublicComment?> PublicAsync(Guid id) => WithServiceAsync<HeedDatabase, PublicComment?>(
        db => db.PublicComments.AsNoTracking().SingleOrDefaultAsync(c => c.CommentId == id));

    /// <summary>What was done with a comment.</summary>
    protected Task<List<CommentEvent>> StepsAsync(Guid id) => WithServiceAsync<HeedDatabase, List<CommentEvent>>(
        db => db.CommentEvents.AsNoTracking().Where(s => s.CommentId == id).OrderBy(s => s.Sequence).ToListAsync());

    /// <summary>The note of a step.</summary>
    protected Task<string> NoteAsync(CommentEvent step) => WithServiceAsync<CommentEncryption, string>(
        encryption => Task.FromResult(encryption.OpenNote(step)));

    /// <summary>The reads of a comment that are noted.</summary>
    protected Task<List<ConfidentialRead>> ReadsAsync(Guid id) => WithServiceAsync<HeedDatabase, List<ConfidentialRead>>(async db =>
    {
        var path = StaffReference.PathOf(id);
        return await db.ConfidentialReads.AsNoTracking().Where(r => r.Path == path).ToListAsync();
    });

    /// <summary>The mails that wait to be sent.</summary>
    protected Task<List<EmailMessage>> MailsAsync() => WithServiceAsync<IServiceProvider, List<EmailMessage>>(
        async services => [.. (await services.GetRequiredService<HeedDatabase>().Outbox.AsNoTracking().ToListAsync()).Select(
            services.GetRequiredService<Outbox>().Open)]);

    /// <summary>Gives a person of the desk a mail address.</summary>
    protected Task<int> ReachableAsync(string name) => WithServiceAsync<IServiceProvider, int>(async services =>
    {
        var closed = services.GetRequiredService<AccountSecrets>().Close($"{name}@example.org");
        return await services.GetRequiredService<HeedDatabase>().Set<Account>().Where(a => a.UserName == name)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.ClosedAddress, closed));
    });

    /// <summary>Someone opens a comment at the desk.</summary>
    protected static Task<Answer> OpenAsync(Visitor person, Guid id) => person.GetAsync($"/desk/trial/comments/{id:N}");

    /// <summary>Ticks the whole checklist: a form sends one value for each line.</summary>
    protected static async Task<Answer> PublishAsync(Visitor person, Answer page, string button = "Publish exactly these words")
    {
        var form = page.Page.QuerySelectorAll("main form[method=post]")
            .First(f => f.QuerySelectorAll("button").Any(b => b.TextContent.Trim() == button));
        foreach (var box in form.QuerySelectorAll("input[name=checked]"))
            box.SetAttribute("checked", "");
        return await person.SubmitAsync(page, button: button);
    }

    /// <summary>Refuses a comment for a reason.</summary>
    protected static async Task<Answer> RefuseAsync(Visitor person, Guid id, string reason = "about-something-else") =>
        await person.SubmitAsync(await OpenAsync(person, id), new Dictionary<string, string?> { ["reason"] = reason }, "Do not publish");

    /// <summary>The references in a list, in its order.</summary>
    protected static IReadOnlyList<string> References(Answer page) =>
        [.. page.Page.QuerySelectorAll(".heed_queue__title a").Select(a => a.TextContent.Trim())];

    /// <summary>The text of a comment as its page shows it, without the numbers of signals.</summary>
    protected static string TextOf(Answer page) => string.Concat(
        page.Page.QuerySelector(".heed_wording__text")!.ChildNodes.Where(n => n.NodeName != "SUP").Select(n => n.TextContent));

    /// <summary>Found, and not refused.</summary>
    protected static void Ok(Answer answer) => Assert.True(answer.Status == HttpStatusCode.OK, $"{answer.Status}: {answer.Text}");
}
