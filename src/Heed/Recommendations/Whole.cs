using Heed.Delivery;
using Heed.Ledger.Kinds;

namespace Heed.Recommendations;

/// <summary>
/// What a recommendation is counted as where its parts were answered or delivered each for itself: once, whatever the number of parts.
/// </summary>
/// <remarks>
/// A part without an answer or report of its own has that of the part above it, and an answer to the whole is an answer to each part that
/// the same body did not answer apart.
/// </remarks>
public static class Whole
{
    /// <summary>No answer, as a state.</summary>
    public const string Unanswered = "no-response";

    /// <summary>Several different answers, as a state.</summary>
    public const string Split = "split";

    /// <summary>The response in one word.</summary>
    public static string Response(Recommendation it)
    {
        if (!it.IsAnsweredInParts)
            return OneOf(it.Responses.Select(r => r.Kind.Slug));
        var kinds = it.Leaves.SelectMany(leaf => KindsOf(it, leaf, it.Responses).DefaultIfEmpty(Unanswered));
        return OneOf(kinds.Concat(it.Responses.Where(r => !it.Covers(r)).Select(r => r.Kind.Slug)));
    }

    /// <summary>How many of the parts were answered how, by one body or by all: a part with different answers is "split".</summary>
    public static IReadOnlyDictionary<string, int> Responses(Recommendation it, IEnumerable<Response> responses)
    {
        var all = responses.ToList();
        return it.Leaves.CountBy(leaf => OneOf(KindsOf(it, leaf, all))).ToDictionary();
    }

    /// <summary>How many of the parts are in which state of delivery.</summary>
    public static IReadOnlyDictionary<string, int> States(Recommendation it) =>
        it.Leaves.CountBy(leaf => ReportOn(leaf)?.State.Slug ?? "no-return").ToDictionary();

    /// <summary>The answers that hold for a part: of each body the one that speaks of it most exactly.</summary>
    public static IEnumerable<Response> ResponsesTo(Recommendation it, PlacedPart part, IEnumerable<Response> responses) =>
        from response in responses
        let at = Place(it, part, response)
        where at is not null
        group (response, at) by response.Of?.Path into ofOne
        let nearest = ofOne.Min(o => o.at)
        from one in ofOne
        where one.at == nearest
        select one.response;

    /// <summary>What was reported on a part, or on the part above it.</summary>
    public static DeliveryReport? ReportOn(PlacedPart part) =>
        part.Outwards.Select(p => p.Part.Delivery).FirstOrDefault(d => d?.State is not null);

    /// <summary>Whether something is still awaited of a part, or of a part of it.</summary>
    public static bool IsOpen(Recommendation it, PlacedPart part) =>
        it.Leaves.Any(leaf => leaf.Outwards.Any(p => p.Anchor == part.Anchor) && !(ReportOn(leaf)?.State.IsFinal ?? false));

    /// <summary>
    /// What was reported on the whole, or what its parts together say; null when nothing is known that holds for the whole.
    /// </summary>
    public static DeliveryReport? Delivery(Recommendation it)
    {
        if (it.Delivery is not null || it.Parts.Count == 0)
            return it.Delivery;
        var reports = it.Leaves.Select(ReportOn).ToList();
        if (Together([.. reports.Select(r => r?.State)]) is not { } state)
            return null;
        var known = reports.OfType<DeliveryReport>().Distinct().ToList();
        return new DeliveryReport
        {
            State = state,
            Basis = known.TrueForAll(r => r.Basis == DeliveryBasis.Return) ? DeliveryBasis.Return : DeliveryBasis.PublicSources,
            On = known.Select(r => r.On).OfType<Ledger.Dates.FuzzyDate>().MaxBy(on => on.Latest),
            By = known.Select(r => r.By).Distinct().ToList() is [var one] ? one : null,
            Evidence = [.. known.SelectMany(r => r.Evidence)],
        };
    }

    /// <summary>
    /// What the states of all parts say of the whole. Parts of which nothing is known never make it delivered, ended or not started.
    /// </summary>
    public static DeliveryState? Together(IReadOnlyList<DeliveryState?> parts)
    {
        if (parts.All(p => p is DeliveryState.Delivered or DeliveryState.DeliveredInAnotherWay) && parts.Count > 0)
            return parts.All(p => p == DeliveryState.Delivered) ? DeliveryState.Delivered : DeliveryState.DeliveredInAnotherWay;
        if (parts.Any(p => p is DeliveryState.Delivered or DeliveryState.DeliveredInAnotherWay or DeliveryState.PartlyDelivered))
            return DeliveryState.PartlyDelivered;
        foreach (var moving in new[] { DeliveryState.UnderWay, DeliveryState.Delayed, DeliveryState.Blocked })
        {
            if (parts.Contains(moving))
                return moving;
        }
        return parts.Count == 0 || parts.Contains(null) ? null
            : parts.Contains(DeliveryState.NotClear) ? DeliveryState.NotClear
            : parts.Contains(DeliveryState.NotStarted) ? DeliveryState.NotStarted
            : parts.Contains(DeliveryState.WillNotBeDone) ? DeliveryState.WillNotBeDone
            : DeliveryState.Superseded;
    }

    // How far out an answer stands from a part: 0 for the part itself, more for those above it, most for the whole; null when it is about
    // another part.
    private static int? Place(Recommendation it, PlacedPart part, Response response)
    {
        if (string.IsNullOrEmpty(response.Part))
            return int.MaxValue;
        var anchor = PartLabel.Anchor(response.Part, it.Number);
        var at = part.Outwards.Select(p => p.Anchor).ToList().IndexOf(anchor);
        return at < 0 ? null : at;
    }

    private static IEnumerable<string> KindsOf(Recommendation it, PlacedPart leaf, IEnumerable<Response> responses) =>
        ResponsesTo(it, leaf, responses).Select(r => r.Kind.Slug);

    private static string OneOf(IEnumerable<string> kinds) =>
        kinds.Distinct().Take(2).ToList() switch
        {
            [] => Unanswered,
            [var one] => one,
            _ => Split,
        };
}
