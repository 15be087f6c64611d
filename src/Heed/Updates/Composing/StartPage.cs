using Heed.Accounts;
using Heed.Layout;
using Heed.Updates;

namespace Heed.Updates.Composing;

/// <summary>Where the next update begins: the days it tells of, and the updates already begun.</summary>
public sealed class StartPage : DeskPage
{
    /// <summary>The updates being written, the last saved first.</summary>
    public required IReadOnlyList<(UpdateDraftRow Row, UpdateDraft Says)> Begun { get; init; }

    /// <summary>Since when, as typed or proposed.</summary>
    public required string Since { get; init; }

    /// <summary>Until when, as typed or proposed.</summary>
    public required string Until { get; init; }

    /// <summary>The last update before; null when there is none.</summary>
    public Update? Last { get; init; }

    /// <summary>The number that comes next.</summary>
    public required string Next { get; init; }

    public override string Title => "Write the next update";

    public override string? Section => "updates";

    /// <summary>What will happen, in a sentence.</summary>
    public string Sentence => $"Heed reads what has changed in the public record since the last update, and suggests a sentence for each "
        + $"change. You can keep, change or add sentences. Together they become the draft of update {Next}.";

    /// <summary>How far an update begun is.</summary>
    public static string Standing(UpdateDraftRow row, UpdateDraft says) => $"{Phrases.Day(says.Since.AddDays(1))} "
        + $"to {Phrases.Day(says.Until)}. {Phrases.Count(says.Kept.Count(), "sentence")} kept. Saved {DeskTime.Of(row.SavedAt)} "
        + $"by {row.SavedBy}.";
}
