using Heed.Ledger.Dates;

namespace Heed.People;

/// <summary>Says how long a post or seat was held, and whether that is only when our sources show it.</summary>
public static class TenurePhrases
{
    /// <summary>"From June 2017 to March 2018", "seen June 2017 to March 2018"; null when nothing is given.</summary>
    public static string? Words(FuzzyDate? from, FuzzyDate? to, bool isSighted) =>
        (from?.ToString(), to?.ToString()) switch
        {
            (null, null) => null,
            ({ } first, { } last) when first == last => isSighted ? $"Seen {first}" : $"{first} only",
            ({ } first, { } last) => isSighted ? $"Seen from {first} to {last}" : $"From {first} to {last}",
            ({ } first, null) => isSighted ? $"First seen {first}" : $"Since {first}",
            (null, { } last) => isSighted ? $"Last seen {last}" : $"Until {last}",
        };
}
