using Heed.Accounts;
using Heed.Signals;
using Heed.Design;
using Heed.History;
using Heed.Ledger;
using Heed.Ledger.Differences;

namespace Heed.Comments.Moderating;

/// <summary>One comment as a moderator decides on it.</summary>
public sealed class CommentPage : DeskPage
{
    public override string Title => $"Comment {Reference}";

    public override string? Section => "comments";

    public override IReadOnlyList<DesignLink> Way => [new("Comments", Desk("comments"))];

    public required Comment Comment { get; init; }

    /// <summary>Its newest words; null once destroyed.</summary>
    public required CommentWords? Words { get; init; }

    /// <summary>When the newest words were written (UTC).</summary>
    public required DateTime WrittenAt { get; init; }

    public required IReadOnlyList<Signal> Signals { get; init; }

    /// <summary>Earlier wordings, each with what the next one changed.</summary>
    public required IReadOnlyList<CommentVersion> Earlier { get; init; }

    /// <summary>How many still earlier wordings are not shown.</summary>
    public int NotShown { get; init; }

    /// <summary>What was done with it.</summary>
    public required IReadOnlyList<CommentDone> Steps { get; init; }

    /// <summary>Other comments from the same address.</summary>
    public required IReadOnlyList<OtherComment> FromSameAddress { get; init; }

    /// <summary>What the public reads of it; null when nothing ever was public.</summary>
    public required PublicComment? Shown { get; init; }

    /// <summary>The title of the record that it is on.</summary>
    public required string Record { get; init; }

    /// <summary>How many waiting comments are much alike, itself included.</summary>
    public required int Alike { get; init; }

    /// <summary>How long until it is to be decided on, in words; null once it is.</summary>
    public required string? Promise { get; init; }

    /// <summary>What was typed into a form that could not be taken in.</summary>
    public DecisionTyped Typed { get; init; } = new();

    /// <summary>What became of it while the reader was deciding, in a sentence; null when nothing did.</summary>
    public string? Overtaken { get; init; }

    /// <summary>What staff call it.</summary>
    public string Reference => StaffReference.Of(Comment.Id);

    /// <summary>The print of the words shown.</summary>
    public string Print => Words?.PrintOf(Comment.Id) ?? "";

    /// <summary>The text with signals marked.</summary>
    public IReadOnlyList<MarkedRun> Marked => Words is null ? [] : MarkedText.Of(Words.Text, Signals);

    /// <summary>Signals that the desk offers to take out, with their places.</summary>
    public IReadOnlyList<DesignOption> Cuttable => [.. Signals.Index().Where(s => !s.Item.IsInName && s.Item.Meaning.IsRedactable).Select(s => new DesignOption($"{s.Item.Start}-{s.Item.Length}", s.Item.Words, $"{s.Index + 1}: {s.Item.Meaning.Label}"))];

    /// <summary>Whether it can be decided on here and now by this person.</summary>
    public bool MayDecide => Words is not null && Comment.State == CommentState.Held;

    /// <summary>Whether it may be published though it does not wait: it was refused, or taken out by somebody else.</summary>
    public bool MayPublishAfterAll => Words is not null && (Comment is { State: CommentState.Refused, AppealedAt: null } || MayReview);

    /// <summary>Whether this person says whether it stays out.</summary>
    public bool MayReview => Comment.IsToReview && Comment.DecidedBy != Staff!.Name;

    /// <summary>Whether this person answers the appeal.</summary>
    public bool MayAnswer => Comment.AppealedAt is not null && Comment.DecidedBy != Staff!.Name;

    /// <summary>How it stands, in a sentence.</summary>
    public string Standing =>
        Comment.State switch
        {
            CommentState.Held => "It waits to be decided on. Nothing of it is public.",
            CommentState.Approved when Shown?.NameRemovedAt is not null => $"It is public{(Shown.IsPart ? " with parts removed" : "")}, without the name.",
            CommentState.Approved => $"It is public{(Shown?.IsPart == true ? " with parts removed" : "")}.",
            CommentState.Refused => $"It is not published: {Lower(ReasonLabel)}.",
            CommentState.Removed => $"It was taken out of public: {Lower(ReasonLabel)}.{(Comment.IsToReview ? " A second person has yet to say whether it stays out." : "")}",
            CommentState.TakenBack => "Its writer took it back.",
            _ => "It is with the safeguarding lead.",
        };

    /// <summary>The reason for which it was refused or taken out.</summary>
    public string ReasonLabel => RefusalReason.Find(Comment.Reason)?.Label ?? "no reason of the policy";

    /// <summary>The reasons of the policy, as choices; beneath each, the usual words to the writer.</summary>
    public static IReadOnlyList<DesignOption> Reasons { get; } = [.. RefusalReason.All.Select(r => new DesignOption(r.Slug, r.Label, r.ToWriter))];

    /// <summary>The address of something about this comment.</summary>
    public string Of(string what) => Desk($"comments/{Comment.Id:N}/{what}");

    private static string Lower(string label) => char.ToLowerInvariant(label[0]) + label[1..];
}

/// <summary>What a moderator typed into the forms of a comment.</summary>
/// <param name="Reason">The reason chosen.</param>
/// <param name="Message">The message to the writer.</param>
/// <param name="Note">The note to the safeguarding lead.</param>
/// <param name="Words">Words to be taken out, one a line.</param>
/// <param name="Cut">Parts to be taken out.</param>
/// <param name="Ticked">Lines of the checklist.</param>
/// <param name="WithoutName">Whether the name is left out.</param>
public sealed record DecisionTyped(string Reason = "", string Message = "", string Note = "", string Words = "", IReadOnlyList<string>? Cut = null, IReadOnlyList<string>? Ticked = null, bool WithoutName = false)
{
    /// <summary>Whether there is anything that would be missed.</summary>
    public IEnumerable<(string Label, string Text)> Kept =>
        ((string Label, string Text)[])[("The message to the writer", Message), ("The note to the safeguarding lead", Note), ("The words to be removed", Words)] is var all ? all.Where(k => k.Text.Length > 0) : [];
}

/// <summary>An earlier wording.</summary>
/// <param name="Version">Which one it is.</param>
/// <param name="WrittenAt">When it was written (UTC).</param>
/// <param name="Name">What changed in the name; null when nothing did.</param>
/// <param name="Text">What the next wording changed in the text; null once the words were destroyed.</param>
public sealed record CommentVersion(int Version, DateTime WrittenAt, IReadOnlyList<Piece>? Name, IReadOnlyList<Piece>? Text)
{
    /// <summary>What changed between two texts, word by word.</summary>
    public static IReadOnlyList<Piece> Between(string before, string after) => [.. WordDifference.Between(before, after).Select(Piece.Of)];
}

/// <summary>A step with what may be shown of it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Note">What was noted; empty when nothing was, or it is not for this reader.</param>
public sealed record CommentDone(CommentStep Step, string Note)
{
    /// <summary>What was done and by whom, in words.</summary>
    public string Sentence => $"{StepWords.Of(Step.Kind)}{(Step.By.Length > 0 ? $" by {Step.By}" : StepWords.IsOfWriter(Step.Kind) ? " by its writer" : "")}{(RefusalReason.Find(Step.Reason) is { } reason ? $": {reason.Label}" : "")}";
}

/// <summary>Another comment from the same address.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Record">The title of the record that it is on.</param>
/// <param name="Href">Where it is; null when the reader may not open it.</param>
public sealed record OtherComment(Comment Comment, string Record, string? Href);
