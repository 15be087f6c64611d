using Heed.Ledger;

namespace Heed.Platform.Keeping;

/// <summary>
/// For how long a programme keeps what a line is about, where it is not as usual. Longer holds at once; shorter takes a second person.
/// </summary>
public sealed class RetentionSetting
{
    private RetentionSetting() { }

    /// <summary>The programme; empty for what belongs to none.</summary>
    public string Programme { get; private set; } = "";

    /// <summary>The line's name.</summary>
    public string Line { get; private set; } = "";

    /// <summary>How many of the line's unit.</summary>
    public int Number { get; private set; }

    public string SetBy { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime SetAt { get; private set; }

    /// <summary>What was asked for and waits for a second person; null for nothing.</summary>
    public int? AskedNumber { get; private set; }

    public string? AskedBy { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime? AskedAt { get; private set; }

    /// <summary>Counts up with each change.</summary>
    public int Revision { get; private set; }

    /// <summary>The setting of a line that was never changed.</summary>
    public static RetentionSetting Of(string programme, RetentionRule line) =>
        new() { Programme = programme, Line = line.Name, Number = line.Time.Number };

    /// <summary>Sets a longer time at once; notes a shorter one, which waits for a second person.</summary>
    public void Ask(int number, string by, DateTime at)
    {
        if (number >= Number)
            (Number, SetBy, SetAt, AskedNumber, AskedBy, AskedAt) = (number, by, at, null, null, null);
        else
            (AskedNumber, AskedBy, AskedAt) = (number, by, at);
        Revision++;
    }

    /// <summary>A second person decides on a shorter time.</summary>
    /// <exception cref="RefusedException">It is the one who asked (<c>two-people</c>), or nobody did (<c>not-asked</c>).</exception>
    public void Decide(bool confirm, string by, DateTime at)
    {
        if (AskedNumber is not { } number)
            throw new RefusedException("not-asked", "No one has asked for a shorter period here.");
        if (confirm)
        {
            SecondPerson.Require(
                by, AskedBy, "You asked for this shorter period. Someone else must confirm it. Anything kept for longer will then "
                    + "be deleted.");
            (Number, SetBy, SetAt) = (number, $"{AskedBy} and {by}", at);
        }
        (AskedNumber, AskedBy, AskedAt) = (null, null, null);
        Revision++;
    }
}
