using Heed.Accounts;
using Heed.Comments;
using Heed.Design;
using Heed.History;
using Heed.Ledger.Differences;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Signals;

namespace Heed.Moderation;

/// <summary>One comment as a moderator decides on it.</summary>
public sealed class CommentPage : DeskPage
{
    public override string Title => $"Comment {Reference}";
    public override string? Section => "comments";
    public override IReadOnlyList<DesignLink> Way => [new("Comments", Desk("comments"))];
    public required Comment Comment { get; init; }
    public required CommentWords? Words { get; init; }
    public required DateTime WrittenAt { get; init; }
    public required IReadOnlyList<Signal> Signals { get; init; }
    public required IReadOnlyList<CommentVersion> Earlier { get; init; }
    public int NotShown { get; init; }
    public required IReadOnlyList<CommentDone> Events { get; init; }
    public required IReadOnlyList<OtherComment> FromSameAddress { get; init; }
    public required PublicComment? Shown { get; init; }
    public required string Record { get; init; }
    public required int Similar { get; init; }
    public required string? Promise { get; init; }
    public DecisionTyped Typed { get; init; } = new();
    public string? Overtaken { get; init; }
    public string Reference => StaffReference.Of(Comment.Id);
    public string Print => Words?.PrintOf(Comment.Id) ?? "";
    public IReadOnlyList<MarkedRun> Marked => Words is null ? [] : MarkedText.Of(Words.Text, Signals);

    public IReadOnlyList<DesignOption> Cuttable =>
        [.. Signals.Index().Where(s => !s.Item.IsInName && s.Item.Meaning.IsRedactable)
            .Select(s => new DesignOption($"{s.Item.Start}-{s.Item.Length}", s.Item.Words, $"{s.Index + 1}: {s.Item.Meaning.Label}"))];

    public bool MayDecide => Words is not null && Comment.State == CommentState.Waiting;

    /// <summary>Whether it may be published though it does not wait: it was refused, or taken out by somebody else.</summary>
    public bool MayPublishAfterAll => Words is not null && (Comment is { State: CommentState.Refused, AppealedAt: null } || MayReview);

    public bool MayReview => Comment.NeedsSecondReview && Comment.DecidedBy != Staff!.Name;
    public bool MayAnswer => Comment.AppealedAt is not null && Comment.DecidedBy != Staff!.Name;

    public string Standing =>
        Comment.State switch
        {
            CommentState.Waiting => "It is waiting for a decision. None of it is public.",
            CommentState.Approved when Shown?.NameRemovedAt is not null =>
                $"It is public{(Shown.IsPart ? " with parts removed" : "")}, without the name.",
            CommentState.Approved => $"It is public{(Shown?.IsPart == true ? " with parts removed" : "")}.",
            CommentState.Refused => $"Not published: {Lower(ReasonLabel)}.",
            CommentState.Unpublished => $"Removed from the "
                + $"site: {Lower(ReasonLabel)}.{(Comment.NeedsSecondReview ? " A second person must decide whether it stays "
                + "removed." : "")}",
            CommentState.Withdrawn => "The writer withdrew it.",
            _ => "It is with the safeguarding lead.",
        };

    /// <summary>Why it is low in priority, as a word for the moderator such as <c>honeypot</c>; null where nobody said.</summary>
    public string? LowPriorityReason =>
        Events.LastOrDefault(
            e => e.Event.Kind is CommentEventKind.Received or CommentEventKind.PriorityLowered && e.Event.Reason is not null)?.Event.Reason;

    public string ReasonLabel => RefusalReason.Find(Comment.Reason)?.Label ?? "no reason from the policy";

    /// <summary>The reasons of the policy, as choices; beneath each, the usual words to the writer.</summary>
    public static IReadOnlyList<DesignOption> Reasons { get;
    } = [.. RefusalReason.All.Select(r => new DesignOption(r.Slug, r.Label, r.ToWriter))];

    public string Of(string what) => Desk($"comments/{Comment.Id:N}/{what}");

    private static string Lower(string label) => char.ToLowerInvariant(label[0]) + label[1..];
}

/// <summary>What a moderator typed into the forms of a comment.</summary>
public sealed record DecisionTyped(
    string Reason = "", string Message = "", string Note = "", string Words = "", IReadOnlyList<string>? Cut = null,
    IReadOnlyList<string>? Ticked = null, bool WithoutName = false)
{
    public IEnumerable<(string Label, string Text)> Kept =>
        ((string Label, string Text)[])[("The message to the writer", Message), ("The note to the safeguarding lead", Note),
            ("The words to remove", Words)] is var all ? all.Where(k => k.Text.Length > 0) : [];
}

/// <summary>An earlier wording.</summary>
/// <param name="WrittenAt">When it was written (UTC).</param>
/// <param name="Name">What changed in the name; null when nothing did.</param>
/// <param name="Text">What the next wording changed in the text; null once the words were destroyed.</param>
public sealed record CommentVersion(int Version, DateTime WrittenAt, IReadOnlyList<Piece>? Name, IReadOnlyList<Piece>? Text)
{
    public static IReadOnlyList<Piece> Between(string before, string after) => [.. WordDifference.Between(before, after).Select(Piece.Of)];
}

/// <summary>An event with what may be shown of it.</summary>
/// <param name="Note">What was noted; empty when nothing was, or it is not for this reader.</param>
public sealed record CommentDone(CommentEvent Event, string Note)
{
    public string Sentence => $"{Event.Kind.Label}{Who}{(RefusalReason.Find(Event.Reason) is { } reason ? $": {reason.Label}" : "")}";
    private string Who => Event.By.Length > 0 ? $" by {Event.By}" : Event.IsOfAuthor ? " by the writer" : "";
}

/// <summary>Another comment from the same address.</summary>
/// <param name="Href">Where it is; null when the reader may not open it.</param>
public sealed record OtherComment(Comment Comment, string Record, string? Href);
