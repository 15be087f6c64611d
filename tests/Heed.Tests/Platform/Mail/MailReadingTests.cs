using Heed.Platform.Mail;

namespace Heed.Tests.Platform.Mail;

/// <summary>Who watches over sending reads how many wait, went, were refused or stopped, and how long it took.</summary>
public sealed class MailReadingTests : MailSite
{
    private static readonly Guid Five = Guid.CreateVersion7();
    private static readonly Guid Six = Guid.CreateVersion7();

    [Fact]
    public async Task Mails_are_counted_by_what_they_belong_to_and_in_all()
    {
        (Sink.Refusals["p8@example.org"], Sink.Refusals["p9@example.org"], Sink.Refusals["p7@example.org"]) =
            ("550 5.1.1 no", "552 5.2.2 full", "451 later");
        var made = Now;
        await PutAsync(Enumerable.Range(0, 10).Select(i => new KeyedEmail($"5/{i}", To($"p{i}@example.org") with { Stream = Five })));
        await PutAsync(
            Enumerable.Range(0, 4)
                .Select(i => new KeyedEmail($"6/{i}", To($"q{i}@example.org") with { Stream = Six, NotBefore = Now.AddMinutes(10) })));
        Clock.Advance(TimeSpan.FromSeconds(30));
        await SendAsync();
        await WithAsync<Outbox, int>(o => o.CancelAsync("6/3", Cancel));

        var five = await ReadAsync(r => r.OfAsync(Five, Cancel));
        Assert.Equal((1, 7, 2, 0, 1, 1), (five.Waiting, five.Sent, five.GivenUp, five.Stopped, five.HardRefusals, five.SoftRefusals));
        Assert.Equal(new MailDelay(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30)), five.Delay);
        Assert.Equal(made, five.OldestWaitingSince);
        Assert.Equal(
            [new MailProblem("SMTP 451", 1, made), new MailProblem("SMTP 550 5.1.1", 1, made), new MailProblem("SMTP 552 5.2.2", 1, made)],
            five.Problems);
        var six = await ReadAsync(r => r.OfAsync(Six, Cancel));
        Assert.Equal((3, 0, 0, 1), (six.Waiting, six.Sent, six.GivenUp, six.Stopped));
        Assert.Null(six.Delay);
        var both = await ReadAsync(r => r.OfAsync([Five, Six], Cancel));
        Assert.Equal((4, 7, 2, 1), (both.Waiting, both.Sent, both.GivenUp, both.Stopped));
        Assert.Equal(both with { Problems = [] }, await ReadAsync(r => r.OfAllAsync(made, Cancel)) with { Problems = [] });
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal((4, 0), await ReadAsync(r => r.OfAllAsync(Now, Cancel)) is var late ? (late.Waiting, late.Sent) : default);
    }

    [Fact]
    public async Task The_delay_is_that_of_half_of_nineteen_of_twenty_and_of_the_longest()
    {
        for (var i = 1; i <= 100; i++)
            await PutAsync(new KeyedEmail($"{i}", To($"p{i}@example.org") with { Stream = Five, NotBefore = Now.AddSeconds(i) }));
        for (var i = 1; i <= 100; i++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(1, await SendAsync());
        }
        Assert.Equal(new MailDelay(TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(95), TimeSpan.FromSeconds(100)),
            (await ReadAsync(r => r.OfAsync(Five, Cancel))).Delay);
    }

    [Fact]
    public async Task Where_nothing_is_nothing_is_counted()
    {
        var none = await ReadAsync(r => r.OfAsync(Guid.CreateVersion7(), Cancel));
        Assert.Equal(new MailCounts { Problems = none.Problems }, none);
        Assert.Empty(none.Problems);
    }

    [Fact]
    public async Task That_the_server_is_down_is_told()
    {
        Sink.IsDown = true;
        await PutAsync(new KeyedEmail("1", To("isla@example.org")));
        await SendAsync();
        var (rests, problem, way) = await WithAsync<MailReading, (DateTime?, string?, string?)>(
            r => Task.FromResult((r.RestsUntil, r.Problem, r.Way)));
        Assert.Equal((Now.AddSeconds(10), "SMTP 421", $"127.0.0.1:{Sink.Port}"), (rests, problem, way));
    }

    private Task<MailCounts> ReadAsync(Func<MailReading, Task<MailCounts>> ask) => WithAsync(ask);
}
