using System.CommandLine;
using Heed.Tests.Platform.Mail;

namespace Heed.Bench.Mail;

/// <summary><c>mail-server</c>: a mail server in a process of its own that takes everything, until it is stopped.</summary>
internal static class SinkCommand
{
    public static Command Server()
    {
        var command = new Command("mail-server", "Takes mails and keeps none; prints its port.");
        command.SetAction(async (_, cancel) =>
        {
            await using var sink = new SmtpSink { Keeps = false };
            Console.WriteLine(sink.Port);
            await Task.Delay(Timeout.Infinite, cancel).ContinueWith(_ => { }, TaskScheduler.Default);
            return 0;
        });
        return command;
    }
}
