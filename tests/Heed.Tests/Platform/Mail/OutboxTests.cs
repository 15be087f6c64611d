using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Keys;
using Heed.Platform.Mail;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Platform.Mail;

/// <summary>What is put into the outbox is put once, waits as long as it should, and can be taken back until it leaves.</summary>
public sealed class OutboxTests : MailSite
{
    private static readonly Guid Announcement = Guid.CreateVersion7();

    [Fact]
    public async Task Under_a_key_a_mail_is_put_once_whatever_became_of_it()
    {
        Assert.True(await WithAsync<Outbox, bool>(o => o.PutOnceAsync("5/isla", To("isla@example.org"), Cancel)));
        Assert.False(await WithAsync<Outbox, bool>(o => o.PutOnceAsync("5/isla", To("isla@example.org"), Cancel)));
        await SendAsync();
        Assert.False(await WithAsync<Outbox, bool>(o => o.PutOnceAsync("5/isla", To("isla@example.org"), Cancel)));
        Assert.True(await WithAsync<Outbox, bool>(o => o.PutOnceAsync("5/rita", To("rita@example.org"), Cancel)));
        await SendAsync();
        Assert.Equal(["isla@example.org", "rita@example.org"], Sink.Mails.SelectMany(m => m.To));
    }

    [Fact]
    public async Task Several_nodes_that_put_the_same_mails_at_once_put_each_once()
    {
        await using var second = Node(null);
        await using var third = Node(null);
        var letters = Enumerable.Range(0, 900).Select(i => new KeyedEmail($"5/{i:0000}", To($"person-{i}@example.org"))).ToList();

        var put = await Task.WhenAll(
            new[] { Services, second, third }.Select(node => WithAsync<Outbox, int>(o => o.PutAllAsync(letters, Cancel), node)));

        Assert.Equal((900, 900), (put.Sum(), (await RowsAsync()).Count));
    }

