using Heed.Comments.Writing;
using Heed.Design;
using Heed.Layout;

namespace Heed.Comments.Return;

/// <summary>Where a writer types the reference of their comment.</summary>
public class YoursPage : FlowPage
{
    /// <summary>A new ticket.</summary>
    public required string Ticket { get; init; }

    /// <summary>The reference as it was typed.</summary>
    public string Reference { get; init; } = "";

    public override string Title => "Come back to your comment";

    public override IReadOnlyList<DesignLink> Way => [new("Comments", Here.Url("comments"))];
}

/// <summary>A writer's comment, what became of it, and what they can do with it.</summary>
public sealed class YourCommentPage : YoursPage
{
    /// <summary>The fields in the order of the form.</summary>
    public static readonly IReadOnlyList<string> Order = ["name", "comment", "why"];

    /// <summary>What became of it.</summary>
    public required AuthorStatus Comment { get; init; }

    /// <summary>What was typed into the correction when it was not taken; else the words as they stand.</summary>
    public required CommentFields Fields { get; init; }

    /// <summary>What was just done, as a sentence; null when it was only opened.</summary>
    public string? Done { get; init; }

    public override string Title => "Your comment";
}
