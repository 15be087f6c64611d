namespace Heed.Desk.Composing.Offering;

/// <summary>Brings offers into order and keeps them few enough to be read.</summary>
public static class Offers
{
    /// <summary>How many sentences one strand offers at most; the rest is read in the list of changes.</summary>
    public const int MostOfStrand = 60;

    /// <summary>The offers, strand by strand as they first happened, the programme as a whole first and what comes next last; each thing told once.</summary>
    public static IReadOnlyList<Offer> InOrder(IReadOnlyList<Offer> offers)
    {
        var told = offers.Where(o => !o.IsMinor).Select(o => o.Key.Split('#')[0]).ToHashSet();
        var once = offers.Where(o => !o.IsMinor || !IsToldBy(told, o)).DistinctBy(o => o.Key);
        return
        [
            .. once.GroupBy(o => o.Sort == OfferSort.Coming ? Strands.Next : o.Strand)
                .SelectMany(strand => strand.OrderBy(o => o.IsMinor).ThenBy(o => o.On).ThenBy(o => o.Sort).Take(MostOfStrand)),
        ];
    }

    // What a finding says of a meeting is told by the meeting.
    private static bool IsToldBy(HashSet<string> told, Offer minor) => minor.Sort == OfferSort.Other && told.Any(path => minor.Key.EndsWith("-" + path, StringComparison.Ordinal));
}

/// <summary>Where sentences stand in an update besides under their strand.</summary>
public static class Strands
{
    /// <summary>The programme as a whole; comes first.</summary>
    public const string Whole = "";

    /// <summary>What comes next; comes last.</summary>
    public const string Next = "next";
}
