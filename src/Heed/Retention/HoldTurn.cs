namespace Heed.Retention;

/// <summary>The one row that whoever places a hold and whoever destroys something changes first: the second waits for the first.</summary>
public sealed class HoldTurn
{
    public int Id { get; private set; }

    /// <summary>How often it was taken.</summary>
    public long Number { get; private set; }
}
