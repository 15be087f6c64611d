namespace Heed.Retention;

/// <summary>A run of the schedule: the certificate of what was destroyed. Its lines say how much, never what.</summary>
public sealed class RetentionRun
{
    private RetentionRun() { }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who started it: the schedule, or somebody at the console.</summary>
    public string By { get; private set; } = "";

    /// <summary>When it began (UTC).</summary>
    public DateTime BeganAt { get; private set; }

    /// <summary>When it ended (UTC); null while it runs, or when it was broken off.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Begins one.</summary>
    public static RetentionRun Begin(string by, DateTime at) => new() { Id = Guid.CreateVersion7(), By = by, BeganAt = at };

    /// <summary>It is done.</summary>
    public void End(DateTime at) => EndedAt = at;
}

/// <summary>What a run did in one line of the schedule, in one programme.</summary>
public sealed class RetentionRunLine
{
    private RetentionRunLine() { }

    /// <summary>The run.</summary>
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

    /// <summary>Notes a line.</summary>
    public static RetentionRunLine Of(Guid run, string programme, string line, int destroyed, int held, int listed) =>
        new() { RunId = run, Programme = programme, Line = line, Destroyed = destroyed, Held = held, Listed = listed };
}
