namespace Heed.Tables;

/// <summary>A file cannot be read as a table. The message is a sentence for the person who chose it.</summary>
public sealed class TableException(string sentence, int? row = null, Exception? cause = null) : Exception(sentence, cause)
{
    /// <summary>The row that the sentence is about.</summary>
    public int? Row { get; } = row;
}
