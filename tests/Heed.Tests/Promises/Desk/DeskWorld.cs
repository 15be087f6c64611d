using AngleSharp.Dom;
using Heed.Accounts;
using Heed.Comments;
using Heed.Desk;
using Heed.Desk.Releases;
using Heed.Desk.Reviewing;
using Heed.Events;
using Heed.Groups;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Platform.Database;
using Heed.Programmes;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Heed.Tests.Promises.Desk;

/// <summary>
/// Two programmes with the same records, one in every state inside a group and outside of it, and a person for every role. What is
/// asked of it is found from the addresses that the site maps and from the desk's own links and forms.
/// </summary>
public sealed class DeskWorld : TestSite
{
    private static readonly FuzzyDate Day = FuzzyDate.Parse("2026-05-01");
    private static readonly Staff Writer = new(Guid.Empty, "writer", "writer", []);
    private static readonly Staff Second = new(Guid.Empty, "second", "second", []);
    private int made;

    /// <summary>Who asks. The key says what they are.</summary>
    internal Dictionary<string, Person> People { get; } = [];

    /// <summary>Holds every role in <c>trial</c>.</summary>
    internal Person Everyone { get; private set; } = null!;

    /// <summary>The desk's links and forms, as that person finds them.</summary>
    internal DeskMap Map { get; private set; } = null!;

    /// <summary>The records: where they stand, and whether inside the secretary's group.</summary>
    internal Dictionary<(RecordState State, bool Inside), string> Records { get; } = [];

