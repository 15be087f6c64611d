namespace Heed.Comments.Reading;

/// <summary>The numbers of what was decided on comments, up to the end of a day. No words, no names, nothing of what is held but how many.</summary>
/// <param name="Through">The last day counted.</param>
/// <param name="Received">How many comments came in.</param>
/// <param name="Waiting">How many of them waited to be decided on at the end of that day.</param>
/// <param name="Months">What was decided, by month, newest first.</param>
/// <param name="ToDecision">How long the decisions of the last twelve months took.</param>
/// <param name="Appeals">What became of decisions that writers asked to have looked at again.</param>
public sealed record DecisionLedger(DateOnly Through, int Received, int Waiting, IReadOnlyList<DecisionMonth> Months, DecisionTimes ToDecision, AppealCounts Appeals);

/// <summary>What was decided in a month.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Received">How many comments came in.</param>
/// <param name="Whole">How many were published as they were written.</param>
/// <param name="InPart">How many were published with parts taken out.</param>
/// <param name="TakenBack">How many their writers took back.</param>
/// <param name="Refused">How many were not published, by reason.</param>
/// <param name="Removed">How many were taken out again, by reason.</param>
public sealed record DecisionMonth(DateOnly Month, int Received, int Whole, int InPart, int TakenBack, IReadOnlyDictionary<string, int> Refused, IReadOnlyDictionary<string, int> Removed)
{
    /// <summary>Of how many a second person said that they stay out.</summary>
    public int RemovalsConfirmed { get; init; }

    /// <summary>How many a second person put back.</summary>
    public int PutBack { get; init; }

    /// <summary>How many were closed undecided, in the slower lane.</summary>
    public int Lapsed { get; init; }
}

/// <summary>How long it took from receipt to the first decision.</summary>
/// <param name="Decided">How many were decided on.</param>
/// <param name="Median">The middle one.</param>
/// <param name="Slowest">The longest.</param>
/// <param name="InTime">How many within what the programme says.</param>
/// <param name="Promised">Within how many working days it says.</param>
public sealed record DecisionTimes(int Decided, TimeSpan Median, TimeSpan Slowest, int InTime, int Promised);

/// <summary>How often writers asked for a decision to be looked at again, and what came of it.</summary>
public sealed record AppealCounts(int Asked, int Stood, int Upheld);
