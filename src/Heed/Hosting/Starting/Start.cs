using Heed.Platform.Database;

namespace Heed.Hosting.Starting;

/// <summary>What a command means to do with the database.</summary>
public enum StartPurpose
{
    /// <summary>Serve it: makes a new one, and brings an older one up to date.</summary>
    Serve,

    /// <summary>Change something in it: makes a new one, and refuses an older one.</summary>
    Change,

    /// <summary>Bring it up to date and do no more; a new one is not made.</summary>
    Upgrade,

    /// <summary>Only read: makes and changes nothing.</summary>
    Read,
}

/// <summary>A start as its checks see it. Disposing it gives the state folder free for others.</summary>
/// <param name="database">The database and the folders beside it.</param>
/// <param name="purpose">What is to be done with it.</param>
/// <param name="output">Where it is said what the start did.</param>
public sealed class Start(DatabaseChoice database, StartPurpose purpose, TextWriter output) : IDisposable
{
    private StateLock? held;

    /// <summary>The database and the folders beside it.</summary>
    public DatabaseChoice Database => database;

    /// <summary>What is to be done with it.</summary>
    public StartPurpose Purpose => purpose;

    /// <summary>The services of this start; set before the first check.</summary>
    public IServiceProvider Services { get; set; } = null!;

    /// <summary>Whether nobody else may serve the same folder while this start lasts.</summary>
    public bool IsOnlyServer { get; init; }

    /// <summary>Whether to serve although files of published records are missing.</summary>
    public bool AcceptsMissingFiles { get; init; }

    /// <summary>The start's own database context.</summary>
    public HeedDatabase Open => Services.GetRequiredService<HeedDatabase>();

    /// <summary>Takes the state folder for this process alone, until the start is disposed or the process dies.</summary>
    /// <exception cref="CannotStartException">Another process has it.</exception>
    public void TakeFolder() => held ??= StateLock.Take(database);

    /// <summary>Says something to whoever started Heed.</summary>
    public Task SayAsync(string sentence) => output.WriteLineAsync(sentence);

    /// <inheritdoc/>
    public void Dispose() => held?.Dispose();
}
