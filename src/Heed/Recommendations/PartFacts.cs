using Heed.Delivery;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.Records;

namespace Heed.Recommendations;

/// <summary>What the page of a recommendation shows of one part.</summary>
/// <param name="At">The part at its place.</param>
/// <param name="Responses">The answers to it.</param>
/// <param name="Covering">The answers to the part above it or to the whole that hold for it too.</param>
/// <param name="PastDue">What is known of it when its last day has passed; null when that has not.</param>
/// <param name="Assessments">Independent judgements of it, newest first.</param>
public sealed record PartFacts(
    PlacedPart At, IReadOnlyList<Response> Responses, IReadOnlyList<Response> Covering, PastDue? PastDue,
    IReadOnlyList<ListRow> Assessments)
{
    public Part Part => At.Part;

    /// <summary>Whether nothing is known of it but its words.</summary>
    public bool IsWordsOnly => Part.IsWordsOnly && Responses.Count == 0 && Assessments.Count == 0;

    /// <summary>The label as a heading.</summary>
    public string Heading => T($"Part {Part.Label}");

    /// <summary>The parts of a recommendation, in the report's order.</summary>
    public static IReadOnlyList<PartFacts> Of(RecordPage<Recommendation> page, Assessed assessed)
    {
        var it = page.Content;
        return [.. it.PlacedParts.Select(placed => Of(page, it, placed, assessed))];
    }

    private static PartFacts Of(RecordPage<Recommendation> page, Recommendation it, PlacedPart placed, Assessed assessed)
    {
        var own = it.Responses.Where(r => !string.IsNullOrEmpty(r.Part) && it.PartAt(r.Part)?.Anchor == placed.Anchor).ToList();
        var covering = placed.IsLeaf && it.IsAnsweredInParts
            ? Whole.ResponsesTo(it, placed, it.Responses).Except(own).ToList() : [];
        var isOpen = Whole.IsOpen(it, placed) && page.Entry.Standing == Standing.InForce && !page.Entry.IsSettled;
        var past = isOpen
            ? PastDue.Of(placed.Part.DueBy, Whole.ReportOn(placed)?.On, page.Here.Day, page.Here.IsKeptByProgramme) : null;
        return new PartFacts(placed, own, covering, past, assessed.OfPart(placed));
    }
}
