namespace Heed.Ledger;

/// <summary>How texts that are not yet public are closed before they reach the database, and opened again.</summary>
/// <param name="close">Makes bytes unreadable without the key.</param>
/// <param name="open">Makes them readable again; throws when they were changed or the key is not the one.</param>
public sealed class Seal(Func<byte[], byte[]> close, Func<byte[], byte[]> open)
{
    /// <summary>Leaves everything as it is: for programs that hold no key, such as benchmarks.</summary>
    public static Seal None { get; } = new(static bytes => bytes, static bytes => bytes);

    /// <summary>Closes.</summary>
    public byte[] Close(byte[] bytes) => close(bytes);

    /// <summary>Opens.</summary>
    public byte[] Open(byte[] bytes) => open(bytes);
}
