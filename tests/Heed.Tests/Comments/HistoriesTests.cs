using Heed.Comments;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Comments;

/// <summary>
/// P21: no comment is ever public before a named person approved that exact text. Random histories of everything that can happen to a
/// comment, from two nodes whose clocks disagree, each decided on what somebody read some time before.
/// </summary>
public sealed class HistoriesTests(HistoriesTests.Nodes nodes) : IClassFixture<HistoriesTests.Nodes>
{
    private static readonly string[] Words = ["One.", "Two.", "Three."];

    [Fact]
    public Task In_hundreds_of_random_histories_nothing_is_public_without_the_print_that_a_person_approved() =>
        RunAsync(first: 0, inMemory: 3_000, inDatabase: 60);

    [Fact]
    [Trait("Length", "Long")]
    public Task In_twenty_thousand_histories_drawn_anew_nothing_is_public_without_the_print_that_a_person_approved() =>
        RunAsync(first: Sample.Seed % 100_000 * 20_000, inMemory: 20_000, inDatabase: 400);

    private async Task RunAsync(int first, int inMemory, int inDatabase)
    {
        var wrong = new List<string>();
        for (var seed = first; seed < first + inMemory; seed++)
            InMemory(seed, wrong);
        for (var seed = first; seed < first + inDatabase; seed++)
            await InDatabaseAsync(seed, wrong);
        Assert.Empty(wrong.Take(20));
    }

    // The domain alone: the words are known to the test, so that what is public can be compared with what was approved.
    private static void InMemory(int seed, List<string> wrong)
    {
        var random = new Random(seed);
        var at = CommentSite.Start.UtcDateTime;
        var comment = Comment.Receive(Guid.CreateVersion7(), "trial", "updates/1", Guid.CreateVersion7(), "key", at);
        var newest = new CommentWords("Ann", Words[0]);
        comment.Write([1], 0, at);
        PublicComment? shown = null;
        // What was read, by whom, and what it was.
        var seen = new List<CommentWords> { newest };
        var approved = new HashSet<string>();
        for (var step = 0; step < 12; step++)
        {
            var now = at.AddMinutes(random.Next(-600, 600));
            try
            {
                switch (random.Next(10))
                {
                    case 0:
                        seen.Add(newest);
                        break;
                    case 1 or 2:
                        var read = seen[random.Next(seen.Count)];
                        var part = random.Next(3) == 0 ? "[removed by the moderator]" : null;
                        var made = comment.Approve(
                            newest, read.PrintOf(comment.Id), part, 1, random.Next(8) == 0 ? "" : "moderator", now).Shown;
                        approved.Add($"{newest.PrintOf(comment.Id)}|{part ?? newest.Text}");
                        if (read != newest)
                            wrong.Add($"{seed}: approved what nobody had read");
                        if (shown is null)
                            shown = made;
                        else
                            shown.Replace(made);
                        break;
                    case 3:
                        var words = new CommentWords("Ann", Words[random.Next(Words.Length)] + step);
                        comment.Write([1], 0, now);
                        newest = words;
                        if (shown is { UnpublishedFor: null })
                            shown.Unpublish(PublicComment.BeingCorrected, now);
                        break;
                    case 4:
                        comment.Apply(CommentEventKind.Refused, "", now, RefusalReason.Abusive.Slug);
                        break;
                    case 5:
                        comment.Apply(CommentEventKind.Referred, "", now);
                        if (shown is { UnpublishedFor: null or PublicComment.BeingCorrected })
                            shown.Unpublish(RefusalReason.IdentifiesChild.Slug, now);
                        break;
                    case 6:
                        comment.Apply(CommentEventKind.ReturnedToModerators, "lead", now);
                        break;
                    case 7:
                        comment.Apply(CommentEventKind.Withdrawn, CommentEvent.Author, now);
                        if (comment.State == CommentState.Withdrawn && shown is { UnpublishedFor: null or PublicComment.BeingCorrected })
                            shown.Unpublish(PublicComment.Withdrawn, now);
                        break;
                    case 8:
                        comment.Apply(CommentEventKind.Unpublished, "", now, RefusalReason.Abusive.Slug);
                        shown!.Unpublish(RefusalReason.Abusive.Slug, now);
                        break;
                    default:
                        if (comment.AppealedAt is null)
                            comment.Apply(CommentEventKind.Appealed, CommentEvent.Author, now);
                        else if (random.Next(2) == 0)
                            comment.Apply(CommentEventKind.AppealUpheld, "", now);
                        else
                            comment.Apply(CommentEventKind.AppealRefused, "", now);
                        break;
                }
            }
            catch (RefusedException)
            {
                // What the state does not allow changes nothing.
            }
            if (shown is { UnpublishedFor: null } stands && !approved.Contains($"{stands.Print}|{stands.Text}"))
                wrong.Add($"{seed}: public without approval");
            if (shown is { UnpublishedFor: not null } gone && (gone.Text.Length > 0 || gone.Name.Length > 0 || gone.Print.Length > 0))
                wrong.Add($"{seed}: words left behind a notice");
            if (shown is { UnpublishedFor: null } && comment.State != CommentState.Approved)
                wrong.Add($"{seed}: public while {comment.State}");
        }
    }

