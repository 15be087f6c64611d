using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Heed.Accounts;
using Heed.Decisions;
using Heed.Desk;
using Heed.Desk.Releases;
using Heed.Desk.Reviewing;
using Heed.Events;
using Heed.Groups;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Programmes;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Heed.Tests.Promises.Desk;

/// <summary>
/// P31 to P35 and P38: a canary in everything that is confidential sings nowhere: on no public surface, to nobody without the role, in no
/// stolen file, in no log.
/// </summary>
[Trait("Length", "Long")]
public sealed class CanariesTests : TrialSite
{
    private const string Bird = "zanzibar";
    private static readonly FuzzyDate Day = FuzzyDate.Parse("2026-05-01");
    private static readonly Staff Isla = new(Guid.Empty, "isla", "Isla", []);
    private static readonly Staff Ailsa = new(Guid.Empty, "ailsa", "Ailsa", []);

    private readonly Listener log = new();

    protected override void Adapt(WebApplicationBuilder builder) => builder.Logging.ClearProviders().AddProvider(log);

    [Fact]
    public async Task No_canary_sings_on_a_public_surface_and_what_the_public_sees_does_not_depend_on_what_is_hidden()
    {
        await FillAsync("a");
        var before = await PublicAsync();
        Assert.Empty(before.Where(p => p.Value.Contains(Bird, StringComparison.OrdinalIgnoreCase)).Select(p => p.Key));
        Assert.True(before.Count > 60, $"Only {before.Count} answers.");

        // P33: everything hidden is other than it was; no page, list, search, suggestion or feed may be.
        await ConfideAsync("b", first: false);
        var after = await PublicAsync();

        Assert.Empty(
            before.Where(p => after.GetValueOrDefault(p.Key) != p.Value)
                .Select(p => $"{p.Key}: {Differing(p.Value, after.GetValueOrDefault(p.Key, ""))}"));
        Assert.Equal(before.Count, after.Count);
    }

