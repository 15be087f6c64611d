using Heed.History;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Differences;
using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Changes;

/// <summary>What became of a record between two days.</summary>
public enum ChangeSort
{
    /// <summary>It says something else.</summary>
    Changed,

    /// <summary>It was not public on the first day.</summary>
    New,

    Withdrawn,

    /// <summary>It had been withdrawn and stands again.</summary>
    Restored,

    /// <summary>Content of it was destroyed.</summary>
    Removed,

    ChangedBack,
}

/// <summary>A record's net change between two days.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Path">Its address below the programme.</param>
/// <param name="Title">What it is called on the second day.</param>
/// <param name="Sort">What became of it.</param>
/// <param name="Moves">State and date; null when there is nothing to compare.</param>
/// <param name="State">Its state on the second day.</param>
/// <param name="Fields">The labels, in English, of the fields that say something else.</param>
/// <param name="Steps">The latest editions of the period, oldest first, without their contents.</param>
public sealed record RecordChange(
    Kind Kind, string Path, string Title, ChangeSort Sort, Moves? Moves, string? State, IReadOnlyList<string> Fields,
    IReadOnlyList<Edition> Steps)
{
    private static readonly string[] Plumbing = ["sources", "gaps"];

    /// <summary>The edition that stood on the first day; 0 when there was none.</summary>
    public int Before { get; init; }

    /// <summary>How many editions the period has, of which <see cref="Steps"/> are the latest.</summary>
    public int StepCount { get; init; }

    /// <summary>Whether it comes first, since its state or its deadline is another one.</summary>
    public bool IsFirst { get; init; }

    /// <summary>What is the same for records that changed in the same way in one step; null when the change is its own.</summary>
    public string? Alike => Sort == ChangeSort.Changed && StepCount == 1 && Moves is { StateMoved: false, DateMoved: false }
        ? $"{Reasons[0]}\n{string.Join('\n', Fields)}" : null;

    /// <summary>
    /// The edition since which it has the state of the second day; null when the state did not move, or it did in one that was not read.
    /// </summary>
    public Edition? StateMovedIn
    {
        get
        {
            if (Moves is not { StateMoved: true, StateAfter: var now })
                return null;
            var at = Steps.Count - 1;
            while (at > 0 && Steps[at - 1].State == now)
                at--;
            return at < 0 || (at == 0 && StepCount > Steps.Count) ? null : Steps[at];
        }
    }

    /// <summary>Whether nothing of it can be read any more.</summary>
    public bool IsGone { get; init; }

    /// <summary>When a step was taken (UTC): the edition came out, or its content was destroyed.</summary>
    public static DateTime When(Edition step) => step.RedactedAt ?? step.PublishedAt;

    /// <summary>The day of a step, as exactly as is known.</summary>
    public static string Day(Edition step) => step.RedactedAt is { } removed ? Phrases.Day(removed) : Phrases.Day(step);

    /// <summary>What became of it, in a word or two.</summary>
    public string SortInWords => InWords(Sort);

    /// <summary>What can become of a record, in a word or two.</summary>
    public static string InWords(ChangeSort sort) =>
        sort switch
        {
            ChangeSort.New => T("New"),
            ChangeSort.Withdrawn => T("Withdrawn"),
            ChangeSort.Restored => T("Restored"),
            ChangeSort.Removed => T("Content removed"),
            ChangeSort.ChangedBack => T("Changed and changed back"),
            _ => T("Changed"),
        };

    /// <summary>From what to what, in words; empty when neither state nor date moved.</summary>
    public IReadOnlyList<string> FromTo =>
        [.. new[] { Moves?.StateInWords is { } state ? T($"Status: {state}") : null, Moves?.DateInWords }.OfType<string>()];

    /// <summary>Which of its fields say something else, in a sentence; null when none does.</summary>
    public string? FieldsInWords => Fields.Count == 0 ? null : T($"Changed: {string.Join("; ", Fields.Select(label => T(label)))}.");

    /// <summary>The reasons, latest last.</summary>
    public IReadOnlyList<string> Reasons => [.. Steps.Select(ReasonOf).Distinct()];

    public static string ReasonOf(Edition step) => step.RedactedFor is { } removed ? T($"Content removed. Type of reason: {removed}.")
        : step.Why.Length > 0 ? step.Why : T("No reason given.");

    /// <summary>The net change of a record.</summary>
    /// <param name="before">The record on the first day; null when it was not public.</param>
    /// <param name="after">The record on the second day.</param>
    /// <param name="steps">The editions between, oldest first.</param>
    public static RecordChange Of(ReadRecord? before, ReadRecord after, IReadOnlyList<Edition> steps)
    {
        var difference = before?.Content is { } was && after.Content is { } now ? ContentDifference.Between(after.Entry.Kind, was, now)
            : null;
        var isGone = after.Entry.Standing == Standing.Redacted;
        var title = isGone ? T("A removed record")
            : RecordName.Of(after.Entry.Kind, after.Entry.Reference, after.Entry.Title);
        return new RecordChange(
            after.Entry.Kind,
            after.Entry.Path,
            title,
            SortOf(before?.Entry, after.Entry, difference, steps),
            difference is null ? null : Moves.Between(before!.Content!, after.Content!),
            after.Entry.Standing == Standing.InForce ? after.Entry.State : null,
            [.. (difference?.Changes ?? []).Where(c => !Plumbing.Contains(c.Field.Name)).Select(c => c.Field.Label)],
            steps
        )
        {
            Before = before?.Entry.Number ?? 0,
            IsGone = isGone,
        };
    }

    private static ChangeSort SortOf(Entry? before, Entry after, ContentDifference? difference, IReadOnlyList<Edition> steps) =>
        after.Standing == Standing.Redacted || steps.All(s => s.RedactedFor is not null) ? ChangeSort.Removed
        : after.Standing == Standing.Withdrawn ? before?.Standing == Standing.Withdrawn ? ChangeSort.Changed : ChangeSort.Withdrawn
        : before is null ? ChangeSort.New
        : before.Standing == Standing.Withdrawn ? ChangeSort.Restored
        : difference is { Changes.Count: 0 } ? ChangeSort.ChangedBack
        : ChangeSort.Changed;
}
