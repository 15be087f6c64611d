using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Heed.Hosting;
using Heed.Platform.Database;
using Heed.Platform.Mail;
using Heed.Platform.Mail.Writing;
using Heed.Tests.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Heed.Bench.Mail;

/// <summary><c>mail</c>: puts many mails into the outbox and sends them to a mail server, in this process or in another.</summary>
internal static class MailCommand
{
    private static readonly Guid Stream = Guid.CreateVersion7();

    public static Command Mail()
    {
        var mails = new Option<int>("--mails") { DefaultValueFactory = _ => 100_000 };
        var connections = new Option<int>("--connections") { DefaultValueFactory = _ => MailChoice.UsualConnections };
        var postgres = new Option<string?>("--database") { Description = "A PostgreSQL connection; SQLite when not given." };
        var server = new Option<int?>(
            "--server") { Description = "The port of a mail server (mail-server); one in this process when not given." };
        var beside = new Option<bool>("--beside") { Description = "Somebody else writes meanwhile, and it is told how long that takes." };
        var data = new Option<string>("--data") { DefaultValueFactory = _ => Path.Combine("artifacts", "bench") };
        var command = new Command(
            "mail", "Measures how fast mails are put and sent.") { mails, connections, postgres, server, beside, data };
        command.SetAction(
            (parsed, _) => RunAsync(
                parsed.GetValue(mails), parsed.GetValue(connections), parsed.GetValue(postgres), parsed.GetValue(server),
                parsed.GetValue(beside), parsed.GetValue(data)!));
        return command;
    }

    private static async Task<int> RunAsync(int mails, int connections, string? postgres, int? server, bool beside, string folder)
    {
        var choice = new DatabaseChoice(
            Path.Combine(folder, "mail"), postgres is null ? null : new NpgsqlConnectionStringBuilder(
                postgres) { Database = "heed_bench_mail" }.ToString());
        Directory.CreateDirectory(choice.Folder);
        await using var sink = new SmtpSink { Keeps = false };
        var services = new ServiceCollection().AddLogging().AddLedger(choice);
        services.AddMail(
            MailChoice.Parse($"smtp://127.0.0.1:{server ?? sink.Port}", "heed@example.org")! with { Connections = connections });
        await using var provider = services.BuildServiceProvider();
        await WithAsync<HeedDatabase>(provider, async db =>
        {
            await db.Database.EnsureDeletedAsync();
            await db.Database.MigrateAsync();
        });
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(postgres is null ? "SQLite" : "PostgreSQL")}, {mails:N0} mails of {Letter(0).Letter.Html!.Length
                    + Letter(0).Letter.Text.Length:N0} characters, {connections} connections"));

        Console.WriteLine(Memory.Now());
        if (beside)
            await BesideAsync(provider, beside, () => Task.Delay(TimeSpan.FromSeconds(3)));
        await BesideAsync(
            provider, beside,
            () => MeasureAsync(
                "put", mails, () => WithAsync<Outbox>(
                    provider, async outbox => Expect(mails, await outbox.PutAllAsync(Enumerable.Range(0, mails).Select(Letter))))));
        Console.WriteLine($"disk, waiting: {await DiskAsync(provider, choice):N0} MB; {Memory.Now()}");
        await MeasureAsync(
            "counted, all waiting", 1, () => WithAsync<MailReading>(
                provider, async reading => Expect(mails, (await reading.OfAsync(Stream)).Waiting)));
        await BesideAsync(
            provider, beside, () => MeasureAsync(
                "sent", mails, () => WithAsync<MailSender>(provider, async sender => Expect(mails, await sender.RunAsync()))));
        Console.WriteLine($"disk, sent: {await DiskAsync(provider, choice):N0} MB; {Memory.Now()}");
        await MeasureAsync(
            "counted, all sent", 1, () => WithAsync<MailReading>(
                provider, async reading => Expect(mails, (await reading.OfAsync(Stream)).Sent)));
        await MeasureAsync(
            "counted in all", 1, () => WithAsync<MailReading>(
                provider, async reading => Expect(mails, (await reading.OfAllAsync(DateTime.UnixEpoch)).Sent)));
        await MeasureAsync(
            "put again, all there already", mails, () => WithAsync<Outbox>(
                provider, async outbox => Expect(0, await outbox.PutAllAsync(Enumerable.Range(0, mails).Select(Letter)))));
        return 0;
    }

    // A mail as a follower gets it: built anew for each, since each has a link of its own to stop it.
    private static KeyedEmail Letter(int number)
    {
        var leave = $"https://heed.example.org/cpip/follow/leave/{number:x32}";
        var letter = new EmailTemplate("Update 5 is out")
            .Paragraph("The programme has published an update.")
            .Quote("Children and young people: what was done in spring, and what comes next")
            .Link("Read the update", "https://heed.example.org/cpip/updates/5")
            .Why("You follow the updates of the Child Protection Improvement Programme.")
            .Stop("Stop following", leave)
            .To($"person-{number}@example.org");
        return new KeyedEmail(
            $"5/{number:x32}", letter with { Stream = Stream, ListId = "cpip.heed.example.org", OneClickLeave = new Uri(leave) });
    }

    private static async Task MeasureAsync(string what, int mails, Func<Task> work)
    {
        var (cpu, start) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        await work();
        var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var busy = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {took:0.00} s{(mails > 1 ? $", {mails / took:N0} a second" : "")}; processor {busy:0.0} s"));
    }

    private static async Task BesideAsync(IServiceProvider provider, bool isOther, Func<Task> work)
    {
        if (!isOther)
        {
            await work();
            return;
        }
        await using var other = new OtherWriter(provider);
        await work();
        Console.WriteLine(await other.EndAsync());
    }

    private static async Task<double> DiskAsync(IServiceProvider provider, DatabaseChoice choice)
    {
        var bytes = 0L;
        if (choice.Postgres is null)
            return Directory.GetFiles(choice.Folder, "heed.db*").Sum(f => new FileInfo(f).Length) / 1e6;
        await WithAsync<HeedDatabase>(
            provider, async db => bytes =
                (await db.Database.SqlQueryRaw<long>("SELECT pg_total_relation_size('outbox') AS \"Value\"").ToListAsync()).Single());
        return bytes / 1e6;
    }

    private static async Task WithAsync<TService>(IServiceProvider provider, Func<TService, Task> work)
        where TService : notnull
    {
        await using var scope = provider.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private static void Expect(int expected, int actual)
    {
        if (expected != actual)
            throw new InvalidOperationException($"{actual} instead of {expected}.");
    }
}
