using Heed.Accounts;
using Heed.Design;

namespace Heed.Updates.Intake.AtDesk;

/// <summary>A page that was sent, and what was read in it.</summary>
/// <param name="File">The file.</param>
/// <param name="At">Its place among those that were sent.</param>
/// <param name="Number">The number typed for it.</param>
/// <param name="Day">The day typed for it.</param>
public sealed record SentPage(SentFile File, int At, string Number, string Day)
{
    /// <summary>The update; null when there is a problem.</summary>
    public SavedUpdate? Saved { get; init; }

    /// <summary>Why it cannot be imported as it is.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether it is the day that is missing or wrong.</summary>
    public bool IsOfDay { get; init; }

    /// <summary>Whether it was ready, and the record refused it all the same.</summary>
    public bool IsRefused { get; init; }

    public string NumberField => $"number.{File.Hash}";

    public string DayField => $"day.{File.Hash}";

    /// <summary>The tick that takes it out again.</summary>
    public string DropField => $"drop.{File.Hash}";

    public string ProblemField => IsOfDay ? DayField : NumberField;
}

/// <summary>Saved pages and what will become of each, before anything is saved.</summary>
public sealed class PageImportPage : DeskPage
{
    public IReadOnlyList<SentPage> Pages { get; init; } = [];

    /// <summary>How many of those sent were just saved, when others were not.</summary>
    public int SavedCount { get; init; }

    /// <summary>Where the drafts just saved are.</summary>
    public string? Next { get; init; }

    /// <summary>What was looked at, so that nothing else is imported.</summary>
    public string Checked { get; init; } = "";

    public int ReadyCount => Pages.Count(p => p.Saved is not null);

    public override string Title => "Import saved update pages";

    public override string? Section => "records";

    public override IReadOnlyList<DesignLink> Way => [new("Import", Desk("import"))];
}
