using Heed.Accounts;
using Heed.Comments;
using Heed.Design;
using Heed.History;
using Heed.Layout;

namespace Heed.Moderation;

/// <summary>Waiting comments that are much alike: the oldest, and how the others differ from it.</summary>
public sealed class SimilarCommentsPage : DeskPage
{
    public const int PageSize = 20;
    public override string Title => "Similar comments";
    public override string? Section => "comments";
    public override IReadOnlyList<DesignLink> Way => [new("Comments", Desk("comments"))];
    public required Guid Cluster { get; init; }
    public required int Total { get; init; }
    public required IReadOnlyList<Comment> OneByOne { get; init; }
    public required CommentWords? First { get; init; }
    public required IReadOnlyList<SimilarComment> Lines { get; init; }
    public required int Number { get; init; }
    public required int AtOnce { get; init; }

    /// <summary>Until when those came that are handled (UTC ticks): what comes in later is not decided on unseen.</summary>
    public required DateTime SeenUntil { get; init; }

    public DecisionTyped Typed { get; init; } = new();
    public int? Handled { get; init; }
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public string Sentence => $"{(Handled is { } done ? $"{Phrases.Count(done, "comment")} "
        + "handled. "
            : "")}{(Total == 0 ? "None of them are waiting now." : $"{Phrases.Count(Total, "comment is", "comments are")} waiting.")}";

    public string Which => Total <= AtOnce ? $"all {Total}" : $"the first {AtOnce}";

    public string PageAddress(int page) => Desk($"comments/alike/{Cluster:N}?page={page}");
}

/// <summary>A comment beside the oldest of its kind.</summary>
/// <param name="Differences">How its text differs; empty when it is the same.</param>
public sealed record SimilarComment(Comment Comment, string Name, IReadOnlyList<Piece> Differences);
