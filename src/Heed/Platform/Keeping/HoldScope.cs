namespace Heed.Platform.Keeping;

/// <summary>What a hold names, and by what a thing is known to be under it. An address is named by its keyed hashes only.</summary>
public static class HoldScope
{
    /// <summary>Everything in a programme.</summary>
    public const string Everything = "everything";

    /// <summary>What belongs to a record, such as its comments.</summary>
    public static string Record(string path) => $"record:{path}";

    public static string Comment(Guid id) => $"comment:{id:N}";

    /// <summary>An address, by the hash that comments and subscriptions keep.</summary>
    public static string Address(string key) => $"address:{key}";

    /// <summary>An address, by the hash that the outbox keeps.</summary>
    public static string Recipient(byte[] hash) => RecipientIs(Convert.ToHexStringLower(hash));

    /// <summary>The same, of a hash in hexadecimal figures.</summary>
    public static string RecipientIs(string hash) => $"recipient:{hash}";
}
