using System.Diagnostics;
using System.Globalization;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Mail;
using Heed.Subscriptions;
using Heed.Subscriptions.Announcing;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Subscriptions;

/// <summary>
/// However many follow, each gets one mail and memory stays flat. <c>bench/subscribers</c> runs it with HEED_FOLLOWERS=100000 and reads
/// what it says.
/// </summary>
public sealed class ManyFollowersTests : FollowSite
{
    private const int Topics = 200;
    private const int Released = 25;

    private static readonly int Many = int.Parse(
        Environment.GetEnvironmentVariable("HEED_FOLLOWERS") ?? "3000", CultureInfo.InvariantCulture);

    [Fact, Trait("Length", "Long")]
    public async Task A_release_reaches_the_outbox_once_for_each_who_follows_some_of_it()
    {
        for (var i = 0; i < 40; i++)
            await PublishAsync($"actions/{i + 1}", Action($"Word{i} of the plan"));
        await SettleAsync();
        await FollowAllAsync();
        await ReleaseAsync();
        Time.Advance(TimeSpan.FromMinutes(11));

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        await RunAsync("mails to those who follow");
        var immediately = watch.Elapsed;
        var grown = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024 / 1024;
        // The morning after, and the Monday after.
        watch.Restart();
        foreach (var day in (int[])[25, 30])
        {
            Time.SetUtcNow(new DateTimeOffset(2026, 11, day, 8, 0, 5, TimeSpan.Zero));
            await RunAsync("digests");
        }
        var digests = watch.Elapsed;

        await using var db = Database.Open();
        var (mails, people) = (await db.Outbox.CountAsync(TestContext.Current.CancellationToken), await db.Outbox.Select(m => m.Recipient)
            .Distinct().CountAsync(TestContext.Current.CancellationToken));
        var counts = await db.Mailings.Where(m => m.Letters > 0).GroupBy(m => m.Sort)
            .Select(g => new { g.Key, Letters = g.Sum(m => m.Letters) }).ToListAsync(TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{(TestDatabase.IsPostgres ? "PostgreSQL" : "SQLite")}: {Many} subscriptions, {Topics} topics, {Released} "
                + $"records: {string.Join(", ", counts.OrderBy(c => c.Key).Select(c => $"{c.Key} {c.Letters}"))} mails; immediate ones "
                + $"in {immediately.TotalSeconds:0.0} s, both digests in {digests.TotalSeconds:0.0} s; memory kept afterwards {grown} MiB"
        );
        Assert.Equal(mails, people);
        Assert.InRange(mails, Many / 3, Many);
        Assert.Equal(3, counts.Count);
        Assert.InRange(grown, -1000, 64);
    }

    private Task<bool> FollowAllAsync() =>
        WithServiceAsync<Outbox, bool>(outbox => WithServiceAsync<MailAddresses, bool>(async addresses =>
        {
            var now = Time.GetUtcNow().UtcDateTime;
            foreach (var some in Enumerable.Range(0, Many).Chunk(2_000))
            {
                await using var db = Database.Open();
                foreach (var i in some)
                {
                    var address = $"reader-{i}@example.org";
                    var subscription = Subscription.Ask(
                        "trial", TopicOf(i % Topics), (Frequency)(i / Topics % 3), addresses.Close(address),
                        Convert.ToHexStringLower(outbox.HashOf(address)), now);
                    subscription.Confirm(now);
                    db.Add(subscription);
                }
                await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            }
            return true;
        }));

    // Records, lists with filters and searches, some of which the release touches.
    private static string TopicOf(int i) =>
        i == 0 ? ""
        : i < 40 ? $"actions/{i}"
        : i < 120 ? $"actions?q=word{i - 40}"
        : $"search?q=word{i - 120}";

    private Task<Receipt> ReleaseAsync() =>
        WithLedgerAsync(async ledger =>
        {
            var drafts = new List<ReleasedDraft>();
            for (var i = 0; i < Released; i++)
                drafts.Add(
                    new ReleasedDraft(
                        $"actions/{i + 1}",
                        (await ledger.SaveDraftAsync(
                            new DraftSave("trial", $"actions/{i + 1}", Action($"Word{i} of the plan, again"), 0, "tester"))).Version,
                            "Together."));
            return await ledger.PublishAsync(new Release("trial", "tester") { ApprovedBy = "approver", Drafts = drafts });
        });
}
