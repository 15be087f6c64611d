using Heed.Delivery;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Jobs;
using Heed.Platform.Mail;
using Heed.Subscriptions;
using Heed.Subscriptions.Announcing;
using Heed.Subscriptions.Leaving;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Subscriptions;

/// <summary>What is told, when, and how often: once.</summary>
public sealed class AnnouncingTests : FollowSite
{
    [Fact]
    public async Task Many_records_in_one_release_are_one_mail_however_many_topics_take_them_in()
    {
        await PublishAsync("actions/1", Action("One"));
        await SettleAsync();
        foreach (var topic in (string[])["", "actions", "actions/1", "search?q=one"])
            await FollowAsync(topic, "rona@example.org");
        await WithLedgerAsync(async ledger =>
        {
            var drafts = new List<ReleasedDraft>();
            foreach (var n in (int[])[1, 2, 3])
                drafts.Add(
                    new ReleasedDraft(
                        $"actions/{n}",
                        (await ledger.SaveDraftAsync(
                            new DraftSave("trial", $"actions/{n}", Action($"Number {n} of one"), 0, "tester"))).Version, "Together."));
            return await ledger.PublishAsync(new Release("trial", "tester") { ApprovedBy = "approver", Drafts = drafts });
        });
        var mail = Assert.Single(await NewsAsync());
        Assert.Equal("Trial programme: 3 records changed", mail.Subject);
        Assert.All((int[])[1, 2, 3], n => Assert.Single(LinksIn(mail), $"https://localhost/trial/actions/{n}"));
        Assert.Contains("Everything in Trial programme; Actions; Action 1: Number 1 of one; Everything with the words “one”", mail.TextBody,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_told_within_the_hold_nor_of_what_was_hidden_in_it()
    {
        await FollowedByAsync("", 1);
        await SettleAsync();
        await MailsAsync();
        await PublishAsync("actions/1", Action("A slip"));
        Time.Advance(TimeSpan.FromMinutes(9));
        await RunAsync("mails to those who follow");
        Assert.Empty(await MailsAsync());
        await WithLedgerAsync(ledger => ledger.HideAsync("trial", "actions/1", [], "personal data", "ailsa"));
        Assert.Empty(await NewsAsync());
        await WithLedgerAsync(ledger => ledger.RedactAsync("trial", "actions/1", [], "personal data", "isla"));
        var mail = Assert.Single(await NewsAsync());
        Assert.Equal("Content permanently removed: Action 1", mail.Subject);
        Assert.DoesNotContain("slip", mail.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_mail_to_followers_says_what_the_programme_says_of_itself()
    {
        await PublishAsync(
            "", new Heed.Programmes.Programme { Title = "Trial programme",
                Keeping = new() { How = Heed.Programmes.KeepingWay.Compiled, Notice = "This is a demonstration." } });
        await PublishAsync("actions/1", Action("One"));
        await SettleAsync();
        await AskAsync("actions/1", "rona@example.org");
        Assert.Contains("This is a demonstration.", Assert.Single(await MailsAsync()).TextBody, StringComparison.Ordinal);

        await FollowAsync("actions/1", "una@example.org");
        await PublishAsync("actions/1", Action("One, again"));

        Assert.Contains("This is a demonstration.", Assert.Single(await NewsAsync()).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_follows_hears_that_something_was_withdrawn()
    {
        await PublishAsync("actions/1", Action("One"));
        await SettleAsync();
        await FollowedByAsync("actions?q=one", 1);
        await WithLedgerAsync(ledger => ledger.WithdrawAsync("trial", "actions/1", "Replaced.", "isla", "ailsa"));
        Assert.Equal("Withdrawn: Action 1: One", Assert.Single(await NewsAsync()).Subject);
    }

    [Fact]
    public async Task What_only_some_may_read_what_was_public_before_and_what_was_only_tried_is_not_announced()
    {
        await SettleAsync();
        var before = await CountAsync();
        await PublishAsync("actions/1", Action("For staff"), Audience.Staff);
        await PublishAsync("actions/2", Action("Long ago"), publicSince: new DateTime(2017, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await WithServiceAsync<ProgrammeLedger, bool>(async ledger =>
        {
            var draft = await ledger.SaveDraftAsync(new DraftSave("trial", "actions/3", Action("Tried"), 0, "tester"));
            await ledger.RehearseAsync(new Release("trial", "tester") { Drafts = [new ReleasedDraft("actions/3", draft.Version, "")] },
                () => Task.FromResult(true), TestContext.Current.CancellationToken);
            await Assert.ThrowsAsync<RefusedException>(
                () => ledger.PublishAsync(
                    new Release(
                        "trial", "tester") { Drafts = [new ReleasedDraft("actions/3", draft.Version, "Good."),
                            new ReleasedDraft("actions/4", 1, "There is none.")] }, TestContext.Current.CancellationToken));
            return true;
        });
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_publish_that_fails_leaves_nothing_for_the_next_one_to_write()
    {
        await SettleAsync();
        var before = await CountAsync();
        await WithServiceAsync<HeedDatabase, bool>(async db =>
        {
            var ledger = new ProgrammeLedger(db, db.Storage, Slices.Kinds, Time)
            {
                EditionPublished = edition =>
                {
                    AnnouncementNotes.Note(db, edition, TimeSpan.Zero);
                    throw new InvalidOperationException("On purpose.");
                },
            };
            var draft = await WithLedgerAsync(l => l.SaveDraftAsync(new DraftSave("trial", "actions/1", Action("One"), 0, "tester")));
            await Assert.ThrowsAnyAsync<Exception>(
                () => ledger.PublishAsync(
                    new Release("trial", "tester") { Drafts = [new ReleasedDraft("actions/1", draft.Version, "Good.")] },
                    TestContext.Current.CancellationToken));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return true;
        });
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_mailing_that_was_broken_off_is_made_whole_and_no_address_gets_two()
    {
        await FollowedByAsync("", 1200);
        await SettleAsync();
        await using var db = Database.Open();
        var mailing = await db.Mailings.AsNoTracking().SingleAsync(m => m.Letters > 0, TestContext.Current.CancellationToken);
        Assert.Equal((1200, MailingState.Done), (mailing.Letters, mailing.State));
        // As it stood when a node died: some batches in the outbox, and noted one less.
        var some = await db.Subscriptions.OrderBy(s => s.Recipient).Select(s => s.Recipient).Skip(399)
            .FirstAsync(TestContext.Current.CancellationToken);
        var late = await db.Outbox.OrderByDescending(m => m.Id).Take(300).Select(m => m.Id)
            .ToListAsync(TestContext.Current.CancellationToken);
        await db.Outbox.Where(m => late.Contains(m.Id)).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        await db.Mailings.Where(m => m.Id == mailing.Id).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.State, MailingState.Going).SetProperty(x => x.Cursor, some)
                .SetProperty(x => x.LeasedUntil, DateTime.MinValue), TestContext.Current.CancellationToken);
        var nodes = await Task.WhenAll(
            Enumerable.Range(0, 3)
                .Select(_ => WithServiceAsync<NotificationBatch, int>(f => f.RunAsync(TestContext.Current.CancellationToken))));
        Assert.Equal(300, nodes.Sum());
        Assert.Equal(
            (1200, 1200), (await db.Outbox.CountAsync(TestContext.Current.CancellationToken), await db.Outbox.Select(m => m.Recipient)
                .Distinct().CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task The_day_and_the_week_are_told_in_one_mail_each_and_never_when_there_is_nothing()
    {
        await PublishAsync("actions/1", Action("One"));
        await SettleAsync();
        await FollowAsync("", "daily@example.org", "daily");
        await FollowAsync("", "weekly@example.org", "weekly");
        // Tuesday: what came before they followed since 8 in the morning of the day before is told too.
        await MorningAsync(25);
        await MailsAsync();
        await MorningAsync(26);
        Assert.Empty(await MailsAsync());
        await PublishAsync("actions/1", Action("One, again"));
        await PublishAsync("actions/1", Action("One, once more"));
        await PublishAsync("actions/2", Action("Two"));
        Assert.Empty(await NewsAsync());
        await MorningAsync(27);
        var daily = Assert.Single(await MailsAsync());
        Assert.Equal(("daily@example.org", "Trial programme: 2 records changed since yesterday"), (To(daily), daily.Subject));
        // Monday, 30 November.
        await MorningAsync(30);
        var weekly = Assert.Single(await MailsAsync());
        Assert.Equal("weekly@example.org", To(weekly));
        await RunAsync("digests");
        Assert.Empty(await MailsAsync());
    }

    [Fact]
    public async Task What_an_address_was_told_at_once_is_not_told_again_in_the_morning()
    {
        await PublishAsync("actions/1", Action("One"));
        await PublishAsync("actions/2", Action("Two"));
        await SettleAsync();
        foreach (var address in (string[])["both@example.org", "late@example.org", "daily@example.org"])
            await FollowAsync("", address, "daily");
        await FollowAsync("actions/1", "both@example.org");
        await MorningAsync(25);
        await MailsAsync();
        await FollowAsync("actions/1", "late@example.org");

        await PublishAsync("actions/1", Action("One, again"));
        Assert.Equal(["both@example.org", "late@example.org"], (await NewsAsync()).Select(To).Order());
        await MorningAsync(26);
        // Who began to hear at once within the day may be told twice, and never misses anything.
        Assert.Equal(["daily@example.org", "late@example.org"], (await MailsAsync()).Select(To).Order());

        await PublishAsync("actions/1", Action("One, once more"));
        await PublishAsync("actions/2", Action("Two, again"));
        await NewsAsync();
        await MorningAsync(27);
        Assert.Equal(
            ["both@example.org: Trial programme: 1 record changed since yesterday",
                "daily@example.org: Trial programme: 2 records changed since yesterday",
                "late@example.org: Trial programme: 1 record changed since yesterday"],
            (await MailsAsync()).Select(m => $"{To(m)}: {m.Subject}").Order());

        // Whoever no longer hears at once is told in the morning.
        await WithServiceAsync<Unsubscribing, bool>(
            async desk => { await desk.ChangeAsync(
                "trial", [.. (await SubscriptionsAsync("actions/1")).Select(s => s.Id)], Frequency.Weekly,
                TestContext.Current.CancellationToken); return true; });
        await PublishAsync("actions/1", Action("One, at last"));
        await NewsAsync();
        await MorningAsync(28);
        Assert.Equal(3, (await MailsAsync()).Count);
    }

    [Fact]
    public async Task What_changed_after_it_was_told_at_once_is_in_the_digest()
    {
        await PublishAsync("actions/1", Action("One", DeliveryState.UnderWay));
        await SettleAsync();
        await FollowAsync("", "both@example.org", "daily");
        await FollowAsync("actions?state=under-way", "both@example.org");
        await MorningAsync(25);
        await MailsAsync();

        // It leaves the list, which is told at once; what happens to it then is not.
        await PublishAsync("actions/1", Action("One", DeliveryState.Delayed));
        Assert.Single(await NewsAsync());
        await PublishAsync("actions/1", Action("One, once more", DeliveryState.Delayed));
        Assert.Empty(await NewsAsync());
        await MorningAsync(26);

        Assert.Equal("Trial programme: 1 record changed since yesterday", Assert.Single(await MailsAsync()).Subject);
    }

    [Fact]
    public async Task A_first_digest_after_a_long_time_without_readers_tells_the_day_and_one_after_a_standstill_tells_since_when()
    {
        await FollowAsync("", "first@example.org", "daily");
        await MorningAsync(25);
        await MailsAsync();
        await PublishAsync("actions/1", Action("Long ago"));
        await NewsAsync();
        Time.SetUtcNow(new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero));
        await PublishAsync("actions/2", Action("Yesterday"));
        await NewsAsync();
        // The server ran all these mornings; then it did not.
        await MorningAsync(30);
        var mail = Assert.Single(await MailsAsync());
        Assert.Equal("Trial programme: 1 record changed since yesterday", mail.Subject);
        Assert.DoesNotContain("Long ago", mail.ToString(), StringComparison.Ordinal);

        Time.SetUtcNow(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero));
        await PublishAsync("actions/3", Action("While it stood still"));
        await NewsAsync();
        await using var db = Database.Open();
        await db.JobTurns.Where(t => t.Name == "digests").ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        db.Add(Heed.Platform.Jobs.JobTurn.Of("digests"));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await db.JobTurns.ExecuteUpdateAsync(
            t => t.SetProperty(j => j.DoneOn, new DateOnly(2026, 11, 30)), TestContext.Current.CancellationToken);
        Time.SetUtcNow(new DateTimeOffset(2026, 12, 4, 8, 0, 5, TimeSpan.Zero));
        await RunAsync("digests");
        Assert.Equal("Trial programme: 1 record changed since 30 November 2026", Assert.Single(await MailsAsync()).Subject);
    }

    private async Task MorningAsync(int day)
    {
        Time.SetUtcNow(new DateTimeOffset(2026, 11, day, 8, 0, 5, TimeSpan.Zero));
        await RunAsync("digests");
    }

    private async Task<(int, int)> CountAsync()
    {
        await using var db = Database.Open();
        return (await db.Announcements.CountAsync(TestContext.Current.CancellationToken), await db.Mailings.CountAsync(
            TestContext.Current.CancellationToken));
    }
}
