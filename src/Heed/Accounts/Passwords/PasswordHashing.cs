using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Heed.Accounts.Passwords;

/// <summary>
/// Hashes passwords, which is slow on purpose, on a few threads of its own: however many people sign in at once, the pages of others are
/// served. Who comes when too many wait is told to try again.
/// </summary>
public sealed class PasswordHashing : IDisposable
{
    /// <summary>How many wait at most.</summary>
    public const int MostWaiting = 32;

    /// <summary>How many of them may be strangers’: the rest is kept for browsers in which somebody has signed in before.</summary>
    public const int MostOfStrangers = MostWaiting / 2;

    /// <summary>How many of them may come from one place.</summary>
    public const int MostOfPlace = 8;

    private readonly PasswordHasher<Account> hasher;
    private readonly BlockingCollection<Action> queue = [];
    private readonly Dictionary<Asker, int> waiting = [];
    private readonly Lock counting = new();
    private readonly Lazy<string> nobodysHash;
    private bool begun;

    /// <summary>Takes the rules of hashing; no thread begins before there is something to hash.</summary>
    public PasswordHashing(IOptions<PasswordHasherOptions> options)
    {
        hasher = new PasswordHasher<Account>(options);
        nobodysHash = new(() => hasher.HashPassword(new Account(), Guid.CreateVersion7().ToString()));
    }

    /// <summary>Takes a place among those who wait. Costs nothing, so it comes before anything that does.</summary>
    /// <returns>The place, which must be given back.</returns>
    /// <exception cref="HashingBusyException">Too many wait.</exception>
    public HashingPlace Enter(Asker asker)
    {
        lock (counting)
        {
            var ofPlace = waiting.GetValueOrDefault(asker);
            if (ofPlace >= MostOfPlace || waiting.Values.Sum() >= MostWaiting || asker.IsStranger && waiting.Where(w => w.Key.IsStranger)
                .Sum(w => w.Value) >= MostOfStrangers)
                throw new HashingBusyException();
            waiting[asker] = ofPlace + 1;
            if (!begun)
                Begin();
        }
        return new(this, asker);
    }

    /// <summary>Hashes a password.</summary>
    /// <exception cref="HashingBusyException">Too many wait.</exception>
    public async Task<string> HashAsync(string password, Asker asker, CancellationToken cancel)
    {
        using var place = Enter(asker);
        return await RunAsync(() => hasher.HashPassword(new Account(), password), cancel);
    }

    /// <summary>Whether a password is the one that was hashed. Without a hash it takes as long and is false.</summary>
    public Task<bool> IsRightAsync(string? hash, string password, HashingPlace place, CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(place.IsGivenBack, place);
        return RunAsync(
            () => hasher.VerifyHashedPassword(new Account(), hash ?? nobodysHash.Value, password) != PasswordVerificationResult.Failed
                && hash is not null, cancel);
    }

    public void Dispose() => queue.CompleteAdding();

    private Task<T> RunAsync<T>(Func<T> work, CancellationToken cancel)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        queue.Add(() => Do(work, done, cancel), cancel);
        return done.Task;
    }

    private static void Do<T>(Func<T> work, TaskCompletionSource<T> done, CancellationToken cancel)
    {
        // Whoever asked may have gone while it waited.
        if (cancel.IsCancellationRequested)
        {
            done.TrySetCanceled(cancel);
            return;
        }
        try
        {
            done.TrySetResult(work());
        }
        catch (Exception wrong)
        {
            done.TrySetException(wrong);
        }
    }

    internal void Leave(Asker asker)
    {
        lock (counting)
        {
            if (--waiting[asker] == 0)
                waiting.Remove(asker);
        }
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, int who, int nice);

    // One core is always left to those who read.
    private void Begin()
    {
        begun = true;
        for (var i = 0; i < Math.Max(1, Environment.ProcessorCount - 1); i++)
            new Thread(Work) { IsBackground = true, Name = "password hashing" }.Start();
    }

    private void Work()
    {
        // Pages come first. .NET's own priorities do nothing on Linux, where "nice" counts for the thread that asks.
        if (OperatingSystem.IsLinux())
            _ = SetPriority(0, 0, 10);
        foreach (var next in queue.GetConsumingEnumerable())
            next();
    }
}

/// <summary>Who waits for a password to be checked.</summary>
/// <param name="Place">Where they are: a browser in which they have signed in before, an account, or a network as wide as one person may
/// have.</param>
/// <param name="IsStranger">Whether all that is known is the network.</param>
public readonly record struct Asker(string Place, bool IsStranger = false);

/// <summary>A place among those who wait for a password to be checked, until it is given back.</summary>
public sealed class HashingPlace : IDisposable
{
    private readonly PasswordHashing hashing;
    private readonly Asker asker;

    internal HashingPlace(PasswordHashing hashing, Asker asker) => (this.hashing, this.asker) = (hashing, asker);

    internal bool IsGivenBack { get; private set; }

    public void Dispose()
    {
        if (!IsGivenBack)
            hashing.Leave(asker);
        IsGivenBack = true;
    }
}

/// <summary>Too many passwords wait to be checked.</summary>
public sealed class HashingBusyException()
    : Exception("Too many people are signing in right now. Nothing was changed. Try again in a few seconds.")
{
    /// <summary>After how many seconds to try again.</summary>
    public const int TryAgainAfter = 5;
}
