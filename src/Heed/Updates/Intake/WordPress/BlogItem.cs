namespace Heed.Updates.Intake.WordPress;

/// <summary>A post, page, file or anything else in the export of a blog.</summary>
/// <param name="Id">Its number on the old site.</param>
/// <param name="Type">Such as <c>post</c>, <c>page</c> or <c>attachment</c>.</param>
/// <param name="Title">Its title, in plain words.</param>
public sealed record BlogItem(long Id, string Type, string Title)
{
    /// <summary>Such as <c>publish</c>, <c>draft</c> or <c>private</c>.</summary>
    public string Status { get; init; } = "";

    public bool HasPassword { get; init; }

    /// <summary>The day it was posted, by the old site’s clock; null when the export does not say.</summary>
    public DateOnly? PostedOn { get; init; }

    /// <summary>Its permanent address.</summary>
    public string Link { get; init; } = "";

    /// <summary>Its short address, such as <c>https://blog.example/?p=12</c>.</summary>
    public string ShortLink { get; init; } = "";

    /// <summary>How the old site named it in addresses.</summary>
    public string Slug { get; init; } = "";

    public string Html { get; init; } = "";

    public string Excerpt { get; init; } = "";

    /// <summary>Where a file was; empty for anything else.</summary>
    public string FileAddress { get; init; } = "";

    /// <summary>What a picture shows, in words; empty when the old site has none.</summary>
    public string Description { get; init; } = "";

    /// <summary>The comments that the old site had approved, oldest first.</summary>
    public IReadOnlyList<BlogComment> Comments { get; init; } = [];

    /// <summary>The comments that are never read, such as "spam", with how many there are.</summary>
    public IReadOnlyDictionary<string, int> OtherComments { get; init; } = new Dictionary<string, int>();
}

/// <summary>A comment that the old site had approved. Its writer’s email and network address are not read.</summary>
/// <param name="Id">Its number on the old site.</param>
/// <param name="Name">The name that was shown.</param>
/// <param name="PostedOn">The day it was posted; null when the export does not say.</param>
/// <param name="Text">Its words, plain.</param>
public sealed record BlogComment(long Id, string Name, DateOnly? PostedOn, string Text);