    // Thousands of refusals are meant here; each would be a warning.
    protected override void Adapt(WebApplicationBuilder builder) => builder.Logging.ClearProviders();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var programme in (string[])["trial", "other"])
        {
            await PublishAsync(programme, "", new Programme { Title = $"The {programme} programme" });
            await PublishAsync(programme, "groups/panel", new Group { Title = "Panel" });
            await PublishAsync(programme, "groups/board", new Group { Title = "Board" });
            await PublishAsync(programme, "bodies/agency", new Body { Title = "Agency" });
            foreach (var state in Enum.GetValues<RecordState>())
            {
                Records[(state, true)] = await MakeAsync(programme, state, inside: true, (int)state + 1);
                Records[(state, false)] = await MakeAsync(programme, state, inside: false, (int)state + 1);
            }
        }
        foreach (var programme in (string[])["trial", "other"])
        {
            foreach (var state in (CommentState[])[CommentState.Waiting, CommentState.Referred, CommentState.Approved])
                await CommentAsync(programme, state);
        }
        made = 20;
        People["nobody"] = await Person.OfAsync(await StrangerAsync(), "nobody", null);
        await MeetAsync("no-role");
        foreach (var role in Enum.GetValues<Role>())
            await MeetAsync(role.ToString().ToLowerInvariant(), new HeldRole("trial", role, OfRole(role)));
        await MeetAsync("editor-elsewhere", new HeldRole("other", Role.Editor, null));
        await MeetAsync("approver-everywhere", new HeldRole("", Role.Approver, null));
        Everyone = await MeetAsync("everyone", [.. Enum.GetValues<Role>().Select(r => new HeldRole("trial", r, OfRole(r)))]);
        People.Remove("everyone");
        await WaitAsync("somebody-else");
        var grant = await WaitAsync("somebody");
        Map = await DeskMap.DrawAsync(Everyone.Browser, Endpoints, [.. Records.Values.Select(p => $"/desk/trial/record/{p}")]);
        Map.Instead["/accounts/person/{name}/ask"] = "/accounts/person/somebody-else/ask";
        Map.Instead["/accounts/person/{name}"] = "/accounts/person/somebody";
        Map.Instead["/accounts/roles/{id:guid}"] = $"/accounts/roles/{grant}";
    }

    // A comment in a state, so that every address that names one is asked for.
    private Task<bool> CommentAsync(string programme, CommentState state) =>
        WithServiceAsync<IServiceProvider, bool>(async services =>
        {
            var (db, encryption, publishing) =
                (services.GetRequiredService<HeedDatabase>(), services.GetRequiredService<CommentEncryption>(),
                    services.GetRequiredService<CommentPublishing>());
            var (form, now, words) =
                (Guid.CreateVersion7(), TimeProvider.System.GetUtcNow().UtcDateTime, new CommentWords("Morag", "For the test."));
            var comment = Comment.Receive(
                Guid.CreateVersion7(), programme, "bodies/agency", form, encryption.KeyOf(encryption.ReferenceOf(form))!, now);
            db.Comments.Add(comment);
            var (text, done) = comment.Write(encryption.Close(words), 20, now);
            db.CommentTexts.Add(text);
            db.CommentEvents.Add(done);
            await db.SaveChangesAsync();
            if (state != CommentState.Waiting)
                await publishing.ChangeAsync(comment.Id, async held =>
                {
                    if (state == CommentState.Referred)
                        publishing.Apply(held, CommentEventKind.Referred, "somebody", now);
                    else
                        await publishing.ShowAsync(held, words, words.PrintOf(held.Id), null, "somebody", now, "", default);
                    return true;
                }, default);
            return true;
        });

    /// <summary>Somebody signed in with roles.</summary>
    internal async Task<Person> MeetAsync(string name, params HeldRole[] roles) =>
        People[name] = await Person.OfAsync(await SignedInAsync(name, roles), name, roles);

    /// <summary>A record of its own in a state.</summary>
    internal Task<string> FreshAsync(string programme, RecordState state, bool inside) => MakeAsync(programme, state, inside, ++made);

    /// <summary>The version of a record's draft; 0 when there is none.</summary>
    internal Task<int> VersionAsync(string programme, string path) =>
        WithLedgerAsync(async l => (await l.ReadAs(Viewer.Named("writer", [], [programme])).DraftAsync(programme, path))?.Version ?? 0);

    private static string? OfRole(Role role) =>
        role switch { Role.GroupSecretary => "groups/panel", Role.ActionOwner => "bodies/agency", _ => null };

    private async Task<string> MakeAsync(string programme, RecordState state, bool inside, int number)
    {
        var on = new DateOnly(2020, 1, 1).AddDays(number);
        var path = inside ? $"groups/panel/meetings/{on:yyyy-MM-dd}" : $"events/event-{number}";
        Content content = inside
            ? new Meeting { MeetingState = MeetingState.Held, Title = $"Meeting {number}", Group = new Ref<Group>("groups/panel"),
                HeldOn = FuzzyDate.Parse($"{on:yyyy-MM-dd}") } : new Event { Title = $"Event {number}", HeldOn = Day };
        if (state == RecordState.Published)
        {
            await PublishAsync(programme, path, content);
            await Assert.ThrowsAsync<RefusedException>(() => StaleAsync(programme, path, content));
            return path;
        }
        await WithServiceAsync<IServiceProvider, bool>(async services =>
        {
            var draft = await services.GetRequiredService<ProgrammeLedger>()
                .SaveDraftAsync(new DraftSave(programme, path, content, 0, "writer", Audience.Public));
            var reviewing = services.GetRequiredService<ReviewDesk>();
            if (state != RecordState.Draft)
                await reviewing.SubmitAsync(Writer, programme, draft, "First published.", default);
            if (state is RecordState.Approved or RecordState.Scheduled)
                await reviewing.ApproveAsync(Second, programme, [draft], new Heed.Ledger.Approvers(new HashSet<string>()), default);
            if (state != RecordState.Scheduled)
                return true;
            var (releasing, db) = (services.GetRequiredService<Releasing>(), services.GetRequiredService<HeedDatabase>());
            var release = PlannedRelease.Begin(
                programme, releasing.Closed($"Release {number}"), [], "writer", TimeProvider.System.GetUtcNow().UtcDateTime);
            release.Gather([path]);
            db.PlannedReleases.Add(release);
            await db.SaveChangesAsync();
            await releasing.ScheduleAsync(
                Writer, release, [await releasing.OutgoingAsync(programme, draft, null, default)],
                new DateTime(2126, 1, 1, 0, 0, 0, DateTimeKind.Utc), default);
            return true;
        });
        await Assert.ThrowsAsync<StaleDraftException>(() => StaleAsync(programme, path, content));
        return path;
    }

    // Somebody for whom a role is asked: what is done to accounts is done to them.
    private async Task<Guid> WaitAsync(string name)
    {
        var account = await WithServiceAsync<AccountMaking, Guid>(
            async accounts => (await accounts.MakeAsync(name, name, "correct horse battery")).Id);
        return await WithServiceAsync<HeedDatabase, Guid>(async db =>
        {
            var asked = Grant.Ask(
                account, new HeldRole("trial", Role.Moderator, null), "someone else", TimeProvider.System.GetUtcNow().UtcDateTime);
            db.Grants.Add(asked);
            await db.SaveChangesAsync();
            return asked.Id;
        });
    }

    // A text kept from someone who saved too late.
    private Task<Draft> StaleAsync(string programme, string path, Content content) =>
        WithLedgerAsync(l => l.SaveDraftAsync(new DraftSave(programme, path, content, 99, "too-late")));

    private Task<Receipt> PublishAsync(string programme, string path, Content content) =>
        WithLedgerAsync(async ledger =>
        {
            var draft = await ledger.SaveDraftAsync(new DraftSave(programme, path, content, 0, "writer", Audience.Public));
            return await ledger.PublishAsync(
                new Release(
                    programme, "writer") { ApprovedBy = "second", Drafts = [new ReleasedDraft(path, draft.Version, "First published.")] });
        });
}

/// <summary>Somebody at a browser, what they hold, and the token with which they may send forms.</summary>
internal sealed record Person(string Name, Visitor Browser, IReadOnlyList<HeldRole>? Roles, string Token)
{
    /// <summary>Whether they are signed in.</summary>
    public bool IsSignedIn => Roles is not null;

    public static async Task<Person> OfAsync(Visitor browser, string name, IReadOnlyList<HeldRole>? roles)
    {
        var page = await browser.GetAsync(roles is null ? "/desk/sign-in" : "/desk");
        return new Person(name, browser, roles, page.Page.QuerySelector("input[name=form-token]")!.GetAttribute("value")!);
    }

    /// <summary>Asks for an address, or sends a form to it.</summary>
    public Task<Answer> AskAsync(
        string method, string address, IEnumerable<KeyValuePair<string, string>>? fields = null, bool withToken = true,
        Action<HttpRequestMessage>? also = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (method is not ("GET" or "HEAD"))
            request.Content = new FormUrlEncodedContent(
                [.. (fields ?? []).Where(f => f.Key != "form-token"), .. withToken ? [new("form-token", Token)]
                    : Array.Empty<KeyValuePair<string, string>>()]);
        also?.Invoke(request);
        return Browser.SendAsync(request);
    }
}
