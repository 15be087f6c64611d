namespace Heed.Retention;

/// <summary>A run of the schedule: the certificate of what was destroyed. Its lines say how much, never what.</summary>
public sealed class RetentionRun
{
    private RetentionRun() { }

    public Guid Id { get; private set; }

    /// <summary>Who started it: the schedule, or somebody at the console.</summary>
    public string By { get; private set; } = "";

    /// <summary>When it began (UTC).</summary>
    public DateTime BeganAt { get; private set; }

    /// <summary>When it ended (UTC); null while it runs, or when it was broken off.</summary>
    public DateTime? EndedAt { get; private set; }

    public static RetentionRun Begin(string by, DateTime at) => new() { Id = Guid.CreateVersion7(), By = by, BeganAt = at };

    /// <summary>It is done.</summary>
    public void End(DateTime at) => EndedAt = at;
}

/// <summary>What a run did in one line of the schedule, in one programme.</summary>
public sealed class RetentionRunLine
{
    private RetentionRunLine() { }

    public Guid RunId { get; private set; }

    /// <summary>The programme; empty for what belongs to none.</summary>
    public string Programme { get; private set; } = "";

    /// <summary>The line's name.</summary>
    public string Line { get; private set; } = "";

    /// <summary>How much was destroyed.</summary>
    public int Destroyed { get; private set; }

    /// <summary>How much stayed because of a hold.</summary>
    public int Held { get; private set; }

    /// <summary>How much is listed for a person, or overdue.</summary>
    public int Listed { get; private set; }

    /// <summary>How much was found due for the first time, to be destroyed by a run on a later day.</summary>
    public int Marked { get; private set; }

    /// <summary>How much stayed because it is more than a run destroys unasked.</summary>
    public int Stopped { get; private set; }

    /// <summary>Whether there is anything to say.</summary>
    public bool IsNews => Destroyed + Held + Listed + Marked + Stopped > 0;

    /// <summary>Notes a line.</summary>
    public static RetentionRunLine Of(
        Guid run, string programme, string line, int destroyed = 0, int held = 0, int listed = 0, int marked = 0, int stopped = 0) =>
        new() { RunId = run, Programme = programme, Line = line, Destroyed = destroyed, Held = held, Listed = listed, Marked = marked,
            Stopped = stopped };
}
