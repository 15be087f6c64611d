using Heed.Platform.Files;

namespace Heed.Updates.Intake.WordPress;

/// <summary>A picture or document of the old site that is at hand.</summary>
/// <param name="Address">Where it was.</param>
/// <param name="Label">What its readers are offered.</param>
/// <param name="Source">Where its bytes are now.</param>
public sealed record BlogFile(string Address, string Label, FileAtHand Source)
{
    /// <summary>Its addresses on the old site: its own, and that of the page around it.</summary>
    public IReadOnlyList<string> OldAddresses { get; init; } = [];

    /// <summary>Whether it is a picture that nobody described.</summary>
    public bool IsUndescribed { get; init; }
}

/// <summary>A file that came with the export: in a folder, or sent to the desk and kept there.</summary>
/// <param name="Name">What it is called.</param>
public sealed record FileAtHand(string Name)
{
    /// <summary>Where it is, for one in a folder.</summary>
    public string? Place { get; init; }

    /// <summary>Its hash, for one that was checked and kept before.</summary>
    public string? Hash { get; init; }

    public FileKind? Kind => FileKind.OfName(Name);
}
