using Heed.Comments.Writing;
using Heed.Design;
using Heed.Layout;

namespace Heed.Comments.Return;

/// <summary>Where a writer types the reference of their comment.</summary>
public class YoursPage : FlowPage
{
    public required string Ticket { get; init; }
    public string Reference { get; init; } = "";

    public override string Title => T("Find your comment");
    public override IReadOnlyList<DesignLink> Way => [new(T("Comments"), Here.Url("comments"))];
}

/// <summary>A writer's comment, what became of it, and what they can do with it.</summary>
public sealed class YourCommentPage : YoursPage
{
    public static readonly IReadOnlyList<string> Order = ["name", "comment", "why"];
    public required AuthorStatus Comment { get; init; }

    /// <summary>What was typed into the correction when it was not taken; else the words as they stand.</summary>
    public required CommentFields Fields { get; init; }

    public string? Done { get; init; }
    public override string Title => T("Your comment");
}
