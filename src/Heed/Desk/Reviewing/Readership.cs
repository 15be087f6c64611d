namespace Heed.Desk.Reviewing;

/// <summary>Who reads a record now, who will once its draft is published, and what those then read for the first time.</summary>
/// <param name="Now">Who reads the latest edition, in words.</param>
/// <param name="Will">Who will read the draft, in words.</param>
/// <param name="FirstTime">The fields and files that its readers have not read before: those that differ from the last edition they can
/// read.</param>
/// <param name="IsWider">Whether somebody will read it who can't read the latest edition.</param>
public sealed record Readership(string Now, string Will, IReadOnlyList<string> FirstTime, bool IsWider)
{
    /// <summary>The name of the tick that says a wider audience is meant.</summary>
    public const string Tick = "wider";

    public const string Missing = "More people will be able to read this than now. Check what is new to them, then tick the box.";

    /// <summary>How many fields the draft changes for its readers; null when they read nothing of it yet.</summary>
    public int? Changed { get; init; }

    /// <summary>Whether a form says that a wider audience is meant.</summary>
    /// <param name="form">The form.</param>
    /// <param name="path">The record, on a page about several; null on its own page.</param>
    public static bool IsMeant(IFormCollection form, string? path = null) => form[Tick].Contains(path ?? "true");
}
