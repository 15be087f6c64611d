namespace Heed.Platform.Http;

/// <summary>Where a page is written before it is sent. No page grows beyond its most, whatever it was asked to show.</summary>
public sealed class PageBuffer : MemoryStream
{
    /// <summary>The most bytes of one answer.</summary>
    public const int Most = 8 * 1024 * 1024;

    // Room is made by doubling, and always through here.
    public override int Capacity
    {
        get => base.Capacity;
        set => base.Capacity = value <= Most ? value : throw new InvalidOperationException(
            $"A response is larger than {Most / (1024 * 1024)} MB. Show it in parts.");
    }
}
