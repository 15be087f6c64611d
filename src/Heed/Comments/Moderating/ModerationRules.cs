namespace Heed.Comments.Moderating;

/// <summary>What the one who runs the site sets about moderating; read from the settings below <c>Heed:Moderation</c>.</summary>
public sealed class ModerationRules
{
    /// <summary>How many comments a page of the queue shows: a heavy subject is read in small portions.</summary>
    public int PreviewsAtOnce { get; set; } = 20;

    /// <summary>How many comments that are much alike are decided on with one press.</summary>
    public int AlikeAtOnce { get; set; } = 500;

    /// <summary>How many comments one search opens.</summary>
    public int SearchedAtOnce { get; set; } = 5000;
}
