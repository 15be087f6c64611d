using System.Text;
using Heed.Platform.Jobs;
using Heed.Platform.Keeping;
using Heed.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Heed.Tests.Platform.Mail;

/// <summary>
/// P48: reports of failed mails, as many mail servers write them, are read from a Maildir folder; all else is filed and nothing is
/// answered.
/// </summary>
public sealed class BounceTests : MailSite
{
    private readonly string box = Directory.CreateTempSubdirectory("heed-test-box-").FullName;

    public static TheoryData<string> Reports { get;
    } = [.. typeof(BounceTests).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("reports/", StringComparison.Ordinal))
        .Select(n => n["reports/".Length..])];

    protected override MailChoice Choice =>
        MailChoice.Parse(
            $"smtp://127.0.0.1:{Sink.Port}",
            "Heed <heed@example.org>")! with { Bounces = box, BounceAddress = new MailboxAddress(null, "bounces@example.org") };

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var folder in (string[])["new", "cur", "tmp"])
            Directory.CreateDirectory(Path.Combine(box, folder));
        await PutAsync(new KeyedEmail("5/isla", To("isla@mail.example")));
        await SendAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(box, recursive: true);
    }

    [Fact]
    public void There_are_many_reports() => Assert.InRange(Reports.Count, 45, 100);

    [Theory, MemberData(nameof(Reports))]
    public async Task A_report_says_what_became_of_the_mail(string name)
    {
        var (expected, text) = await ReportAsync(name);
        await ComeAsync(name, text);
        await ReadAsync();

        var words = expected.Split(' ', 2);
        var isReport = words[0] != "none";
        Assert.Empty(Directory.GetFiles(Path.Combine(box, "new")));
        Assert.Equal([name], Directory.GetFiles(Path.Combine(box, isReport ? "handled" : "other")).Select(Path.GetFileName));
        var outcome = isReport ? Enum.Parse<MailOutcome>(words[0]) : MailOutcome.Unknown;
        var problem = isReport && words[1] != "-" ? words[1] : null;
        Assert.Equal((MailState.Sent, outcome, problem), await RowAsync("5/isla", m => (m.State, m.Outcome, m.Problem)));
        Assert.Equal(outcome == MailOutcome.Unknown ? [] : [(outcome, problem)], Heard.News.Select(n => (n.Outcome, n.Problem)));
        // Nothing is ever answered.
        await SendAsync();
        Assert.Single(Sink.Mails);
        Assert.Single(await RowsAsync());
    }

    [Fact]
    public async Task The_same_report_is_news_once_and_worse_news_is_news_again()
    {
        foreach (var (name, count) in new[] { ("postfix-mailbox-full", 1), ("postfix-mailbox-full", 1), ("postfix-delivered", 1),
            ("exchange-unknown-user", 2), ("big-provider-over-quota", 2), ("exim-unknown-user", 2) })
        {
            await ComeAsync(name, (await ReportAsync(name)).Text);
            await ReadAsync();
            Assert.Equal(count, Heard.News.Count);
        }
        Assert.Equal([MailOutcome.SoftRefusal, MailOutcome.HardRefusal], Heard.News.Select(n => n.Outcome));
    }

    [Fact]
    public async Task When_somebody_who_is_told_fails_the_report_is_read_again()
    {
        Heard.Fails = true;
        await ComeAsync("one", (await ReportAsync("postfix-unknown-user")).Text);
        await Assert.ThrowsAsync<InvalidOperationException>(ReadAsync);
        Assert.Equal(MailOutcome.Unknown, await RowAsync("5/isla", m => m.Outcome));
        Heard.Fails = false;
        await ReadAsync();
        Assert.Single(Heard.News);
    }

    [Fact]
    public async Task Two_nodes_that_read_the_same_folder_tell_each_thing_once()
    {
        await using var other = Node(Choice);
        for (var i = 0; i < 10; i++)
            await ComeAsync($"r{i}", (await ReportAsync("postfix-mailbox-full")).Text);
        await Task.WhenAll(ReadAsync(), ReadAsync(other));
        Assert.Single(Heard.News);
        Assert.Equal(10, Directory.GetFiles(Path.Combine(box, "handled")).Length);
    }

    [Fact]
    public async Task Every_mail_carries_its_number_and_asks_for_no_answer()
    {
        var id = (await RowsAsync())[0].Id;
        var mail = Assert.Single(Sink.Mails);
        Assert.Equal(($"bounces+{id:N}@example.org", $"{id:N}@example.org"), (mail.From, mail.Message.MessageId));
        Assert.Equal(("auto-generated", "All"), (mail.Message.Headers["Auto-Submitted"], mail.Message.Headers["X-Auto-Response-Suppress"]));
        Assert.InRange(mail.From.Split('@')[0].Length, 1, 64);
    }

    [Fact]
    public async Task What_is_too_large_is_filed_unread_and_all_is_gone_after_ninety_days()
    {
        await ComeAsync("large", (await ReportAsync("postfix-unknown-user")).Text + new string('x', 1_100_000));
        await ReadAsync();
        Assert.Equal(MailOutcome.Unknown, await RowAsync("5/isla", m => m.Outcome));
        Assert.Single(Directory.GetFiles(Path.Combine(box, "other")));
        Clock.Advance(TimeSpan.FromDays(91));
        await ReadAsync();
        Assert.Empty(Directory.GetFiles(Path.Combine(box, "other")));
    }

    [Fact]
    public async Task After_ninety_days_nothing_on_a_mail_points_to_a_person()
    {
        await ComeAsync("one", (await ReportAsync("postfix-unknown-user")).Text);
        await ReadAsync();
        // The one rule is the schedule's, which looks at holds first (ScheduleTests).
        Assert.DoesNotContain(Services.GetServices<Job>(), j => j.Name == "mail forgetting");
        Clock.Advance(TimeSpan.FromDays(89));
        Assert.Equal(0, await DestroyOldAsync());
        Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await DestroyOldAsync());
        Assert.Empty(await RowsAsync());
    }

    private async Task<int> DestroyOldAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var line = scope.ServiceProvider.GetServices<IRetentionRule>().OfType<OldMails>().Single();
        var (now, due) = (Clock.GetUtcNow().UtcDateTime, line.Line.Time.Before(Clock.GetUtcNow().UtcDateTime));
        return await line.DestroyAsync(await line.DueAsync("", due, 0, 10, Cancel), due, now, Cancel);
    }

    private async Task ReadAsync() => await ReadAsync(Services);

    private static async Task ReadAsync(ServiceProvider node)
    {
        await using var scope = node.CreateAsyncScope();
        await node.GetServices<Job>().Single(j => j.Name == "mail reports").Run(scope.ServiceProvider, Cancel);
    }

    private async Task ComeAsync(string name, string text) =>
        await File.WriteAllTextAsync(Path.Combine(box, "new", name), text, Encoding.Latin1, Cancel);

    private async Task<(string Expected, string Text)> ReportAsync(string name)
    {
        using var reader = new StreamReader(typeof(BounceTests).Assembly.GetManifestResourceStream($"reports/{name}")!, Encoding.Latin1);
        var expected = (await reader.ReadLineAsync(Cancel))!["X-Expected: ".Length..];
        return (expected, (await reader.ReadToEndAsync(Cancel)).Replace(
            "{{id}}", $"{(await RowsAsync())[0].Id:N}", StringComparison.Ordinal));
    }
}
