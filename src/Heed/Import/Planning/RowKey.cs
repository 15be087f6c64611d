using Heed.Desk.Writing;

namespace Heed.Import.Planning;

/// <summary>The record that a row is about.</summary>
/// <param name="Path">Its address below the programme.</param>
/// <param name="Part">The label of its part; empty for the whole.</param>
/// <param name="IsNew">Whether there is no such record yet.</param>
/// <param name="Says">What it is called in a sentence: "4", "a-iv of 4".</param>
/// <param name="Fill">Writes its number, its day and what it is within into the form of a new record.</param>
public sealed record RowKey(string Path, string Part, bool IsNew, string Says, Action<FormValues> Fill)
{
    /// <summary>A title for one that has none.</summary>
    public string Named { get; init; } = Says;
}
