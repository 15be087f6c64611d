using Heed.Design;
namespace Heed.Subscriptions;

/// <summary>How often somebody wants mail.</summary>
public enum Frequency
{
    /// <summary>For each release, once its hold is over.</summary>
    Immediately,

    /// <summary>Every morning on which there is something to tell.</summary>
    Daily,

    /// <summary>Every Monday morning on which there is something to tell.</summary>
    Weekly,
}

/// <summary>Frequencies in forms and sentences.</summary>
public static class Frequencies
{
    /// <summary>The choices of a form.</summary>
    public static IReadOnlyList<DesignOption> Options =>
    [
        new("immediately", T("As it happens"), T("One email for each release, about ten minutes after it is published.")),
        new("daily", T("Once a day"), T("One email at 8am, only on days with news.")),
        new("weekly", T("Once a week"), T("One email on Monday at 8am, only if there is news.")),
    ];

    /// <summary>Reads a choice; null when it is none.</summary>
    public static Frequency? Read(string? typed) => Options.Any(o => o.Value == typed) ? Enum.Parse<Frequency>(typed!, ignoreCase: true)
        : null;

    extension(Frequency frequency)
    {
        /// <summary>As a form sends it.</summary>
        public string Value => frequency.ToString().ToLowerInvariant();

        /// <summary>In a sentence: "as it happens".</summary>
        public string InWords =>
            frequency switch
            {
                Frequency.Immediately => T("as it happens"),
                Frequency.Daily => T("once a day"),
                _ => T("once a week"),
            };

        /// <summary>As what somebody gets: "Emails as it happens".</summary>
        public string Emails =>
            frequency switch
            {
                Frequency.Immediately => T("Emails as it happens"),
                Frequency.Daily => T("Emails once a day"),
                _ => T("Emails once a week"),
            };
    }
}
