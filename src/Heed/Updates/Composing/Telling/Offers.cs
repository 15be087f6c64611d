using Heed.Changes;
using Heed.Layout;
using Heed.Offering;

namespace Heed.Updates.Composing.Telling;

/// <summary>Brings offers into order and keeps them few enough to be read.</summary>
public static class Offers
{
    /// <summary>How many sentences one strand offers at most; the rest is read in the list of changes.</summary>
    public const int MostOfStrand = 60;

    /// <summary>The offers, strand by strand as they first happened; each thing told once, and what is too much counted.</summary>
    public static IReadOnlyList<Offer> InOrder(IReadOnlyList<Offer> offers, string programme, Period period)
    {
        var told = offers.Where(o => !o.IsMinor).Select(o => o.Key.Split('#')[0]).ToHashSet();
        // What a finding says of a meeting is told by the meeting.
        var once = offers.Where(o => !o.IsMinor || o.ShownBy is null || !told.Contains(o.ShownBy)).DistinctBy(o => o.Key);
        return [.. once.GroupBy(o => o.Sort == OfferSort.Coming ? Strands.Next : o.Strand)
            .SelectMany(strand => Few([.. strand.OrderBy(o => o.IsMinor).ThenBy(o => o.On).ThenBy(o => o.Sort)], programme, period))];
    }

    private static List<Offer> Few(List<Offer> strand, string programme, Period period)
    {
        if (strand.Count <= MostOfStrand)
            return strand;
        var more = strand.Count - MostOfStrand;
        var sort = strand[0].Sort == OfferSort.Coming ? OfferSort.Coming : OfferSort.Other;
        var rest = sort == OfferSort.Coming
            ? $"{Phrases.Count(more, "more thing")} {(more == 1 ? "is" : "are")} coming up: see [the "
                + $"timeline](/{programme}/timeline)." : $"{Phrases.Count(more, "more thing")} happened: see [what "
                + $"changed {period.InWords}](/{programme}/changes?{period.Query}).";
        return [.. strand.Take(MostOfStrand), new Offer($"changes#{sort}-{strand[0].Strand}", sort, strand[0].Strand, period.To, rest)];
    }
}

/// <summary>Where sentences stand in an update besides under their strand.</summary>
public static class Strands
{
    /// <summary>The programme as a whole; comes first.</summary>
    public const string Whole = "";

    /// <summary>What comes next; comes last.</summary>
    public const string Next = "next";
}
