using Heed.Layout;
using Heed.Ledger.Dates;

namespace Heed.People;

/// <summary>Says how long a post or seat was held, and whether that is only when our sources show it.</summary>
public static class TenurePhrases
{
    /// <summary>"From June 2017 to March 2018", "Mentioned between June 2017 and March 2018"; null when nothing is given.</summary>
    public static string? Words(FuzzyDate? from, FuzzyDate? to, bool isSighted) =>
        (from?.ToString(), to?.ToString()) switch
        {
            (null, null) => null,
            ({ } first, { } last) when first == last => isSighted ? T($"Mentioned {first}") : T($"{first} only"),
            ({ } first, { } last) => isSighted ? T($"Mentioned between {End(from!)} and {End(to!)}")
                : T($"From {first} to {last}"),
            ({ } first, null) => isSighted ? T($"First mentioned {first}") : T($"Since {first}"),
            (null, { } last) => isSighted ? T($"Last mentioned {last}") : T($"Until {last}"),
        };

    // "By 7 January 2020" is between two days as 7 January 2020.
    private static string End(FuzzyDate date) => date switch
    {
        { Earliest: null, Latest: { } last } => Phrases.Day(last),
        { Earliest: { } first, Latest: null } => Phrases.Day(first),
        _ => date.ToString(),
    };
}
