using Heed.Comments;

namespace Heed.Moderation;

/// <summary>What the one who runs the site sets about moderating; read from the settings below <c>Heed:Moderation</c>.</summary>
public sealed class ModerationRules
{
    /// <summary>How many comments a page of the queue shows: a heavy subject is read in small portions.</summary>
    public int PreviewsAtOnce { get; set; } = 20;

    public int AlikeAtOnce { get; set; } = 500;
    public int SearchedAtOnce { get; set; } = 5000;
}
