using System.Runtime.CompilerServices;
using Heed.Platform.Database;
using Heed.Platform.Jobs;
using Heed.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Heed.Tests.Platform.Mail;

/// <summary>Many mails go over several connections; what is wrong with one is its own, what is wrong with the server is nobody's.</summary>
public sealed class SendingTests : MailSite
{
    [Fact]
    public async Task One_run_sends_all_that_is_due_over_a_few_connections()
    {
        await PutAsync(Many(450));
        Assert.Equal(450, await SendAsync());
        Assert.Equal(450, Sink.Mails.SelectMany(m => m.To).Distinct().Count());
        Assert.All(Sink.Mails, m => Assert.Single(m.To));
        Assert.InRange(Sink.Connections, 1, MailChoice.UsualConnections);
        Assert.All(await RowsAsync(), m => Assert.Equal((MailState.Sent, 1, 1, 0), (m.State, m.Attempts, m.Taken, m.Closed.Length)));
    }

    [Fact]
    public async Task A_mail_server_that_is_down_delays_all_and_blames_none()
    {
        await PutAsync(Many(30));
        Sink.IsDown = true;
        Assert.Equal((0, 0), (await SendAsync(), await SendAsync()));
        var tries = Sink.Connections;
        Assert.InRange(tries, 1, MailChoice.UsualConnections);
        Assert.All(
            await RowsAsync(), m => Assert.Equal(
                (MailState.Waiting, 0, null, 0, DateTime.MinValue), (m.State, m.Attempts, m.Problem, m.Taken, m.LeasedUntil)));
        var route = Services.GetRequiredService<MailRoute>();
        Assert.Equal(("SMTP 421", Now.AddSeconds(10)), (route.Problem, route.DownUntil));

        // Nothing is tried while it rests; then it rests longer.
        Clock.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(0, await SendAsync());
        Assert.Equal(Now.AddSeconds(20), route.DownUntil);
        Sink.IsDown = false;
        Assert.Equal(0, await SendAsync());
        Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(30, await SendAsync());
        Assert.Null(route.Problem);
    }

    [Fact]
    public async Task A_mail_server_that_refuses_the_sender_delays_all_and_blames_none()
    {
        await PutAsync(Many(10));
        Sink.RefusedSenders = "550 5.7.1 not you";
        Assert.Equal(0, await SendAsync());
        Assert.All(await RowsAsync(), m => Assert.Equal((MailState.Waiting, 0), (m.State, m.Attempts)));
        Assert.Equal("SMTP 550 5.7.1", Services.GetRequiredService<MailRoute>().Problem);
        Assert.Empty(Heard.News);
    }

    [Fact]
    public async Task A_mail_server_that_takes_a_few_mails_a_connection_gets_all()
    {
        Sink.MostAConnection = 7;
        await PutAsync(Many(100));
        Assert.Equal(100, await SendAsync());
        Assert.All(await RowsAsync(), m => Assert.Equal((MailState.Sent, 1), (m.State, m.Attempts)));
    }

    [Fact]
    public async Task A_mail_on_which_the_server_breaks_off_does_not_hold_up_the_others()
    {
        Sink.RefusedWords["person-0000@example.org"] = "";
        await PutAsync(Many(40));
        Assert.Equal(39, await SendAsync());
        var (state, attempts, problem) = await RowAsync("5/0000", m => (m.State, m.Attempts, m.Problem));
        Assert.Equal((MailState.Waiting, 1), (state, attempts));
        Assert.NotNull(problem);
        Assert.False(Services.GetRequiredService<MailRoute>().DownUntil > Now);
    }

    [Fact]
    public async Task A_server_that_breaks_off_every_mail_is_left_alone_after_a_few()
    {
        foreach (var letter in Many(40))
            Sink.RefusedWords[letter.Letter.To] = "";
        await PutAsync(Many(40));
        Assert.Equal(0, await SendAsync());
        Assert.InRange((await RowsAsync()).Sum(m => m.Attempts), 3, 2 + 2 * MailChoice.UsualConnections);
        Assert.True(Services.GetRequiredService<MailRoute>().DownUntil > Now);
    }

    [Theory]
    [InlineData("550 5.1.1 no such person", "SMTP 550 5.1.1", MailOutcome.HardRefusal)]
    [InlineData("550 no such person", "SMTP 550", MailOutcome.HardRefusal)]
    [InlineData("551 moved away", "SMTP 551", MailOutcome.HardRefusal)]
    [InlineData("553 5.1.3 what an address", "SMTP 553 5.1.3", MailOutcome.HardRefusal)]
    [InlineData("550 5.2.1 mailbox disabled", "SMTP 550 5.2.1", MailOutcome.HardRefusal)]
    [InlineData("552 5.2.2 mailbox full", "SMTP 552 5.2.2", MailOutcome.SoftRefusal)]
    [InlineData("552 mailbox full", "SMTP 552", MailOutcome.SoftRefusal)]
    [InlineData("550 5.7.1 your network is on a list", "SMTP 550 5.7.1", MailOutcome.SoftRefusal)]
    [InlineData("554 5.7.26 not signed", "SMTP 554 5.7.26", MailOutcome.SoftRefusal)]
    [InlineData("554 5.4.4 no way there", "SMTP 554 5.4.4", MailOutcome.SoftRefusal)]
    public async Task Only_what_says_that_the_address_is_no_good_is_a_refusal_for_good(string answer, string problem, MailOutcome outcome)
    {
        Sink.Refusals["isla@example.org"] = answer;
        var stream = Guid.CreateVersion7();
        await PutAsync(new KeyedEmail("5/isla", To("isla@example.org") with { Stream = stream }));
        Assert.Equal(0, await SendAsync());
        Assert.Equal((MailState.GivenUp, problem, outcome), await RowAsync("5/isla", m => (m.State, m.Problem, m.Outcome)));
        var news = Assert.Single(Heard.News);
        var hash = await WithAsync<Outbox, byte[]>(o => Task.FromResult(o.HashOf("isla@example.org")));
        Assert.Equal(("5/isla", stream, outcome, problem, Now), (news.Key, news.Stream, news.Outcome, news.Problem, news.At));
        Assert.Equal(hash, news.Recipient);
    }

