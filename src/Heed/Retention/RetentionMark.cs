using Heed.Platform.Keeping;

namespace Heed.Retention;

/// <summary>
/// That a run found something due. A run on a later day destroys it: a clock that is wrong for an hour, or a setting typed wrong, can be
/// put right in between.
/// </summary>
public sealed class RetentionMark
{
    private RetentionMark() { }

    /// <summary>The line's name.</summary>
    public string Line { get; private set; } = "";

    /// <summary>The key of what is due.</summary>
    public Guid Item { get; private set; }

    /// <summary>The programme under which it was found; empty for what belongs to none.</summary>
    public string Programme { get; private set; } = "";

    /// <summary>When it was first found due (UTC).</summary>
    public DateTime MarkedAt { get; private set; }

    /// <summary>The run that found it first.</summary>
    public Guid MarkedBy { get; private set; }

    /// <summary>The last run that found it due.</summary>
    public Guid SeenBy { get; private set; }

    /// <summary>Whether a run stopped at it, because more was due than a run destroys by itself.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Who looked and confirmed that it may go; null for nobody.</summary>
    public string? ConfirmedBy { get; private set; }

    /// <summary>Marks something.</summary>
    public static RetentionMark Of(RetentionRule line, string programme, Guid item, RetentionRun run) =>
        new() { Line = line.Name, Item = item, Programme = programme, MarkedAt = run.BeganAt, MarkedBy = run.Id, SeenBy = run.Id };
}
