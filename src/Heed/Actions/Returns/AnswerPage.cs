using Heed.Accounts;
using Heed.Delivery;
using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Actions.Returns;

/// <summary>A return as its owner writes it, reads what was sent, or as the secretariat looks at it.</summary>
public sealed class AnswerPage : DeskPage
{
    private const int FewestLines = 2;

    public override string Title => Said.Action.Title;

    public override string? Section => "returns";

    public override IReadOnlyList<DesignLink> Way => [new("Progress returns", Desk("returns"))];

    public required ReturnAnswer Answer { get; init; }

    /// <summary>What is written, as typed.</summary>
    public required GivenAnswer Given { get; init; }

    /// <summary>What the public reads of the action.</summary>
    public required LastSaid Said { get; init; }

    /// <summary>The secretariat's note; empty when there is none.</summary>
    public string Note { get; init; } = "";

    /// <summary>What someone else saved since the writer opened the page; null when nobody did.</summary>
    public GivenAnswer? Theirs { get; init; }

    /// <summary>How many empty lines of evidence to add.</summary>
    public int MoreLines { get; init; }

    /// <summary>For the secretariat: the draft of the action that is open; null when there is none.</summary>
    public Draft? OpenDraft { get; init; }

    /// <summary>The bodies asked, by name.</summary>
    public string Bodies => string.Join(" and ", Answer.AskedOf.Select(b => Said.Titles.GetValueOrDefault(b, b)));

    /// <summary>How long there is, or since when it is missed.</summary>
    public string DueInWords =>
        (Answer.DueOn.DayNumber - Here.Today.DayNumber) switch
        {
            0 => $"{Phrases.Day(Answer.DueOn)}, today",
            > 0 and var left => $"{Phrases.Day(Answer.DueOn)}, in {Phrases.Days(left)}",
            var passed => $"{Phrases.Day(Answer.DueOn)}, {Phrases.Days(-passed)} ago",
        };

    /// <summary>Whether its date has passed while the owner has it: the public reads that none was received.</summary>
    public bool IsMissed => Answer.IsOpen && Here.Today > Answer.DueOn;

    /// <summary>The lines of evidence, with some to fill in.</summary>
    public IEnumerable<(int Index, GivenEvidence Line)> Lines
    {
        get
        {
            var count = Math.Min(GivenAnswer.MostEvidence, Math.Max(FewestLines, Given.Evidence.Count + MoreLines));
            return Enumerable.Range(0, count).Select(i => (i, i < Given.Evidence.Count ? Given.Evidence[i] : new GivenEvidence("", "")));
        }
    }

    /// <summary>The states to choose from.</summary>
    public static IReadOnlyList<DesignOption> States =>
        [.. Choice.All(typeof(DeliveryState)).Select(s => new DesignOption(s.Slug, s.Label, s.Hint))];

    /// <summary>The hint under a date: what we read in the words typed.</summary>
    public static string Echo(string hint, string words) =>
        GivenAnswer.Understood(words) is { } date && Span(date) is { } span ? $"{hint} We read this as {span}." : hint;

    /// <summary>Whether the secretariat may take it over: it waits, or its draft was given up.</summary>
    public bool CanTakeOver => OpenDraft is null && (Answer.State == AnswerState.Sent || WasGivenUp);

    /// <summary>Whether it was taken over into a draft that is gone and was not published.</summary>
    public bool WasGivenUp => Answer is { State: AnswerState.TakenOver, PublishedAt: null } && OpenDraft is null
        && Said.Entry.Since < Answer.TakenOverAt;

    private static string? Span(FuzzyDate date) =>
        (date.Earliest, date.Latest) switch
        {
            ({ } first, { } last) => first == last ? Phrases.Day(first) : $"{Phrases.Day(first)} to {Phrases.Day(last)}",
            (null, { } last) => $"up to {Phrases.Day(last)}",
            ({ } first, null) => $"from {Phrases.Day(first)} on",
            _ => null,
        };
}
