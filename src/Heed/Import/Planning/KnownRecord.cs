using Heed.Ledger.Kinds;

namespace Heed.Import.Planning;

/// <summary>A record that a table can match or name.</summary>
/// <param name="Path">Its address below the programme.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Content">
/// What its draft says, or what is published when there is no draft; null when it was named first in this table.
/// </param>
/// <param name="DraftVersion">The version of its draft; 0 when there is none.</param>
/// <param name="Title">What it is called.</param>
/// <param name="OtherNames">What else it is called.</param>
public sealed record KnownRecord(
    string Path, Kind Kind, Content? Content, int DraftVersion, string Title, IReadOnlyList<string> OtherNames)
{
    /// <summary>Whether it was withdrawn.</summary>
    public bool IsWithdrawn { get; init; }
}