    [Theory]
    [InlineData("554 5.7.1 looks like spam", MailOutcome.SoftRefusal)]
    [InlineData("550 we do not like it", MailOutcome.SoftRefusal)]
    [InlineData("550 5.1.1 nobody here", MailOutcome.HardRefusal)]
    public async Task Words_that_are_refused_say_little_of_the_address(string answer, MailOutcome outcome)
    {
        Sink.RefusedWords["isla@example.org"] = answer;
        await PutAsync(new KeyedEmail("5/isla", To("isla@example.org")));
        await SendAsync();
        Assert.Equal((MailState.GivenUp, outcome), await RowAsync("5/isla", m => (m.State, m.Outcome)));
    }

    [Fact]
    public async Task What_may_pass_is_told_once_when_the_mail_is_given_up()
    {
        Sink.Refusals["isla@example.org"] = "451 4.7.1 come back later";
        await PutAsync(new KeyedEmail("5/isla", To("isla@example.org")));
        for (var day = 0; day < 7; day++)
        {
            await SendAsync();
            Clock.Advance(TimeSpan.FromDays(1));
        }
        Assert.Equal((MailState.GivenUp, MailOutcome.SoftRefusal), await RowAsync("5/isla", m => (m.State, m.Outcome)));
        Assert.Equal(MailOutcome.SoftRefusal, Assert.Single(Heard.News).Outcome);
    }

    [Fact]
    public async Task When_somebody_who_is_told_fails_the_refusal_is_told_again()
    {
        Heard.Fails = true;
        Sink.Refusals["gone@example.org"] = "550 5.1.1 no such person";
        await PutAsync(
            new KeyedEmail("1", To("gone@example.org")), new KeyedEmail("2", To("isla@example.org")),
            new KeyedEmail("3", To("rita@example.org")));
        Assert.Equal(2, await SendAsync());
        Assert.Equal(MailState.Waiting, await RowAsync("1", m => m.State));
        Assert.Equal(0, await TurnsAsync());

        Heard.Fails = false;
        Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(0, await SendAsync());
        Assert.Equal(MailState.GivenUp, await RowAsync("1", m => m.State));
        Assert.Single(Heard.News);
        Assert.Equal(1, await TurnsAsync());
    }

    [Fact]
    public async Task A_site_that_is_stopped_ends_what_is_under_way_and_begins_nothing()
    {
        using var stop = new CancellationTokenSource();
        await PutAsync(Many(60));
        Sink.AfterTaken = _ => Sink.Mails.Count >= 5 ? stop.CancelAsync() : Task.CompletedTask;
        var sent = await WithAsync<MailSender, int>(sender => sender.RunAsync(stop.Token));
        Assert.Equal(Sink.Mails.Count, sent);
        Assert.InRange(sent, 5, 5 + 2 * MailChoice.UsualConnections);
        var rows = await RowsAsync();
        Assert.Equal(sent, rows.Count(m => m.State == MailState.Sent));
        Assert.All(rows, m => Assert.True(m.State == MailState.Sent || m.LeasedUntil <= Now));
    }

    [Fact]
    public async Task What_cannot_be_opened_is_given_up_and_blames_nobody()
    {
        await PutAsync(new KeyedEmail("1", To("isla@example.org")), new KeyedEmail("2", To("rita@example.org")));
        await using (var db = Database.Open())
            await db.Outbox.Where(m => m.Key == "1").ExecuteUpdateAsync(m => m.SetProperty(o => o.Closed, new byte[] { 1, 2, 3 }), Cancel);
        Assert.Equal(1, await SendAsync());
        Assert.Equal((MailState.GivenUp, MailOutcome.Unknown), await RowAsync("1", m => (m.State, m.Outcome)));
        Assert.Empty(Heard.News);
    }

    [Fact]
    public void A_mail_that_was_written_is_not_kept_in_memory()
    {
        // The address stands in every mail as long as the site runs.
        var from = new MailboxAddress("Heed", "heed@example.org");
        var written = Written(from);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(written.TryGetTarget(out _));
        GC.KeepAlive(from);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference<MimeMessage> Written(MailboxAddress from)
    {
        using var message = To("isla@example.org").Write(Guid.CreateVersion7(), from, DateTimeOffset.UnixEpoch);
        return new WeakReference<MimeMessage>(message);
    }

    private async Task<int> TurnsAsync()
    {
        await using var db = Database.Open();
        return await db.JobTurns.CountAsync(Cancel);
    }

    private static IEnumerable<KeyedEmail> Many(int count) =>
        Enumerable.Range(0, count).Select(i => new KeyedEmail($"5/{i:0000}", To($"person-{i:0000}@example.org")));
}