    [Fact]
    public async Task The_public_counts_editions_without_a_gap_and_a_draft_is_as_absent_as_what_never_was()
    {
        await FillAsync("a");
        foreach (var suffix in (string[])["", ".json", "/history", "/history/1", "/timemap"])
        {
            var (draft, never) =
                (await GetAsync($"/trial/decisions/secret-a{suffix}"), await GetAsync($"/trial/decisions/secret-x{suffix}"));
            Assert.Equal(HttpStatusCode.NotFound, draft.Status);
            Assert.Equal(never.Body.Replace("secret-x", "secret-a", StringComparison.Ordinal), draft.Body);
        }
        // Public, staff only, public: for the public these are 1 and 2.
        await EditionAsync("events/launch", new Event { Title = "Launch", HeldOn = Day }, Audience.Public, "For the test.");
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/trial/events/launch/history/2")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/events/launch/history/3")).Status);

        foreach (var person in (Visitor[])[
            await SignedInAsync("nobody"), await SignedInAsync("elsewhere", new HeldRole("other", Role.Editor, null)),
            await SignedInAsync("mod", new HeldRole("trial", Role.Moderator, null))])
        {
            foreach (var verb in (string[])["record", "preview", "preview-as", "edit", "kept", "files"])
            {
                var (draft, never) = (await AskAsync(person, $"/desk/trial/{verb}/decisions/secret-a"), await AskAsync(
                    person, $"/desk/trial/{verb}/decisions/secret-x"));
                Assert.True(draft.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{verb}: {draft.Status}");
                Assert.Equal(never.Status, draft.Status);
                Assert.Equal(WithoutToken(never.Body).Replace("secret-x", "secret-a", StringComparison.Ordinal), WithoutToken(draft.Body));
            }
        }
    }

    [Fact]
    public async Task A_copied_address_of_the_desk_opens_nothing_for_anyone_else()
    {
        await FillAsync("a");
        var editor = await SignedInAsync("editor", new HeldRole("trial", Role.Editor, null));
        var map = await DeskMap.DrawAsync(
            editor, Endpoints,
            ["/desk/trial/record/decisions/secret-a", "/desk/trial/edit/decisions/secret-a", "/desk/trial/preview/decisions/secret-a",
                "/desk/trial/kept/decisions/secret-a", "/desk/trial/releases"]);
        var singing = new List<string>();
        foreach (var address in map.Pages)
        {
            if ((await AskAsync(editor, address)).Body.Contains(Bird, StringComparison.OrdinalIgnoreCase))
                singing.Add(address);
        }
        Assert.True(singing.Count >= 5, $"Only {string.Join(", ", singing)}");

        var others = new Dictionary<string, Visitor>
        {
            ["anonymous"] = await StrangerAsync(), ["no role"] = await SignedInAsync("nobody"), ["another programme"] = await SignedInAsync(
                "elsewhere", new HeldRole("other", Role.Editor, null)), ["moderator"] = await SignedInAsync(
                    "mod", new HeldRole("trial", Role.Moderator, null)),
            ["another group's secretary"] = await SignedInAsync("secretary", new HeldRole("trial", Role.GroupSecretary, "groups/board")),
            ["owner"] = await SignedInAsync("owner", new HeldRole("trial", Role.ActionOwner, "bodies/agency")),
            ["administrator"] = await SignedInAsync("admin", new HeldRole("trial", Role.Administrator, null)),
        };
        foreach (var (who, browser) in others)
        {
            foreach (var address in singing)
                Assert.False(
                    (await AskAsync(browser, address)).Body.Contains(Bird, StringComparison.OrdinalIgnoreCase), $"{address} tells {who}");
        }
        Assert.DoesNotContain(log.Lines, l => l.Contains(Bird, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_stolen_database_write_ahead_log_or_backup_says_nothing()
    {
        await FillAsync("a", isStaffOnlyToo: false);

        var places = from table in await Tables.ReadAsync(Database) from row in table.Rows from cell in row
            where cell.Value.Contains(Bird, StringComparison.OrdinalIgnoreCase) select $"{table.Table}.{cell.Column}";
        Assert.Empty(places.Distinct());
        if (TestDatabase.IsPostgres)
            return;
        await using (var db = Database.Open())
            await db.Database.ExecuteSqlRawAsync("VACUUM INTO {0}", Database.File + "-copy");
        foreach (var file in Directory.GetFiles(Database.Choice.Folder, "*", SearchOption.AllDirectories))
            Assert.False(Contains(await ReadAsync(file)), $"{Path.GetFileName(file)} says it");
    }

    private static async Task<byte[]> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        await stream.CopyToAsync(all);
        return all.ToArray();
    }

    private static bool Contains(byte[] bytes) => ((Encoding[])[Encoding.UTF8, Encoding.Unicode]).Any(
        e => bytes.AsSpan().IndexOf(e.GetBytes(Bird)) >= 0);

    private static Task<Answer> AskAsync(Visitor person, string address) =>
        person.SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    private static string WithoutToken(string body) => System.Text.RegularExpressions.Regex.Replace(body, "name=\"form-token\"[^>]*>", "");

    // Every public page, list, format, filter and search, with headers; also as HEAD, and the pages that say what went wrong.
    private async Task<Dictionary<string, string>> PublicAsync()
    {
        string[] words = ["zanzibra", "zanzibarsecreta", "secret", "launch", "lanuch", "panel"];
        string[] asked = [
            .. words.SelectMany(
                w => (string[])[$"/trial/search?q={w}", $"/search?q={w}", $"/trial/events?q={w}", $"/trial/decisions.json?q={w}"]),
                "/trial/events?order=-title", "/trial/events?from=2000-01-01", "/trial/events.csv?order=title",
                "/trial/search?kind=decision&q=secret", "/trial/changes?from=2000-01-01", "/trial/changes.csv?from=2000-01-01",
                "/trial/timeline", "/trial/nothing-here", "/trial/events?as-at=soon", "/trial/events/launch?as-at=2126-01-01"];
        var pages = await Crawl.AllAsync(
            this, ["/", "/trial", "/sitemap.xml", "/robots.txt", "/trial/opensearch.xml", "/trial.json", "/trial.atom",
                "/trial/data.jsonld", .. Slices.Kinds.All.Where(k => k.List.Length > 0)
                    .SelectMany(
                        k => ((string[])["", ".json", ".csv", ".atom", ".feed.json", "/timemap"]).Select(f => $"/trial/{k.List}{f}")),
                        .. asked]);
        var told = new Dictionary<string, string>();
        foreach (var (address, answer) in pages)
        {
            using var head = await SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
            var headers = answer.Headers.Concat((await Answer.OfAsync(head)).Headers)
                .Where(h => h.Key is not ("Date" or "ETag" or "Content-Length")).Select(h => $"{h.Key}: {h.Value}");
            // A search page repeats what was typed.
            // A form's ticket is another each time.
            told[address] = System.Text.RegularExpressions.Regex.Replace(
                address.Contains("q=zanz", StringComparison.Ordinal) ? answer.Body.Replace(
                    Typed(address), "", StringComparison.OrdinalIgnoreCase) : answer.Body, "name=\"ticket\" value=\"[^\"]*\"", "",
                    System.Text.RegularExpressions.RegexOptions.Singleline)
                        + string.Join('\n', headers.Where(h => !h.Contains("q=zanz", StringComparison.Ordinal)));
        }
        return told;
    }

    private static string Differing(string one, string other)
    {
        var at = Enumerable.Range(0, Math.Min(one.Length, other.Length))
            .FirstOrDefault(i => one[i] != other[i], Math.Min(one.Length, other.Length));
        return $"“{one[Math.Max(0, at - 40)..Math.Min(one.Length, at + 40)]}” became "
            + $"“{other[Math.Max(0, at - 40)..Math.Min(other.Length, at + 40)]}”";
    }

    private static string Typed(string address) => address.Split("q=")[1].Split('&')[0];

    private async Task FillAsync(string mark, bool isStaffOnlyToo = true)
    {
        await PublishAsync("", new Programme { Title = "Trial programme" });
        await PublishAsync("groups/panel", new Group { Title = "Panel" });
        await PublishAsync("events/launch", new Event { Title = "Launch", HeldOn = Day });
        await ConfideAsync(mark, first: true, isStaffOnlyToo);
    }

    private async Task ConfideAsync(string mark, bool first, bool isStaffOnlyToo = true)
    {
        string Sung(string where) => $"{Bird}{where}{mark} secret";
        if (isStaffOnlyToo)
        {
            await EditionAsync("events/launch", new Event { Title = Sung("edition"), HeldOn = Day, Summary = new Prose(Sung("summary")) },
                Audience.Staff, Sung("note"));
            await EditionAsync("statements/one", new Statement { Title = Sung("members"), SaidOn = Day, Words = new Prose(Sung("words")) },
                Audience.MembersOf("panel"), Sung("note"));
            await EditionAsync(
                "groups/panel/meetings/2026-05-01",
                new Meeting { MeetingState = MeetingState.Held, Title = Sung("meeting"), Group = new Ref<Group>("groups/panel"),
                    HeldOn = Day,
                    Minute = new Minute { State = MinuteState.Draft,
                        Paragraphs = [new() { Number = "1", Text = new Prose(Sung("minute")) }] } }, Audience.Staff, Sung("note"));
        }
        await WithServiceAsync<IServiceProvider, bool>(async services =>
        {
            var (ledger, reviewing, releasing, db) =
                (services.GetRequiredService<ProgrammeLedger>(), services.GetRequiredService<ReviewDesk>(),
                    services.GetRequiredService<Releasing>(), services.GetRequiredService<HeedDatabase>());
            var content = new Decision { Title = Sung("draft"), Outcome = Outcome.Agreed, DecidedOn = Day, Conditions = Sung("conditions"),
                Summary = new Prose(Sung("summary")), Gaps = [Sung("gap")] };
            var draft = await ledger.SaveDraftAsync(new DraftSave("trial", $"decisions/secret-{mark}", content, 0, "isla"));
            await Assert.ThrowsAsync<StaleDraftException>(
                () => ledger.SaveDraftAsync(new DraftSave("trial", draft.Path, content with { Title = Sung("refused") }, 0, "euan")));
            await reviewing.SubmitAsync(Isla, "trial", draft, Sung("why"), default);
            await reviewing.ReturnAsync(Ailsa, "trial", draft, Sung("returned"), default);
            await reviewing.SubmitAsync(Isla, "trial", draft, Sung("why"), default);
            await reviewing.CommentAsync(Isla, "trial", draft.Path, draft.Version, Sung("comment"), default);
            var release = PlannedRelease.Begin(
                "trial", releasing.Closed(Sung("release")), releasing.Closed(Sung("embargo")), "isla",
                TimeProvider.System.GetUtcNow().UtcDateTime);
            release.Gather([draft.Path]);
            db.PlannedReleases.Add(release);
            var account = await services.GetRequiredService<AccountMaking>().MakeAsync($"somebody-{mark}", "Somebody", null);
            account.ClosedAddress = services.GetRequiredService<AccountSecrets>().Close($"{Sung("address")}@example.org");
            await db.SaveChangesAsync();
            if (first)
            {
                await ledger.SaveDraftAsync(
                    new DraftSave(
                        "trial", "events/launch", new Event { Title = Sung("over"), HeldOn = Day },
                        (await ledger.ReadAs(Viewer.Named("x", [], ["trial"])).DraftAsync("trial", "events/launch"))?.Version ?? 0,
                        "isla"));
                return true;
            }
            var over = (await ledger.ReadAs(Viewer.Named("x", [], ["trial"])).DraftAsync("trial", "events/launch"))!;
            await ledger.SaveDraftAsync(
                new DraftSave("trial", "events/launch", new Event { Title = Sung("over"), HeldOn = Day }, over.Version, "isla"));
            return true;
        });
    }

    // A staff edition beside a draft that goes on: saved over what is there.
    private Task<Receipt> EditionAsync(string path, Content content, Audience audience, string why) =>
        WithLedgerAsync(async ledger =>
        {
            var standing = await ledger.ReadAs(Viewer.Named("x", [], ["trial"])).DraftAsync("trial", path);
            var draft = await ledger.SaveDraftAsync(new DraftSave("trial", path, content, standing?.Version ?? 0, "tester", audience));
            var receipt = await ledger.PublishAsync(
                new Release("trial", "tester") { ApprovedBy = "approver", Drafts = [new ReleasedDraft(path, draft.Version, why)] });
            if (standing is not null)
                await ledger.SaveDraftAsync(new DraftSave("trial", path, content, 0, "isla"));
            return receipt;
        });

    /// <summary>Hears everything that is logged.</summary>
    private sealed class Listener : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose() { }
    }
}
