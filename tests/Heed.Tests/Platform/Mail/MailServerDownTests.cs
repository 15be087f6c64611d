using Heed.Crash;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Platform.Mail;

/// <summary>P18: while the mail server is down for ten minutes people publish as always; afterwards everybody has each mail once.</summary>
[Trait("Length", "Long")]
public sealed class MailServerDownTests : MailSite
{
    private const int Followers = 100;

    [Fact]
    public async Task For_ten_minutes_without_a_mail_server_publishing_goes_on_and_each_mail_arrives_once()
    {
        Sink.IsDown = true;
        var release = 0;
        for (var minute = 0; minute < 10; minute++)
        {
            await PublishAsync(++release);
            for (var run = 0; run < 6; run++)
            {
                Assert.Equal(0, await SendAsync());
                Clock.Advance(TimeSpan.FromSeconds(10));
            }
        }
        // It was asked again less and less often, and no mail paid for it.
        Assert.InRange(Sink.Connections, 5, 8 * MailChoice.UsualConnections);
        Assert.All(await RowsAsync(), m => Assert.Equal((MailState.Waiting, 0), (m.State, m.Attempts)));

        Sink.IsDown = false;
        var sent = 0;
        for (var run = 0; run < 31; run++)
        {
            sent += await SendAsync();
            Clock.Advance(TimeSpan.FromSeconds(10));
        }
        Assert.Equal((release * Followers, release * Followers), (sent, Sink.Mails.Count));
        Assert.Equal(release * Followers, Sink.Mails.Select(m => (m.To.Single(), m.Message.Subject)).Distinct().Count());
        var counts = await WithAsync<MailReading, MailCounts>(r => r.OfAllAsync(DateTime.UnixEpoch, Cancel));
        Assert.InRange(counts.Delay!.Longest, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(16));
    }

    // A release with its mails: one transaction, as a slice that tells followers would make it.
    private async Task PublishAsync(int release)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeedDatabase>();
        var ledger = new ProgrammeLedger(db, db.Storage, Leaf.Kinds, Clock);
        var drafts = new List<ReleasedDraft>();
        for (var part = 0; part < 3; part++)
            drafts.Add(
                new ReleasedDraft(
                    Leaf.PathOf(release, part),
                    (await ledger.SaveDraftAsync(
                        new DraftSave("crash", Leaf.PathOf(release, part), Leaf.Of(release, part), 0, "crash"))).Version, "For the test."));
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        await ledger.PublishAsync(new Release("crash", "crash") { Title = $"Release {release}", Drafts = drafts });
        await scope.ServiceProvider.GetRequiredService<Outbox>()
            .PutAllAsync(
                Enumerable.Range(0, Followers).Select(
                    i => new KeyedEmail($"{release}/{i}", To($"p{i}@example.org") with { Subject = $"Release {release}" })), Cancel);
        await transaction.CommitAsync(Cancel);
    }
}
