using System.Globalization;

namespace Heed.Platform.Time;

/// <summary>What the clock is compared with at one moment. All times are UTC.</summary>
/// <param name="Now">What this machine's clock says.</param>
/// <param name="KnownAt">The last time known; null when no server ever ran on this database.</param>
/// <param name="NewestEdition">The date of the newest edition; null when there is none that the clock must follow.</param>
/// <param name="Database">What the database server's own clock says; null where it has none.</param>
/// <param name="Expected">What this clock should say by the time that has passed since it was last found right; null right after a
/// start.</param>
public sealed record ClockReading(DateTime Now, DateTime? KnownAt, DateTime? NewestEdition, DateTime? Database, DateTime? Expected)
{
    /// <summary>How long a server may have been stopped without anybody being asked whether the clock is right.</summary>
    public static readonly TimeSpan MostStopped = TimeSpan.FromHours(36);

    /// <summary>How far the clock may go back: as far as it is ever set to be right again.</summary>
    public static readonly TimeSpan MostBack = TimeSpan.FromMinutes(10);

    /// <summary>How far the clock of a running server may jump.</summary>
    public static readonly TimeSpan MostJump = TimeSpan.FromHours(1);

    /// <summary>
    /// How far two clocks may be apart: less than half of the shortest lease, so that no node takes what another has in hand.
    /// </summary>
    public static readonly TimeSpan MostApart = TimeSpan.FromMinutes(2);

    /// <summary>Why the clock is not believed, in a sentence; null when it is.</summary>
    public string? Doubt =>
        Database is { } database && (Now - database).Duration() > MostApart ? $"This machine’s clock says {Of(Now)}, and the database’s "
            + $"says {Of(database)}. Correct them: they must not be more than {(int)MostApart.TotalMinutes} minutes apart."
        : Expected is { } expected && (Now - expected).Duration() > MostJump
        ? $"This machine’s clock jumped while Heed was running. It says {Of(Now)}, but should say {Of(expected)}."
        : KnownAt is { } known && Now < known - MostBack
        ? $"This machine’s clock says {Of(Now)}, which is before the last time Heed recorded, {Of(known)}."
        : NewestEdition is { } edition && Now < edition - MostBack
        ? $"This machine’s clock says {Of(Now)}, which is before the newest edition was published, {Of(edition)}."
        : Expected is null && KnownAt is { } last && Now > last + MostStopped
        ? $"This machine’s clock says {Of(Now)}. The last time Heed recorded is {Of(last)}, {Before(Now - last)} earlier."
        : null;

    private static string Before(TimeSpan gap) => gap.TotalDays < 4 ? $"{(int)gap.TotalHours} hours" : $"{(int)gap.TotalDays} days";

    /// <summary>A moment as people read it, with its zone.</summary>
    public static string Of(DateTime utc) => Clock.Local(utc).ToString("d MMMM yyyy, HH:mm", CultureInfo.GetCultureInfo("en-GB"))
        + $" ({Clock.ZoneName})";
}
