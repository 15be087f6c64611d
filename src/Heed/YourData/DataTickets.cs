using Heed.Platform.Keys;

namespace Heed.YourData;

/// <summary>
/// What the pages of somebody who used their link carry in their forms in place of a cookie: the address, closed, for half an hour.
/// </summary>
public sealed class DataTickets(SignedTokens tokens)
{
    /// <summary>How long one is good for.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    /// <summary>The same in words.</summary>
    public static string LifeInWords => T($"{(int)Life.TotalMinutes:# minute|# minutes}");

    private const string Purpose = "your data";

    public string Issue(string address) => tokens.Issue(Purpose, address);

    /// <summary>The address; null when it is not ours, or too old.</summary>
    public string? Read(string? text) => tokens.Read(Purpose, text, Life)?.Text;
}
