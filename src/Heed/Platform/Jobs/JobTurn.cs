namespace Heed.Platform.Jobs;

/// <summary>When a daily job last ran, and which node has it in hand: so that it runs once a day, however many nodes there are.</summary>
public sealed class JobTurn
{
    private JobTurn() { }

    /// <summary>The job.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The last day on which it ran to its end.</summary>
    public DateOnly DoneOn { get; private set; }

    /// <summary>Until when a node has it in hand (UTC); after that the node is taken for dead.</summary>
    public DateTime TakenUntil { get; private set; }

    /// <summary>A job that never ran.</summary>
    public static JobTurn Of(string name) => new() { Name = name };
}