    [Fact]
    public async Task What_is_put_within_a_transaction_is_kept_with_it_or_not_at_all()
    {
        await using (var scope = Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<HeedDatabase>();
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            Assert.True(await scope.ServiceProvider.GetRequiredService<Outbox>().PutOnceAsync("5/isla", To("isla@example.org"), Cancel));
            await transaction.RollbackAsync(Cancel);
        }
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task A_mail_put_in_many_at_once_reads_as_one_put_alone()
    {
        var letter = To("isla@example.org") with { Stream = Announcement, NotBefore = Now.AddMinutes(10), ListId = "cpip.example.org",
            FromName = "The programme", OneClickLeave = new Uri("https://heed.example.org/leave/1") };
        await PutAsync(new KeyedEmail("many", letter));
        await WithAsync<HeedDatabase, int>(async db =>
        {
            await using var scope = Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Outbox>().Put(letter);
            return await scope.ServiceProvider.GetRequiredService<HeedDatabase>().SaveChangesAsync(Cancel);
        });
        var rows = await RowsAsync();
        Assert.Equal(2, rows.Count);
        Assert.Equal(rows[0].Recipient, rows[1].Recipient);
        Assert.All(
            rows, m => Assert.Equal((Announcement, Now.AddMinutes(10), Now, MailState.Waiting, MailOutcome.Unknown, 0, DateTime.MinValue),
                (m.Stream!.Value, m.NextTryAt, m.MadeAt, m.State, m.Outcome, m.Attempts, m.LeasedUntil)));
        var read = await Task.WhenAll(rows.Select(m => WithAsync<Outbox, EmailMessage>(o => Task.FromResult(o.Open(m)))));
        // What it belongs to and when it goes stand on the row alone.
        Assert.All(read, l => Assert.Equal(letter with { Stream = null, NotBefore = null }, l));
    }

    [Fact]
    public async Task What_is_held_back_leaves_when_its_time_has_come_and_not_before()
    {
        await PutAsync(new KeyedEmail("5/isla", To("isla@example.org") with { NotBefore = Now.AddMinutes(10) }));
        Assert.Equal(0, await SendAsync());
        Clock.Advance(TimeSpan.FromMinutes(9.9));
        Assert.Equal(0, await SendAsync());
        Clock.Advance(TimeSpan.FromMinutes(0.1));
        Assert.Equal(1, await SendAsync());
    }

    [Fact]
    public async Task What_belongs_together_is_taken_back_together_and_its_words_are_gone()
    {
        await PutAsync(
            new KeyedEmail("5/isla", To("isla@example.org") with { Stream = Announcement }),
            new KeyedEmail("5/rita", To("rita@example.org") with { Stream = Announcement }),
            new KeyedEmail("6/isla", To("isla@example.org") with { Stream = Guid.CreateVersion7() }));
        Assert.Equal(2, await WithAsync<Outbox, int>(o => o.CancelStreamAsync(Announcement, Cancel)));
        Assert.Equal(0, await WithAsync<Outbox, int>(o => o.CancelStreamAsync(Announcement, Cancel)));
        Assert.Equal(1, await SendAsync());
        Assert.Equal([MailState.Stopped, MailState.Stopped, MailState.Sent], (await RowsAsync()).Select(m => m.State));
        Assert.All(await RowsAsync(), m => Assert.Empty(m.Closed));
        Assert.False(await WithAsync<Outbox, bool>(o => o.PutOnceAsync("5/isla", To("isla@example.org"), Cancel)));
    }

    [Fact]
    public async Task Who_leaves_gets_nothing_that_waits_for_them_and_others_get_theirs()
    {
        await PutAsync(
            new KeyedEmail("follow/5/isla", To("isla@example.org")),
            new KeyedEmail("follow/6/isla", To("Isla@Example.org")),
            new KeyedEmail("code/isla", To("isla@example.org")),
            new KeyedEmail("follow/5/rita", To("rita@example.org")));
        Assert.Equal(2, await WithAsync<Outbox, int>(o => o.CancelToAsync("ISLA@example.org", "follow/", Cancel)));
        Assert.Equal(2, await SendAsync());
        Assert.Equal(["isla@example.org", "rita@example.org"], Sink.Mails.SelectMany(m => m.To).Order());
        Assert.Equal(
            1, await WithAsync<Outbox, int>(
                async o => (await o.PutOnceAsync("code/2", To("isla@example.org"), Cancel) ? 0 : 9) + await o.CancelToAsync(
                    "isla@example.org", "", Cancel)));
    }

    [Fact]
    public async Task One_mail_is_taken_back_by_its_key()
    {
        await PutAsync(new KeyedEmail("5/isla", To("isla@example.org")), new KeyedEmail("5/isla-2", To("isla@example.org")));
        Assert.Equal(1, await WithAsync<Outbox, int>(o => o.CancelAsync("5/isla", Cancel)));
        Assert.Equal(MailState.Waiting, await RowAsync("5/isla-2", m => m.State));
    }

    [Fact]
    public async Task Cancelled_while_it_is_under_way_a_mail_counts_as_sent()
    {
        await PutAsync(new KeyedEmail("5/isla", To("isla@example.org") with { Stream = Announcement }));
        Sink.AfterTaken = async _ => await WithAsync<Outbox, int>(o => o.CancelStreamAsync(Announcement, Cancel));
        Assert.Equal(1, await SendAsync());
        Assert.Equal((MailState.Sent, Now), await RowAsync("5/isla", m => (m.State, m.SentAt!.Value)));
    }

    [Fact, Trait("Length", "Long")]
    public async Task A_cancelling_that_races_the_sending_loses_no_mail_and_sends_none_it_stopped()
    {
        for (var run = 0; run < 200; run++)
        {
            var stream = Guid.CreateVersion7();
            await PutAsync(
                Enumerable.Range(0, 6)
                    .Select(i => new KeyedEmail($"{run:000}/{i}", To($"p{run}-{i}@example.org") with { Stream = stream })));
            var sending = SendAsync();
            // At another moment of the sending each time.
            for (var i = 0; i < run % 20; i++)
                await Task.Yield();
            await WithAsync<Outbox, int>(o => o.CancelStreamAsync(stream, Cancel));
            await sending;
        }
        var there = Sink.Mails.SelectMany(m => m.To).ToHashSet();
        Assert.Equal(Sink.Mails.Count, there.Count);
        var rows = await RowsAsync();
        Assert.Equal(there.Count, rows.Count(m => m.State == MailState.Sent));
        Assert.All(
            rows, m => Assert.Equal(
                there.Contains($"p{int.Parse(m.Key![..3], System.Globalization.CultureInfo.InvariantCulture)}-{m.Key[4..]}@example.org"),
                m.State == MailState.Sent));
        TestContext.Current.TestOutputHelper?.WriteLine($"{rows.Count(m => m.State == MailState.Stopped)} stopped, {there.Count} sent.");
        Assert.DoesNotContain(rows, m => m.State == MailState.Waiting);
    }

    [Fact]
    public async Task One_bad_address_among_many_is_refused()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(
            () => PutAsync(new KeyedEmail("1", To("isla@example.org")), new KeyedEmail("2", To("nobody"))));
        Assert.Equal("no-address", refused.Code);
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public void A_keyed_hash_is_the_same_on_every_node_and_says_no_address()
    {
        var folder = Directory.CreateTempSubdirectory("heed-test-hash-").FullName;
        try
        {
            var hashes = new string[8];
            Parallel.For(0, hashes.Length, i => hashes[i] = KeyOf(folder, "Isla@example.org"));
            Assert.Single(hashes.Distinct());
            Assert.Equal(hashes[0], KeyOf(folder, "isla@EXAMPLE.org "));
            Assert.NotEqual(hashes[0], KeyOf(folder, "rita@example.org"));
            Assert.Equal(["site.secret"], Directory.GetFiles(folder).Select(Path.GetFileName));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string KeyOf(string folder, string address) =>
        new MailAddresses(new EphemeralDataProtectionProvider(), new SiteSecret(folder)).KeyOf(address);
}
