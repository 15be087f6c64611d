using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Records;

/// <summary>When the sources of a record were last checked.</summary>
public static class SourcesChecked
{
    /// <summary>The latest day on which one of them was read, or else the day on which those of the whole record were; null when neither is known.</summary>
    public static FuzzyDate? On(IReadOnlyList<Source> sources, Here here) =>
        sources.Select(source => source.ReadOn).OfType<FuzzyDate>().MaxBy(day => day.Latest) ?? here.SourcesCheckedOn;
}
