using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Mail;
using Heed.Subscriptions;
using Heed.Subscriptions.Announcing;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Subscriptions;

/// <summary>P8, P31: what was hidden, destroyed or withdrawn does not leave by a mail that had not left yet.</summary>
public sealed class TakingBackTests : FollowSite
{
    private readonly AfterBatch batches = new();

    protected override void Adapt(WebApplicationBuilder builder)
    {
        base.Adapt(builder);
        builder.Services.ConfigureDbContext<SqliteDatabase>(options => options.AddInterceptors(batches));
        builder.Services.ConfigureDbContext<PostgresDatabase>(options => options.AddInterceptors(batches));
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("destroyed")]
    [InlineData("withdrawn")]
    public async Task Mails_that_wait_while_the_mail_server_is_down_are_written_again_without_it(string how)
    {
        await FollowedByAsync("", 3);
        await SettleAsync();
        await MailsAsync();
        MailServerIsDown(true);
        await WithLedgerAsync(async ledger =>
        {
            var drafts = new List<ReleasedDraft>();
            foreach (var (path, title) in new[] { ("actions/1", "A slip"), ("actions/2", "Good") })
                drafts.Add(
                    new ReleasedDraft(path, (await ledger.SaveDraftAsync(new DraftSave("trial", path, Action(title), 0, "tester"))).Version,
                        "Together."));
            return await ledger.PublishAsync(new Release("trial", "tester") { ApprovedBy = "approver", Drafts = drafts });
        });
        Assert.Empty(await NewsAsync());
        await TakeBackAsync(how);
        await using (var db = Database.Open())
            Assert.Equal(0, await db.Outbox.CountAsync(m => m.State == MailState.Waiting, TestContext.Current.CancellationToken));
        await RunAsync("mails to those who follow");
        MailServerIsDown(false);
        Time.Advance(TimeSpan.FromHours(1));
        var mails = await MailsAsync();
        Assert.Equal(3, mails.Select(To).Distinct().Count());
        Assert.Equal(3, mails.Count);
        Assert.All(mails, m => Assert.Equal("Published: Action 2: Good", m.Subject));
        Assert.DoesNotContain(mails, m => m.ToString().Contains("slip", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("destroyed")]
    public async Task A_mailing_under_way_stops_and_its_first_mails_go_no_more(string how)
    {
        await FollowedByAsync("", 1200);
        await SettleAsync();
        await using var db = Database.Open();
        await db.Outbox.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        await PublishAsync("actions/1", Action("A slip"));
        Time.Advance(TimeSpan.FromMinutes(11));
        batches.Then = async () =>
        {
            await using var meanwhile = Database.Open();
            Assert.InRange(await meanwhile.Outbox.CountAsync(TestContext.Current.CancellationToken), 1, 100);
            await TakeBackAsync(how);
        };
        await RunAsync("mails to those who follow");
        Assert.True(batches.IsDone);
        Assert.Equal(0, await db.Outbox.CountAsync(TestContext.Current.CancellationToken));
        var mailing = await db.Mailings.AsNoTracking().Where(m => m.Sort == MailingSort.Release && m.State == MailingState.Done)
            .OrderByDescending(m => m.PublishedAt).FirstAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (mailing.Letters, mailing.Cursor));
    }

    [Fact]
    public async Task Who_had_their_mail_before_is_not_told_again()
    {
        await FollowedByAsync("", 2);
        await SettleAsync();
        await MailsAsync();
        await PublishAsync("actions/1", Action("Sent"));
        Assert.Equal(2, (await NewsAsync()).Count);
        await WithLedgerAsync(ledger => ledger.HideAsync("trial", "actions/1", [], "personal data", "ailsa"));
        Assert.Empty(await NewsAsync());
    }

    [Fact]
    public async Task A_mail_that_asks_to_confirm_does_not_go_with_the_title_of_what_was_hidden()
    {
        await PublishAsync("actions/1", Action("A slip"));
        await SettleAsync();
        MailServerIsDown(true);
        await AskAsync("actions/1", "rona@example.org");
        await TakeBackAsync("hidden");
        MailServerIsDown(false);
        Time.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await MailsAsync());
    }

    private async Task TakeBackAsync(string how)
    {
        if (how == "hidden")
            await WithLedgerAsync(ledger => ledger.HideAsync("trial", "actions/1", [], "personal data", "ailsa"));
        else if (how == "destroyed")
            await WithLedgerAsync(ledger => ledger.RedactAsync("trial", "actions/1", [], "personal data", "ailsa"));
        else
            await WithLedgerAsync(ledger => ledger.WithdrawAsync("trial", "actions/1", "Replaced.", "isla", "ailsa"));
    }

    // Does something once, right after the first batch of mails was kept.
    private sealed class AfterBatch : DbTransactionInterceptor
    {
        public Func<Task>? Then { get; set; }

        public bool IsDone { get; private set; }

        public override async Task TransactionCommittedAsync(
            System.Data.Common.DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (Then is not { } then)
                return;
            (Then, IsDone) = (null, true);
            await then();
        }
    }
}
