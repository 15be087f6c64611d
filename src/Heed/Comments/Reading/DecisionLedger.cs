namespace Heed.Comments.Reading;

/// <summary>
/// The numbers of what was decided on comments, up to the end of a day. No words, no names, nothing of what is held but how many.
/// </summary>
/// <param name="Waiting">How many of them waited to be decided on at the end of that day.</param>
/// <param name="ToDecision">How long the decisions of the last twelve months took.</param>
/// <param name="Appeals">What became of decisions that writers asked to have looked at again.</param>
public sealed record DecisionLedger(
    DateOnly Through, int Received, int Waiting, IReadOnlyList<DecisionMonth> Months, DecisionTimes ToDecision, AppealCounts Appeals);

/// <summary>What was decided in a month.</summary>
public sealed record DecisionMonth(
    DateOnly Month, int Received, int Whole, int InPart, int Withdrawn, IReadOnlyDictionary<string, int> Refused,
    IReadOnlyDictionary<string, int> Unpublished)
{
    public int UnpublishingsConfirmed { get; init; }
    public int PutBack { get; init; }
    public int Expired { get; init; }
}

/// <summary>How long it took from receipt to the first decision.</summary>
public sealed record DecisionTimes(int Decided, TimeSpan Median, TimeSpan Slowest, int InTime, int Promised);

/// <summary>How often writers asked for a decision to be looked at again, and what came of it.</summary>
public sealed record AppealCounts(int Asked, int Stood, int Upheld);
