namespace Heed.Platform.Keys;

/// <summary>A word closed with the site’s keys, kept in the database: only the keys that belong to the database open it.</summary>
public sealed class KeyCanary
{
    /// <summary>What it is closed with; one row for each.</summary>
    public required string Name { get; init; }

    /// <summary>The word, closed with the key ring.</summary>
    public required byte[] Closed { get; init; }

    /// <summary>The word’s mark, made with the site’s secret.</summary>
    public required byte[] Mark { get; init; }
}
