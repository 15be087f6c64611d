namespace Heed.Platform.Http;

/// <summary>
/// Lets an endpoint send its answer past <see cref="PublicCache"/>: files are read from the disk, whole or in part, not from memory.
/// </summary>
public sealed class NoCache(Action open)
{
    /// <summary>Whether an endpoint asked for it.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>Sends what this request is answered with from here on straight to the reader.</summary>
    public static void Ask(HttpContext context)
    {
        if (context.Features.Get<NoCache>() is not { IsAsked: false } unkept)
            return;
        unkept.IsAsked = true;
        unkept.Open();
    }

    private void Open() => open();
}

/// <summary>
/// Marks an address whose answers are never kept and whose path means what it says, capitals included: files, and links that stand for a
/// person.
/// </summary>
public sealed class NeverKept
{
    private NeverKept() { }

    public static NeverKept Mark { get; } = new();
}
