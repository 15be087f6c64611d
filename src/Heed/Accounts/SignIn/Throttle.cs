using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.SignIn;

/// <summary>
/// Slows guessing down. What is counted is a name together with the network it is tried from, so that nobody can lock a person out
/// from elsewhere; and the network as a whole. A browser with which the person signed in before is counted by itself, so that nobody who
/// guesses from the same office keeps them out. Passkeys can't be guessed and are not counted. The count is in the database: one for all nodes.
/// </summary>
public sealed class Throttle(HeedDatabase db, KnownBrowser browser, TimeProvider clock)
{
    private const int MostForName = 10;
    private const int MostForNetwork = 100;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Counts a try before it is looked at, so that tries made at once count too.</summary>
    /// <param name="name">The name tried.</param>
    /// <param name="from">Where from; null when it counts wherever it comes from.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>What takes it back when it succeeds; null when there were too many.</returns>
    public async Task<CountedTry?> BeginAsync(string name, IPAddress? from, CancellationToken cancel)
    {
        var known = browser.Of(name);
        var network = from is null ? null : NetworkOf(from);
        var place = known is null ? network : $"browser {known}";
        var forName = HashOf($"{name.ToUpperInvariant()} from {place}");
        var forNetwork = network is null || known is not null ? null : HashOf(network);
        var since = Now - Window;
        if (await CountAsync(forName, since, cancel) >= MostForName || forNetwork is not null && await CountAsync(forNetwork, since, cancel) >= MostForNetwork)
            return null;
        var old = Now - Kept;
        await db.SignInAttempts.Where(a => a.At < old).ExecuteDeleteAsync(cancel);
        var counted = new CountedTry(forName, forNetwork is null ? [SignInAttempt.Of(forName, Now)] : [SignInAttempt.Of(forName, Now), SignInAttempt.Of(forNetwork, Now)]) { From = place ?? "" };
        db.SignInAttempts.AddRange(counted.Attempts);
        await db.SaveChangesAsync(cancel);
        return counted;
    }

    /// <summary>It succeeded: the person's own failures from there are forgotten.</summary>
    public async Task ForgetAsync(CountedTry counted, CancellationToken cancel)
    {
        var own = counted.Attempts.Select(a => a.Id).ToList();
        await db.SignInAttempts.Where(a => a.KeyHash == counted.ForName || own.Contains(a.Id)).ExecuteDeleteAsync(cancel);
    }

    private Task<int> CountAsync(byte[] key, DateTime since, CancellationToken cancel) => db.SignInAttempts.CountAsync(a => a.KeyHash == key && a.At > since, cancel);

    // One household or office has one IPv4 address, or one IPv6 network of 64 bits.
    private static string NetworkOf(IPAddress from)
    {
        var address = from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from;
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes(), 0, 8) : address.ToString();
    }

    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

/// <summary>A try that is counted until it succeeds.</summary>
/// <param name="ForName">What the name and network are counted under.</param>
/// <param name="Attempts">The rows.</param>
public sealed record CountedTry(byte[] ForName, IReadOnlyList<SignInAttempt> Attempts)
{
    /// <summary>The network or the known browser it comes from.</summary>
    public string From { get; init; } = "";
}
