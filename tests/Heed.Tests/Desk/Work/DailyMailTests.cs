using Heed.Accounts;
using Heed.Desk.Work;
using Heed.Events;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Mail;
using Heed.Platform.Mail.Writing;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Desk.Work;

/// <summary>The daily mail: never empty, and never more than the public may read.</summary>
public sealed class DailyMailTests : WorkSite
{
    protected override void Adapt(Microsoft.AspNetCore.Builder.WebApplicationBuilder builder)
    {
        base.Adapt(builder);
        builder.Configuration["HEED_SITE"] = "https://heed.example.org";
    }

    [Fact]
    public async Task When_nothing_waits_there_is_no_mail() => Assert.Null(await ComposedAsync("isla"));

    [Fact]
    public async Task It_counts_what_is_confidential_and_names_only_what_is_public()
    {
        await WrittenAsync("updates/5", Five with { Title = "Canary draft" });
        await MetAsync("advisory", "External Advisory Group", "2017-05-12");
        await PublishAsync("commitments/secret", Promise("Canary promise", "2017-06-01"), Audience.Staff);
        await PublishAsync("commitments/open", Promise("A list of members", "2017-06-01"));

        var mail = (await ComposedAsync("isla"))!;

        Assert.Equal("You have 4 tasks, 3 overdue", mail.Subject);
        foreach (var text in (string[])[mail.Text, mail.Html])
        {
            Assert.DoesNotContain("Canary", mail.Subject + text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("updates/5", text, StringComparison.Ordinal);
            Assert.DoesNotContain("commitments/secret", text, StringComparison.Ordinal);
            Assert.Contains("1 unfinished draft of yours.", text, StringComparison.Ordinal);
            Assert.Contains("2 commitments and actions due or overdue.", text, StringComparison.Ordinal);
            Assert.Contains(
                "Write the minute of the External Advisory Group meeting of 12 May 2017: held 41 days ago.", text,
                StringComparison.Ordinal);
            Assert.Contains("https://heed.example.org/desk", text, StringComparison.Ordinal);
            Assert.Contains("Stop these emails", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_programme_that_is_not_public_is_not_named()
    {
        var person = "prepares";
        await SignedInAsync(person, new HeldRole("canary", Role.Editor, null));
        await WithLedgerAsync(l => l.SaveDraftAsync(new DraftSave("canary", "updates/1", Five with { Title = "Canary" }, 0, person)));

        var mail = (await ComposedAsync(person))!;

        Assert.DoesNotContain("canary", mail.Subject + mail.Text + mail.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task It_goes_to_those_who_want_it_and_have_an_address()
    {
        await PublishAsync("commitments/open", Promise("A list of members", "2017-06-01"));
        await WithServiceAsync<AccountSecrets, bool>(async secrets =>
        {
            var closed = secrets.Close("isla@example.org");
            await WithServiceAsync<HeedDatabase, int>(
                async db => await db.Set<Account>().Where(a => a.UserName == "isla" || a.UserName == "ailsa")
                    .ExecuteUpdateAsync(a => a.SetProperty(x => x.WantsDailyMail, true).SetProperty(x => x.ClosedAddress, closed)));
            await WithServiceAsync<HeedDatabase, int>(
                async db => await db.Set<Account>().Where(a => a.UserName == "euan")
                    .ExecuteUpdateAsync(a => a.SetProperty(x => x.ClosedAddress, closed)));
            return true;
        });

        Assert.Equal(1, await WithServiceAsync<DailyMail, int>(mail => mail.SendAsync(TestContext.Current.CancellationToken)));

        var letter = await WithServiceAsync<Outbox, EmailMessage>(
            async outbox => outbox.Open(await WithServiceAsync<HeedDatabase, OutboxMail>(db => db.Set<OutboxMail>().SingleAsync())));
        Assert.Equal("isla@example.org", letter.To);
        Assert.Contains("A list of members", letter.Text, StringComparison.Ordinal);
    }

    private Task<EmailTemplate?> ComposedAsync(string name) =>
        WithServiceAsync<DailyMail, EmailTemplate?>(
            async mail => await mail.ComposeAsync(
                await WithServiceAsync<HeedDatabase, Account>(db => db.Set<Account>().SingleAsync(a => a.UserName == name)),
                TestContext.Current.CancellationToken));
}
