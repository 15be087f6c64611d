using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Heed.Platform.Files;

/// <summary>
/// Asks a virus scanner about a file before it is kept. It speaks the protocol of <c>clamd</c> (INSTREAM). While a scanner is named and
/// does not answer, no file is accepted.
/// </summary>
public sealed class VirusScanner(IConfiguration configuration)
{
    /// <summary>The setting: <c>host:port</c>, or the path of a socket.</summary>
    public const string Setting = "HEED_SCANNER";

    private const int Chunk = 64 * 1024;
    private const int LongestAnswer = 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string? address = configuration[Setting] is { Length: > 0 } set ? set : null;

    /// <summary>Whether a scanner can be there: a path, or a host and a port.</summary>
    public static bool IsAddress(string text) =>
        text.StartsWith('/') || text.LastIndexOf(':') is > 0 and var colon && ushort.TryParse(
            text.AsSpan(colon + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
            out var port) && port > 0;

    /// <summary>Refuses a file in which the scanner finds something, or that it can't look at.</summary>
    /// <exception cref="Ledger.RefusedException">It is refused (<c>file-refused</c>).</exception>
    public async Task RefuseInfectedAsync(ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        if (address is null)
            return;
        string answer;
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(Patience);
            answer = await AskAsync(file, patience.Token);
        }
        catch (Exception away)
            when (!cancel.IsCancellationRequested && away is SocketException or IOException or OperationCanceledException
                or ArgumentException)
        {
            throw FileCheck.Refused("The virus scanner is not responding, so we cannot accept files at the moment. Nothing was changed. "
                + "Try again later, or tell whoever runs the site.");
        }
        if (answer.EndsWith(" FOUND", StringComparison.Ordinal))
            throw FileCheck.Refused("The virus scanner found something harmful in the file. The file was not added.");
        if (!answer.EndsWith(": OK", StringComparison.Ordinal))
            throw FileCheck.Refused("The virus scanner could not check the file, so it was not added. Tell whoever runs the site.");
    }

    private async Task<string> AskAsync(ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        using var socket = await ConnectedAsync(address!, cancel);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var length = new byte[4];
        for (var sent = 0; sent < file.Length; sent += Chunk)
        {
            var some = file[sent..Math.Min(file.Length, sent + Chunk)];
            BinaryPrimitives.WriteInt32BigEndian(length, some.Length);
            await stream.WriteAsync(length, cancel);
            await stream.WriteAsync(some, cancel);
        }
        await stream.WriteAsync(new byte[4], cancel);
        var answer = new byte[LongestAnswer];
        var read = await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, cancel);
        return Encoding.UTF8.GetString(answer, 0, read).TrimEnd('\0', '\n');
    }

    private static async Task<Socket> ConnectedAsync(string address, CancellationToken cancel)
    {
        var colon = address.LastIndexOf(':');
        var isSocket = address.StartsWith('/');
        if (!IsAddress(address))
            throw new ArgumentException($"“{address}” in {Setting} is not host:port or the path of a socket.");
        var socket = isSocket ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (isSocket)
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(address), cancel);
            else
                await socket.ConnectAsync(
                    address[..colon], ushort.Parse(address.AsSpan(colon + 1), System.Globalization.CultureInfo.InvariantCulture), cancel);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
