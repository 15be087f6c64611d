namespace Heed.Ledger.Kinds;

/// <summary>Something that a content holds and that none of its kind's fields can show.</summary>
/// <param name="Path">Where it stands, such as <c>responses[0].colour</c>; empty when the whole content can't be read.</param>
/// <param name="Json">What stands there, as JSON.</param>
public sealed record AlsoRecorded(string Path, string Json)
{
    /// <summary>Whether nothing of the content can be read.</summary>
    public bool IsWhole => Path.Length == 0;
}
