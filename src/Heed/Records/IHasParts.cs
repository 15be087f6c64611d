namespace Heed.Records;

/// <summary>A content with parts that other contents name by their labels.</summary>
public interface IHasParts
{
    /// <summary>The label and the words of each part.</summary>
    IReadOnlyList<(string Label, string Words)> LabelledParts { get; }
}
