using Heed.Hosting;
using Heed.Platform.Database;
using Heed.Platform.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Heed.Crash;

/// <summary>Sends what waits in the outbox until nothing is due, or it is killed.</summary>
internal static class Mailing
{
    /// <summary>Runs it.</summary>
    /// <param name="args">sqlite or postgres, the folder or connection, the folder with the keys, the mail server's port, and by how many
    /// minutes its clock is fast.</param>
    public static async Task RunAsync(string[] args)
    {
        var choice = new DatabaseChoice(args[1], args[0] == "postgres" ? args[1] : null) { Keys = args[2] };
        var services = new ServiceCollection().AddLogging().AddLedger(choice);
        services.Replace(
            ServiceDescriptor.Singleton<TimeProvider>(
                new FastClock(TimeSpan.FromMinutes(int.Parse(args[4], System.Globalization.CultureInfo.InvariantCulture)))));
        services.AddMail(MailChoice.Parse($"smtp://127.0.0.1:{args[3]}", "heed@example.org"));
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var sent = await scope.ServiceProvider.GetRequiredService<MailSender>().RunAsync();
        await Console.Out.WriteLineAsync($"sent {sent}");
    }

    // What a killed node had in hand is free again after five minutes; nobody waits so long for a test.
    private sealed class FastClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
