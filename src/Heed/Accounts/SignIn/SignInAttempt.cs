namespace Heed.Accounts.SignIn;

/// <summary>A failed try to sign in, counted for an hour. It holds no name and no address, only the hash of what is counted.</summary>
public sealed class SignInAttempt
{
    private SignInAttempt() { }

    public Guid Id { get; private set; }

    /// <summary>The hash of what is counted, such as a name tried from a network.</summary>
    public byte[] KeyHash { get; private set; } = [];

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>Notes a try.</summary>
    public static SignInAttempt Of(byte[] keyHash, DateTime at) => new() { Id = Guid.CreateVersion7(), KeyHash = keyHash, At = at };
}
