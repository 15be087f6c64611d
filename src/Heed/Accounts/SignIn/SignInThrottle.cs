using System.Net;
using System.Security.Cryptography;
using System.Text;
using Heed.Accounts.Passwords;
using Heed.Platform.Database;
using Heed.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.SignIn;

/// <summary>
/// Slows guessing down. What is counted is a name together with the network it is tried from, so that nobody can lock a person out from
/// elsewhere; the network as a whole; and the name wherever it is tried from, so that many networks together can't guess without end. A
/// browser with which the person signed in before is counted by itself, so that nobody who guesses from the same office keeps them out.
/// Passkeys can't be guessed and are not counted. The count is in the database: one for all nodes.
/// </summary>
public sealed class SignInThrottle(HeedDatabase db, KnownBrowser browser, TimeProvider clock)
{
    private const int MostForName = 10;
    private const int MostForNameAnywhere = 100;
    private const int MostForNetwork = 100;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Who tries: the browser, where the person signed in before; else the network.</summary>
    /// <param name="name">The name tried.</param>
    /// <param name="from">Where from.</param>
    public Asker AskerOf(string name, IPAddress? from) =>
        browser.Of(name) is { } known ? new($"browser {known}") : from is null ? new("")
            : new($"{Network.Of(from).Wider.Prefix}", IsStranger: true);

    /// <summary>Counts a try before it is looked at, so that tries made at once count too.</summary>
    /// <param name="name">The name tried.</param>
    /// <param name="from">Where from; null when it counts wherever it comes from.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>What takes it back when it succeeds; null when there were too many.</returns>
    public async Task<CountedTry?> BeginAsync(string name, IPAddress? from, CancellationToken cancel)
    {
        var known = browser.Of(name);
        var network = from is null ? (Network?)null : Network.Of(from);
        var place = known is null ? $"{network?.Prefix}" : $"browser {known}";
        var upper = name.ToUpperInvariant();
        var isGuess = known is null && network is not null;
        List<(byte[] Key, int Most)> limits = [(HashOf($"{upper} from {place}"), MostForName)];
        if (isGuess)
            limits.AddRange([(HashOf($"{upper} from anywhere"), MostForNameAnywhere), (HashOf(place), MostForNetwork)]);
        var (since, old) = (Now - Window, Now - Kept);
        await db.SignInAttempts.Where(a => a.At < old).ExecuteDeleteAsync(cancel);
        var counted = new CountedTry(limits[0].Key, [.. limits.Select(l => SignInAttempt.Of(l.Key, Now))]);
        db.SignInAttempts.AddRange(counted.Attempts);
        await db.SaveChangesAsync(cancel);
        // Counted after it stands there: of many at once, each sees the others.
        foreach (var (key, most) in limits)
        {
            if (await db.SignInAttempts.CountAsync(a => a.KeyHash == key && a.At > since, cancel) <= most)
                continue;
            db.SignInAttempts.RemoveRange(counted.Attempts);
            await db.SaveChangesAsync(cancel);
            return null;
        }
        return counted;
    }

    /// <summary>It succeeded: the person's own failures from there are forgotten.</summary>
    public async Task ForgetAsync(CountedTry counted, CancellationToken cancel)
    {
        var own = counted.Attempts.Select(a => a.Id).ToList();
        await db.SignInAttempts.Where(a => a.KeyHash == counted.ForName || own.Contains(a.Id)).ExecuteDeleteAsync(cancel);
    }

    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

/// <summary>A try that is counted until it succeeds.</summary>
/// <param name="ForName">What the name and network are counted under.</param>
/// <param name="Attempts">The rows.</param>
public sealed record CountedTry(byte[] ForName, IReadOnlyList<SignInAttempt> Attempts);