    // Two nodes on one database: what one read is decided on by the other while the writer corrects.
    private async Task InDatabaseAsync(int seed, List<string> wrong)
    {
        var random = new Random(seed);
        var (id, _) = await nodes.One.TakeAsync(Words[0] + seed, path: "updates/1");
        var seen = new List<string>();
        for (var round = 0; round < 6; round++)
        {
            var both = Enumerable.Range(0, 2).Select(_ => random.Next(8)).ToList();
            await Task.WhenAll(StepAsync(nodes.One, id, both[0], round, seen), StepAsync(nodes.Two, id, both[1], round, seen));
            await CheckAsync(id, seed, wrong);
        }
    }

    private static async Task StepAsync(CommentSite node, Guid id, int what, int round, List<string> seen) =>
        await node.WithServiceAsync<IServiceProvider, bool>(async services =>
        {
            var (publishing, db, encryption) =
                (services.GetRequiredService<CommentPublishing>(), services.GetRequiredService<HeedDatabase>(),
                    services.GetRequiredService<CommentEncryption>());
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
            try
            {
                switch (what)
                {
                    case 0 or 1:
                        var print = await PrintAsync(db, encryption, id);
                        lock (seen)
                            seen.Add(print);
                        break;
                    case 2 or 3:
                        string? read;
                        lock (seen)
                            read = seen.LastOrDefault();
                        if (read is not null)
                        {
                            await publishing.ChangeAsync(id, async comment =>
                            {
                                await publishing.ShowAsync(
                                    comment, encryption.Open(await publishing.NewestAsync(comment, default))!, read, null, "moderator", now,
                                    read, default);
                                return true;
                            }, default);
                        }
                        break;
                    case 4:
                        await services.GetRequiredService<Heed.Comments.Writing.AuthorChanges>()
                            .CorrectAsync(id, new CommentWords("Ann", Words[round % 3] + round), default);
                        break;
                    case 5:
                        await services.GetRequiredService<Heed.Comments.Writing.AuthorChanges>().RemoveNameAsync(id, default);
                        break;
                    case 6:
                        await publishing.ChangeAsync(id, async comment =>
                        {
                            publishing.Apply(comment, CommentEventKind.Unpublished, "", now, RefusalReason.Abusive.Slug);
                            await publishing.UnpublishAsync(comment, RefusalReason.Abusive.Slug, now, default);
                            return true;
                        }, default);
                        break;
                    default:
                        await publishing.ChangeAsync(
                            id, comment => { publishing.Apply(comment, CommentEventKind.Appealed, CommentEvent.Author, now);
                            publishing.Apply(comment, CommentEventKind.AppealUpheld, "", now); return Task.FromResult(true); }, default);
                        break;
                }
            }
            catch (RefusedException)
            {
                // What the state does not allow changes nothing.
            }
            catch (DbUpdateException)
            {
                // The other was quicker, five times over: the person is told to look again.
            }
            return true;
        });

    private async Task CheckAsync(Guid id, int seed, List<string> wrong) =>
        await nodes.One.WithServiceAsync<IServiceProvider, bool>(async services =>
        {
            var (db, encryption) = (services.GetRequiredService<HeedDatabase>(), services.GetRequiredService<CommentEncryption>());
            if (await db.PublicComments.AsNoTracking().FirstOrDefaultAsync(c => c.CommentId == id) is not { UnpublishedFor: null } shown)
                return true;
            var comment = await db.Comments.AsNoTracking().FirstAsync(c => c.Id == id);
            var steps = await db.CommentEvents.AsNoTracking()
                .Where(s => s.CommentId == id && (s.Kind == CommentEventKind.Approved || s.Kind == CommentEventKind.PutBack)).ToListAsync();
            var print = await PrintAsync(db, encryption, id);
            if (comment.State != CommentState.Approved || shown.Print != print
                || !steps.Any(s => s.By.Length > 0 && encryption.OpenNote(s) == shown.Print))
                wrong.Add($"{seed}: public, {comment.State}, without the approval of its words");
            return true;
        });

    private static async Task<string> PrintAsync(HeedDatabase db, CommentEncryption encryption, Guid id) =>
        encryption.Open(
            await db.CommentTexts.AsNoTracking().Where(t => t.CommentId == id).OrderByDescending(t => t.Version).FirstAsync())!.PrintOf(id);

    /// <summary>Two nodes on one database, an hour and a half apart by their clocks.</summary>
    public sealed class Nodes : IAsyncLifetime
    {
        public CommentSite One { get; } = new();

        public CommentSite Two => second!;

        private SecondNode? second;

        public async ValueTask InitializeAsync()
        {
            await One.InitializeAsync();
            second = new SecondNode(One);
            second.Time.SetUtcNow(CommentSite.Start.AddMinutes(90));
            await second.InitializeAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await Two.DisposeAsync();
            await One.DisposeAsync();
        }
    }

    private sealed class SecondNode(CommentSite first) : CommentSite
    {
        protected override bool OwnsDatabase => false;

        internal override Task<TestDatabase> DatabaseAsync() => Task.FromResult(first.Database);

        protected override bool FillsIt => false;
    }
}
