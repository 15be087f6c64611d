using Heed.Accounts;
using Heed.Design;
using Heed.Layout;

namespace Heed.Desk.Oversight;

/// <summary>Who read what is confidential, newest first.</summary>
public sealed class ReadsPage : DeskPage
{
    /// <summary>How many reads a page shows.</summary>
    public const int PageSize = 50;

    public override string Title => "Confidential reads";

    public override string? Section => "reads";

    /// <summary>Only reads by this person; empty for all.</summary>
    public required string Person { get; init; }

    /// <summary>Only reads of addresses that hold this; empty for all.</summary>
    public required string Address { get; init; }

    /// <summary>Which page, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>How many reads there are in all.</summary>
    public required int Total { get; init; }

    /// <summary>The reads of this page.</summary>
    public required IReadOnlyList<ConfidentialRead> Reads { get; init; }

    /// <summary>Who has read, for the filter.</summary>
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>How many pages there are.</summary>
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>Whether some are left out.</summary>
    public bool IsFiltered => Person.Length + Address.Length > 0;

    /// <summary>How many, in words.</summary>
    public string Sentence => Total == 0 ? (IsFiltered ? "No reads match." : "There are no reads yet.")
        : Phrases.Count(Total, "read")
            + $"{(Person.Length > 0 ? $" by {Person}" : "")}{(Address.Length > 0 ? $" of addresses that contain “{Address}”" : "")}.";

    /// <summary>The choices of the filter by person.</summary>
    public IReadOnlyList<DesignOption> Choices => [new("", "Everyone"), .. People.Select(p => new DesignOption(p, p))];

    public string PageAddress(int page) => Desk($"reads?by={Uri.EscapeDataString(Person)}&of={Uri.EscapeDataString(Address)}&page={page}");
}

/// <summary>The rules that a programme sets itself.</summary>
public sealed class RulesPage : DeskPage
{
    public override string Title => "Rules of the programme";

    public override string? Section => "rules";

    /// <summary>The rules as they stand.</summary>
    public required Releases.ProgrammeRules Rules { get; init; }

    /// <summary>Who set them last and when, in a sentence.</summary>
    public string SetBy => Rules.SetBy.Length == 0 ? "Nobody has changed these rules since the programme was created."
        : $"Last set by {Rules.SetBy}, {DeskTime.Of(Rules.SetAt)}.";
}
