using Heed.Accounts;
using Heed.Design;
using Heed.Ledger.Kinds;

namespace Heed.Actions.Returns;

/// <summary>Progress returns: what a person has to answer, and for the secretariat every round with who answered.</summary>
public sealed class ReturnsPage : DeskPage
{
    public override string Title => "Progress returns";

    public override string? Section => "returns";

    /// <summary>The returns asked of the bodies that the person answers for.</summary>
    public required IReadOnlyList<WaitingReturn> Own { get; init; }

    /// <summary>The rounds, the latest due first; none for someone who may not see them.</summary>
    public required IReadOnlyList<RoundOnDesk> Rounds { get; init; }

    /// <summary>Whether the person sees rounds at all.</summary>
    public required bool SeesRounds { get; init; }

    /// <summary>Whether the person may ask.</summary>
    public bool MayAsk => Staff!.May(Permission.AskForReturns, Here.Programme);

    /// <summary>The day it is.</summary>
    public DateOnly Today => Here.Today;
}

/// <summary>A round as the desk shows it.</summary>
/// <param name="Round">The round.</param>
/// <param name="Answers">What was asked, those that wait for the secretariat first, then what is missing.</param>
public sealed record RoundOnDesk(AskedRound Round, IReadOnlyList<AnswerLine> Answers)
{
    /// <summary>How many answered: the owner does not have it any more.</summary>
    public int Answered => Answers.Count(a => !a.Answer.IsOpen);
}

/// <summary>One asked action in a round.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Title">What the action is called.</param>
/// <param name="Bodies">Who was asked, by name.</param>
/// <param name="Day">The day it is.</param>
public sealed record AnswerLine(ReturnAnswer Answer, string Title, string Bodies, DateOnly Day)
{
    /// <summary>How it stands, in a word.</summary>
    public string Word => Answer.PublishedAt is not null ? "Published" : Answer.IsOpen && Day > Answer.DueOn ? "Missed"
        : Answer.State == AnswerState.Sent ? "To check" : Answer.State.Label;

    /// <summary>The colour that helps the word.</summary>
    public TagColour Colour =>
        Answer.PublishedAt is not null ? TagColour.Green
        : Answer.IsOpen && Day > Answer.DueOn ? TagColour.Red
        : Answer.State switch
        {
            AnswerState.Sent => TagColour.Yellow,
            AnswerState.SentBack => TagColour.Orange,
            AnswerState.Started or AnswerState.TakenOver => TagColour.Blue,
            _ => TagColour.Grey,
        };

    /// <summary>Who did what when.</summary>
    public string Detail =>
        Answer.State switch
        {
            AnswerState.Started => $"{Bodies}. Started, saved {DeskTime.Of(Answer.SavedAt!.Value)}.",
            AnswerState.Sent => $"{Bodies}. Sent {DeskTime.Of(Answer.SentAt!.Value)} by {Answer.SavedBy}.",
            AnswerState.SentBack => $"{Bodies}. Sent back by {Answer.DecidedBy}.",
            AnswerState.TakenOver =>
                $"{Bodies}. Sent {DeskTime.Of(Answer.SentAt!.Value)} by {Answer.SavedBy}, accepted by {Answer.DecidedBy}.",
            _ => $"{Bodies}. Nothing written yet.",
        };
}
