using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Heed.Tests.Platform.Mail;

/// <summary>A mail server on this machine that keeps what it is sent. It speaks real SMTP, over a real connection.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task accepting;
    private int connections;

    public SmtpSink()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What was sent, in the order in which it came.</summary>
    public ConcurrentQueue<SunkMail> Mails { get; } = new();

    /// <summary>What to answer to a recipient instead of yes.</summary>
    public ConcurrentDictionary<string, string> Refusals { get; } = new();

    /// <summary>What to answer to the words of a mail to a recipient instead of yes; empty breaks the connection off.</summary>
    public ConcurrentDictionary<string, string> RefusedWords { get; } = new();

    /// <summary>What to answer to every sender instead of yes.</summary>
    public string? RefusedSenders { get; set; }

    /// <summary>Whether nobody is served: who connects is sent away at once.</summary>
    public bool IsDown { get; set; }

    /// <summary>What happens after a mail was taken, before the sender hears of it.</summary>
    public Func<SunkMail, Task> AfterTaken { get; set; } = _ => Task.CompletedTask;

    /// <summary>How many mails one connection may bring before it is told to go.</summary>
    public int MostAConnection { get; set; } = int.MaxValue;

    /// <summary>Whether it keeps what it is sent; otherwise it only takes it.</summary>
    public bool Keeps { get; init; } = true;

    /// <summary>How many connections there were.</summary>
    public int Connections => connections;

    /// <summary>The names and passwords given.</summary>
    public ConcurrentQueue<string> SignIns { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await accepting;
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stopping.Token);
                Interlocked.Increment(ref connections);
                _ = TalkAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        client.NoDelay = true;
        try
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync(IsDown ? "421 closed" : "220 sink ready");
            if (!IsDown)
                await TalkAsync(reader, writer);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The sender was killed, or the sink is stopped.
        }
    }

    private async Task TalkAsync(StreamReader reader, StreamWriter writer)
    {
        var (from, to, brought) = ("", new List<string>(), 0);
        while (await reader.ReadLineAsync(stopping.Token) is { } line)
        {
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await writer.WriteLineAsync("250-sink\r\n250-8BITMIME\r\n250 AUTH PLAIN");
                    break;
                case "AUTH":
                    SignIns.Enqueue(Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[2])).Replace('\0', ' ').Trim());
                    await writer.WriteLineAsync("235 welcome");
                    break;
                case "MAIL" when IsDown || brought++ >= MostAConnection:
                    await writer.WriteLineAsync("421 enough");
                    return;
                case "MAIL" when RefusedSenders is { } refusal:
                    await writer.WriteLineAsync(refusal);
                    break;
                case "MAIL":
                    (from, to) = (AddressIn(line), []);
                    await writer.WriteLineAsync("250 ok");
                    break;
                case "RCPT" when Refusals.TryGetValue(AddressIn(line), out var refusal):
                    await writer.WriteLineAsync(refusal);
                    break;
                case "RCPT":
                    to.Add(AddressIn(line));
                    await writer.WriteLineAsync("250 ok");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    // Words that break off are no mail.
                    if (await DataAsync(reader) is not { } data)
                        return;
                    var mail = new SunkMail(from, to, data);
                    if (to.Select(t => RefusedWords.GetValueOrDefault(t)).FirstOrDefault(r => r is not null) is { } no)
                    {
                        if (no.Length == 0)
                            return;
                        await writer.WriteLineAsync(no);
                        break;
                    }
                    if (Keeps)
                        Mails.Enqueue(mail);
                    await AfterTaken(mail);
                    await writer.WriteLineAsync("250 taken");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                case "RSET" or "NOOP":
                    await writer.WriteLineAsync("250 ok");
                    break;
                default:
                    await writer.WriteLineAsync("502 what?");
                    break;
            }
        }
    }

    private async Task<string?> DataAsync(StreamReader reader)
    {
        var data = new StringBuilder();
        while (await reader.ReadLineAsync(stopping.Token) is { } line)
        {
            if (line == ".")
                return data.ToString();
            data.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }
        return null;
    }

    private static string AddressIn(string line) =>
        line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
}

/// <summary>A mail as it came.</summary>
internal sealed record SunkMail(string From, IReadOnlyList<string> To, string Data)
{
    public MimeMessage Message => MimeMessage.Load(new MemoryStream(Encoding.Latin1.GetBytes(Data)));
}
