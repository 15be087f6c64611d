namespace Heed.Platform.Http;

/// <summary>Remembers, in a fixed room, what was asked for lately: what is asked for once only need not be kept.</summary>
public sealed class AskedBefore
{
    private const int Room = 1 << 16;

    private readonly int[] marks = new int[Room];

    /// <summary>
    /// Whether it was asked for before; it has been from now on. Rarely says no when it was, since others share its place.
    /// </summary>
    public bool Again(string key)
    {
        var mark = key.GetHashCode(StringComparison.Ordinal) | 1;
        return Interlocked.Exchange(ref marks[(uint)mark / 2 % Room], mark) == mark;
    }
}
