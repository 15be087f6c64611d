using System.Globalization;
using Heed.Design;
using Heed.Subscriptions.Announcing;

namespace Heed.Subscriptions;

/// <summary>The settings of following.</summary>
public sealed class FollowRules
{
    /// <summary>The setting of <see cref="Hold"/>: minutes, in the environment, such as <c>HEED_ANNOUNCE_HOLD=30</c>.</summary>
    public const string HoldSetting = "HEED_ANNOUNCE_HOLD";

    private const int LongestHold = 24 * 60;

    /// <summary>How long a release is held back before mails tell of it, so that a slip can be stopped.</summary>
    public TimeSpan Hold { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many mails that ask somebody to confirm go to one address in a day, whatever it is to follow.</summary>
    public int AsksPerAddress { get; set; } = 5;

    /// <summary>How many subscriptions can be asked for in an hour from one network.</summary>
    public int AsksPerNetwork { get; set; } = 30;

    /// <summary>How many subscriptions can be asked for in an hour in all.</summary>
    public int AsksInAll { get; set; } = 2_000;

    /// <summary>How many things an address can follow in a programme: as many as fit into one address that stops them.</summary>
    public int TopicsPerAddress { get; set; } = 30;

    /// <summary>How often somebody can be emailed: the choices of a form, each with when its emails come.</summary>
    public IReadOnlyList<DesignOption> Choices =>
    [
        new(Frequency.Immediately.Value, Frequency.Immediately.Name, AtOnce),
        new(Frequency.Daily.Value, Frequency.Daily.Name, T($"One email at {Digests.Hour}, only on days with news.")),
        new(Frequency.Weekly.Value, Frequency.Weekly.Name, T($"One email on Monday at {Digests.Hour}, only if there is news.")),
    ];

    /// <summary>How long we wait, in words; null when we do not.</summary>
    public string? HoldInWords =>
        (int)Hold.TotalMinutes switch
        {
            0 => null,
            var minutes when minutes % 60 == 0 => T($"{minutes / 60:# hour|# hours}"),
            var minutes => T($"{minutes:# minute|# minutes}"),
        };

    private string AtOnce => HoldInWords is { } later ? T($"One email each time we publish, about {later} later.")
        : T("One email each time we publish.");

    /// <summary>Takes on what the one who runs the site set.</summary>
    /// <exception cref="FormatException">The setting is not a number of minutes.</exception>
    public void Read(IConfiguration settings)
    {
        if (settings[HoldSetting] is not { Length: > 0 } text)
            return;
        Hold = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes <= LongestHold
            ? TimeSpan.FromMinutes(minutes)
            : throw new FormatException($"{HoldSetting} is how many minutes to wait before emailing followers. Set it to a number from 0 "
                + $"to {LongestHold}, not “{text}”.");
    }
}
