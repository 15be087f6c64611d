using Heed.Accounts;
using Heed.Design;
using Heed.History;
using Heed.Layout;

namespace Heed.Comments.Moderating;

/// <summary>Waiting comments that are much alike: the oldest, and how the others differ from it.</summary>
public sealed class AlikePage : DeskPage
{
    /// <summary>How many a page shows.</summary>
    public const int PageSize = 20;

    public override string Title => "Comments that are much alike";

    public override string? Section => "comments";

    public override IReadOnlyList<DesignLink> Way => [new("Comments", Desk("comments"))];

    public required Guid Cluster { get; init; }

    /// <summary>How many may be handled together.</summary>
    public required int Total { get; init; }

    /// <summary>Those that a person must read one by one.</summary>
    public required IReadOnlyList<Comment> OneByOne { get; init; }

    /// <summary>The oldest, in full; null when none waits.</summary>
    public required CommentWords? First { get; init; }

    /// <summary>How those of this page differ from it.</summary>
    public required IReadOnlyList<AlikeLine> Lines { get; init; }

    /// <summary>Which page, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>How many one press handles.</summary>
    public required int AtOnce { get; init; }

    /// <summary>Until when those came that are handled (UTC ticks): what comes in later is not decided on unseen.</summary>
    public required DateTime SeenUntil { get; init; }

    /// <summary>What was chosen and typed.</summary>
    public DecisionTyped Typed { get; init; } = new();

    /// <summary>How many were handled with the press before; null for none.</summary>
    public int? Handled { get; init; }

    /// <summary>How many pages there are.</summary>
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>How many, in words.</summary>
    public string Sentence => $"{(Handled is { } done ? $"{Say.Count(done, "comment")} handled. " : "")}{(Total == 0 ? "None of them waits any more." : $"{Say.Count(Total, "comment waits", "comments wait")}.")}";

    /// <summary>What the button says.</summary>
    public string Which => Total <= AtOnce ? $"all {Total}" : $"the first {AtOnce}";

    public string PageAddress(int page) => Desk($"comments/alike/{Cluster:N}?page={page}");
}

/// <summary>A comment beside the oldest of its kind.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Name">Its shown name.</param>
/// <param name="Differences">How its text differs; empty when it is the same.</param>
public sealed record AlikeLine(Comment Comment, string Name, IReadOnlyList<Piece> Differences);
