namespace Heed.Desk.Releases;

/// <summary>What a programme asks of its own work, beyond what the record itself asks.</summary>
public sealed class ProgrammeRules
{
    private ProgrammeRules() { }

    public string Programme { get; private set; } = "";

    /// <summary>Whether two people are needed for every kind, not only for those that always take two.</summary>
    public bool TwoPeopleForAll { get; private set; }

    /// <summary>Who set it last.</summary>
    public string SetBy { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime SetAt { get; private set; }

    /// <summary>The rules of a programme that has set none.</summary>
    public static ProgrammeRules Of(string programme) => new() { Programme = programme };

    public void Set(bool twoPeopleForAll, string by, DateTime at) => (TwoPeopleForAll, SetBy, SetAt) = (twoPeopleForAll, by, at);
}
