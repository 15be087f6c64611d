using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Records;

/// <summary>When the sources of a record were last checked.</summary>
public static class SourcesChecked
{
    /// <summary>
    /// The day by which all of them were read, or the day on which those of the whole programme were when that is later; null when neither
    /// is known.
    /// </summary>
    public static FuzzyDate? On(IReadOnlyList<Source> sources, RequestContext here)
    {
        var read = sources.Count > 0 && sources.All(source => source.ReadOn is not null) ? sources.Select(source => source.ReadOn!)
            .MinBy(day => day.Latest) : null;
        return read?.Latest > (here.SourcesCheckedOn?.Latest ?? DateOnly.MinValue) ? read : here.SourcesCheckedOn ?? read;
    }
}
