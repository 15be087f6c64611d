using System.Diagnostics;
using System.Globalization;
using Heed.Platform.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Heed.Tests.Platform.Mail;

/// <summary>
/// P18: a node that is killed while it sends loses no mail, and sends none twice but what each of its connections had in hand.
/// </summary>
/// <remarks>
/// A real process is killed with the signal it cannot catch; half of the times exactly between the mail server's taking a mail and the
/// node's hearing of it.
/// </remarks>
public sealed class KilledWhileSendingTests : MailSite
{
    private const int Kills = 20;
    private const int Mails = 800;

    [Fact, Trait("Length", "Long")]
    public async Task Killed_twenty_times_every_mail_arrives_and_few_arrive_twice()
    {
        Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        await PutAsync(Enumerable.Range(0, Mails).Select(i => new KeyedEmail($"{i:0000}", To($"person-{i}@example.org"))));
        var dice = new Random(18);
        for (var kill = 0; kill < Kills; kill++)
            await RunAndKillAsync(kill, dice);
        using (var last = Start(Kills))
            await last.WaitForExitAsync(Cancel);

        var arrived = Sink.Mails.GroupBy(m => m.To.Single()).ToList();
        var twice = arrived.Sum(g => g.Count() - 1);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Mails} mails, {Kills} kills, {twice} arrived twice.");
        Assert.Equal(Mails, arrived.Count);
        // One for each connection and kill at most, and each under its own number again.
        Assert.InRange(twice, 0, Kills * MailChoice.UsualConnections);
        Assert.All(arrived, g => Assert.Single(g.Select(m => m.Message.MessageId).Distinct()));
        Assert.All(await RowsAsync(), m => Assert.Equal(MailState.Sent, m.State));
        // The outbox knows what may have gone more often than once.
        Assert.InRange((await RowsAsync()).Sum(m => m.Taken - 1), twice, Kills * MailChoice.UsualConnections);
    }

    private async Task RunAndKillAsync(int kill, Random dice)
    {
        using var process = Start(kill);
        var (enough, isBetween) = (Sink.Mails.Count + dice.Next(1, 25), kill % 2 == 0);
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Sink.AfterTaken = _ =>
        {
            if (Sink.Mails.Count < enough)
                return Task.CompletedTask;
            if (isBetween)
                process.Kill();
            reached.TrySetResult();
            return Task.CompletedTask;
        };
        if (await Task.WhenAny(reached.Task, process.WaitForExitAsync(Cancel)) != reached.Task && !isBetween)
            Assert.Fail($"It ended by itself at kill {kill}: {await process.StandardError.ReadToEndAsync(Cancel)}");
        if (!isBetween)
        {
            var until = Stopwatch.GetTimestamp() + Stopwatch.Frequency * dice.Next(0, 4_000) / 1_000_000;
            while (Stopwatch.GetTimestamp() < until)
                Thread.SpinWait(20);
            process.Kill();
        }
        await process.WaitForExitAsync(Cancel);
        Sink.AfterTaken = _ => Task.CompletedTask;
    }

    private Process Start(int kill)
    {
        var (engine, place) = Database.Choice.Postgres is { } postgres ? ("postgres", postgres) : ("sqlite", Database.Choice.Folder);
        // Its clock is six minutes ahead of the one before: what that had in hand is free again.
        return Process.Start(
            new ProcessStartInfo(
                Path.Combine(AppContext.BaseDirectory, "Heed.Crash"),
                ["mail", engine, place, Database.Choice.Keys, Sink.Port.ToString(CultureInfo.InvariantCulture),
                    ((kill + 1) * 6).ToString(CultureInfo.InvariantCulture)]) {
            RedirectStandardError = true,
        })!;
    }
}
