using System.Text;
using Heed.Hosting;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Platform.Mail;

/// <summary>A mail put in is sent once, in time, and says nothing in the database.</summary>
public sealed class MailTests : IAsyncLifetime
{
    private static readonly EmailMessage Hello = new(
        "isla@example.org", "What waits for you", "Two drafts wait.", "<p>Two drafts wait.</p>");

    private readonly SmtpSink sink = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 24, 7, 0, 0, TimeSpan.Zero));
    private TestDatabase database = null!;
    private ServiceProvider services = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.NewAsync();
        services = Node(MailChoice.Parse($"smtp://heed:pass%20word@127.0.0.1:{sink.Port}", "Heed <heed@example.org>"));
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await sink.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_mail_is_sent_with_text_and_page_and_asks_not_to_be_answered()
    {
        await PutAsync(Hello);
        Assert.Equal((1, 0), (await SendAsync(), await SendAsync()));

        var mail = Assert.Single(sink.Mails);
        Assert.Equal(
            ("heed@example.org", "isla@example.org", "heed pass word"), (mail.From, Assert.Single(mail.To), Assert.Single(sink.SignIns)));
        var message = mail.Message;
        Assert.Equal((Hello.Subject, Hello.Text, Hello.Html), (message.Subject, message.TextBody!.Trim(), message.HtmlBody!.Trim()));
        Assert.Equal(("auto-generated", "Heed"), (message.Headers["Auto-Submitted"], message.From.Mailboxes.Single().Name));
        Assert.Equal("multipart/alternative", message.Body!.ContentType.MimeType);
        Assert.Equal(clock.GetUtcNow(), message.Date);
        Assert.Equal((MailState.Sent, 0), await RowAsync(m => (m.State, m.Closed.Length)));
    }

    [Fact]
    public async Task Nothing_of_a_waiting_mail_can_be_read_in_the_database()
    {
        await PutAsync(Hello);
        var closed = await RowAsync(m => Encoding.Latin1.GetString(m.Closed));
        Assert.All(["isla", "example.org", "drafts"], word => Assert.DoesNotContain(word, closed, StringComparison.OrdinalIgnoreCase));
        if (!TestDatabase.IsPostgres)
        {
            foreach (var file in Directory.GetFiles(database.Choice.Folder, "heed.db*"))
                Assert.DoesNotContain(
                    "isla@example.org", Encoding.Latin1.GetString(
                        await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("isla")]
    [InlineData("@example.org")]
    [InlineData("isla@")]
    [InlineData("isla@example.org, rita@example.org")]
    [InlineData("Isla <isla@example.org>")]
    [InlineData("isla@example.org\r\nBcc: all@example.org")]
    [InlineData("isla@example.org> RCPT TO:<x@example.org")]
    [InlineData("is la@example.org")]
    public async Task What_is_no_single_address_is_refused(string address)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => PutAsync(Hello with { To = address }));
        Assert.Equal("no-address", refused.Code);
    }

    [Theory]
    [InlineData("Plain\r\nBcc: all@example.org\r\n\r\nOther words")]
    [InlineData("Plain\nX-Evil: 1")]
    [InlineData("Plain\rX-Evil: 1\u2028X-Evil: 2\0")]
    public async Task A_subject_begins_no_other_header(string subject)
    {
        await PutAsync(Hello with { Subject = subject, Text = "Words.\r\n.\r\nMAIL FROM:<evil@example.org>\r\n" });
        Assert.Equal(1, await SendAsync());
        var message = Assert.Single(sink.Mails).Message;
        Assert.StartsWith("Plain ", message.Subject, StringComparison.Ordinal);
        Assert.Empty(message.Bcc);
        Assert.Null(message.Headers["X-Evil"]);
        Assert.Contains("MAIL FROM", message.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_sent_now_is_tried_again_later_and_later()
    {
        sink.Refusals["isla@example.org"] = "451 come back";
        await PutAsync(Hello);
        var tries = new List<TimeSpan>();
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(0, await SendAsync());
            var next = await RowAsync(m => m.NextTryAt) - clock.GetUtcNow().UtcDateTime;
            tries.Add(next);
            clock.Advance(next - TimeSpan.FromSeconds(1));
            Assert.Equal((0, i + 1), (await SendAsync(), await RowAsync(m => m.Attempts)));
            clock.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.Equal([1, 2, 4, 8], tries.Select(t => t.TotalMinutes));
        Assert.Equal("SMTP 451", await RowAsync(m => m.Problem));

        sink.Refusals.Clear();
        Assert.Equal(1, await SendAsync());
        Assert.Single(sink.Mails);
    }

    [Fact]
    public async Task One_that_nobody_takes_does_not_hold_up_the_others()
    {
        sink.Refusals["gone@example.org"] = "550 no such person";
        await PutAsync(Hello with { To = "gone@example.org" });
        await PutAsync(Hello);
        Assert.Equal(1, await SendAsync());
        Assert.Equal([MailState.GivenUp, MailState.Sent], (await RowsAsync()).OrderBy(m => m.Id).Select(m => m.State));
        Assert.All(await RowsAsync(), m => Assert.Empty(m.Closed));
    }

    [Fact]
    public async Task After_five_days_it_is_given_up()
    {
        sink.Refusals["isla@example.org"] = "451 come back";
        await PutAsync(Hello);
        clock.Advance(TimeSpan.FromDays(6));
        await SendAsync();
        Assert.Equal(MailState.GivenUp, await RowAsync(m => m.State));
    }

    [Fact]
    public async Task Several_nodes_send_each_mail_once()
    {
        for (var i = 0; i < 30; i++)
            await PutAsync(Hello with { To = $"person-{i}@example.org" });
        await using var other = Node(services.GetRequiredService<MailRoute>().Choice);
        await using var third = Node(services.GetRequiredService<MailRoute>().Choice);

        var sent = await Task.WhenAll(SendAsync(services), SendAsync(other), SendAsync(third));

        Assert.Equal(30, sent.Sum());
        Assert.Equal(30, sink.Mails.SelectMany(m => m.To).Distinct().Count());
        Assert.Equal(30, sink.Mails.Count);
    }

    [Fact]
    public async Task Without_a_mail_server_mails_wait_and_go_when_there_is_one()
    {
        await PutAsync(Hello);
        await using var without = Node(null);
        Assert.Equal((0, 0), (await SendAsync(without), await SendAsync(without)));
        Assert.Equal((MailState.Waiting, 0), await RowAsync(m => (m.State, m.Attempts)));
        Assert.Equal(1, await SendAsync());
    }

    [Fact]
    public async Task A_mail_server_that_is_not_there_costs_no_try()
    {
        await PutAsync(Hello);
        await using var elsewhere = Node(MailChoice.Parse("smtp://127.0.0.1:1", "heed@example.org"));
        Assert.Equal(0, await SendAsync(elsewhere));
        Assert.Equal((MailState.Waiting, 0, null), await RowAsync(m => (m.State, m.Attempts, m.Problem)));
        Assert.Equal("SocketException", elsewhere.GetRequiredService<MailRoute>().Problem);
        Assert.Equal(1, await SendAsync());
    }

    [Theory]
    [InlineData("smtp://mail.example.org", 587, "StartTls")]
    [InlineData("smtp://u:p@mail.example.org:25", 25, "StartTls")]
    [InlineData("smtps://u:p@mail.example.org", 465, "SslOnConnect")]
    public void The_mail_server_is_named_by_an_address(string smtp, int port, string security)
    {
        var choice = MailChoice.Parse(smtp, "heed@example.org")!;
        Assert.Equal((port, security), (choice.Port, choice.Security.ToString()));
        Assert.DoesNotContain("p@", choice.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mail.example.org:25", "heed@example.org")]
    [InlineData("http://u:secret@mail.example.org", "heed@example.org")]
    [InlineData("smtp://mail.example.org", null)]
    [InlineData("smtp://mail.example.org", "heed")]
    public void What_is_no_mail_server_is_said_without_the_password(string smtp, string? from) =>
        Assert.DoesNotContain(
            "secret", Assert.Throws<FormatException>(() => MailChoice.Parse(smtp, from)).Message, StringComparison.Ordinal);

    private ServiceProvider Node(MailChoice? choice)
    {
        var node = new ServiceCollection().AddLogging().AddLedger(database.Choice);
        node.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        node.AddMail(choice);
        return node.BuildServiceProvider();
    }

    private Task<int> SendAsync() => SendAsync(services);

    private static async Task<int> SendAsync(ServiceProvider node)
    {
        await using var scope = node.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MailSender>().RunAsync(TestContext.Current.CancellationToken);
    }

    private async Task PutAsync(EmailMessage letter)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Outbox>().Put(letter);
        await scope.ServiceProvider.GetRequiredService<HeedDatabase>().SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<OutboxMail>> RowsAsync()
    {
        await using var db = database.Open();
        return await db.Outbox.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
    }

    private async Task<T> RowAsync<T>(Func<OutboxMail, T> look) => look(Assert.Single(await RowsAsync()));
}
