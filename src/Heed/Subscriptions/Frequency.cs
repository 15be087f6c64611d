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
    /// <summary>Reads a choice; null when it is none.</summary>
    public static Frequency? Read(string? typed) => Enum.GetValues<Frequency>().Cast<Frequency?>().FirstOrDefault(
        f => f!.Value.Value == typed);

    extension(Frequency frequency)
    {
        /// <summary>As a form sends it.</summary>
        public string Value => frequency.ToString().ToLowerInvariant();

        /// <summary>As a choice: "As it happens".</summary>
        public string Name =>
            frequency switch
            {
                Frequency.Immediately => T("As it happens"),
                Frequency.Daily => T("Once a day"),
                _ => T("Once a week"),
            };

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
