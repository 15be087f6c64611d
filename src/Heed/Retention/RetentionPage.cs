using Heed.Accounts;
using Heed.Design;
using Heed.Layout;
using Heed.Platform.Keeping;

namespace Heed.Retention;

/// <summary>The schedule: what the next run would do, what the last ones did, settings and holds.</summary>
public sealed class RetentionPage : DeskPage
{
    /// <summary>How many holds are listed.</summary>
    public const int MostHolds = 200;

    public override string Title => "Retention schedule";

    public override string? Section => "retention";

    /// <summary>What the next run would do, line by line.</summary>
    public required IReadOnlyList<PlannedLine> Plan { get; init; }

    /// <summary>What is not as usual.</summary>
    public required IReadOnlyList<RetentionSetting> Settings { get; init; }

    /// <summary>The last runs, newest first.</summary>
    public required IReadOnlyList<RetentionRun> Runs { get; init; }

    /// <summary>What they did here.</summary>
    public required IReadOnlyList<RetentionRunLine> DoneInRuns { get; init; }

    /// <summary>Holds, those that stand first.</summary>
    public required IReadOnlyList<Hold> Holds { get; init; }

    /// <summary>The setting of a line; null when it is as usual.</summary>
    public RetentionSetting? SettingOf(RetentionRule line) => Settings.FirstOrDefault(s => s.Line == line.Name);

    /// <summary>Who set a line and when, in a sentence.</summary>
    public string SetBy(RetentionRule line) => SettingOf(line) is { SetBy.Length: > 0 } set
        ? $"Set by {set.SetBy}, {DeskTime.Of(set.SetAt)}. Default: {line.Time.InWords}." : "Default period.";

    /// <summary>Shorter times that wait for a second person.</summary>
    public IEnumerable<(RetentionRule Line, RetentionSetting Setting)> Waiting =>
        Plan.Select(p => (p.Line, Setting: SettingOf(p.Line)!)).Where(w => w.Setting?.AskedNumber is not null);

    /// <summary>What waits, in a sentence.</summary>
    public static string InWords(RetentionRule line, RetentionSetting setting) =>
        $"{setting.AskedBy} asks to keep “{line.What}” for only {(line.Time with { Number = setting.AskedNumber!.Value }).InWords}, "
            + $"not {(line.Time with { Number = setting.Number }).InWords}. If confirmed, anything older is due at the next run.";

    /// <summary>Lines of which more is due than a run destroys unasked.</summary>
    public IEnumerable<PlannedLine> Stopped => Plan.Where(p => p.Stopped > 0);

    /// <summary>What a run did here, in a sentence.</summary>
    public string InWords(RetentionRun run)
    {
        var lines = DoneInRuns.Where(l => l.RunId == run.Id).ToList();
        if (run.EndedAt is null)
            return "Not finished: it is still running, or was interrupted. The next run will continue.";
        return lines.Count == 0 ? "Nothing was due here." : string.Join(" ", lines.Select(InWords));
    }

    /// <summary>Where a hold stands.</summary>
    public static string StateOf(Hold hold) => hold.LiftedAt is not null ? "Lifted" : hold.LiftAskedBy is not null
        ? "A second person must decide" : "In force";

    /// <summary>The colour that helps the word.</summary>
    public static TagColour ColourOf(Hold hold) => hold.LiftedAt is not null ? TagColour.Grey : hold.LiftAskedBy is not null
        ? TagColour.Yellow : TagColour.Blue;

    /// <summary>What a line of the plan lists, in words.</summary>
    public static string ListOf(PlannedLine line) => line.Due > line.First.Count ? $"The oldest {line.First.Count} of {line.Due}"
        : $"All {line.Due}";

    private string InWords(RetentionRunLine line)
    {
        var parts = new List<string>();
        if (line.Destroyed > 0)
            parts.Add($"{line.Destroyed} deleted");
        if (line.Marked > 0)
            parts.Add($"{line.Marked} marked");
        if (line.Stopped > 0)
            parts.Add($"{line.Stopped} not deleted, because that is more than usual");
        if (line.Held > 0)
            parts.Add($"{line.Held} kept under a hold");
        if (line.Listed > 0)
            parts.Add($"{line.Listed} listed");
        var what = Plan.FirstOrDefault(p => p.Line.Name == line.Line)?.Line.What ?? line.Line;
        return $"{what}: {string.Join(", ", parts)}.";
    }
}
