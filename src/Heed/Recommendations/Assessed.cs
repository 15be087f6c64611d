using Heed.Lists;
using Heed.Records;

namespace Heed.Recommendations;

/// <summary>The assessments of a recommendation, each where readers look for it: beside the part or the response that it judges.</summary>
/// <param name="All">All of them, newest first.</param>
/// <param name="It">The recommendation.</param>
public sealed record Assessed(Listed All, Recommendation It)
{
    /// <summary>Those of the whole, and those of parts and responses that this version does not have.</summary>
    public IReadOnlyList<ListRow> General => [.. All.Where(r => IsOfWhole(r) || !IsPlaced(Of(r)))];

    /// <summary>Those of the delivery of the whole.</summary>
    public IReadOnlyList<ListRow> OfWhole => [.. All.Where(IsOfWhole)];

    /// <summary>How many parts have one.</summary>
    public int PartsJudged => It.PlacedParts.Count(p => OfPart(p).Count > 0);

    /// <summary>Those of the delivery of a part.</summary>
    public IReadOnlyList<ListRow> OfPart(PlacedPart part) =>
        [.. All.Where(r => Of(r) is { OfResponseFrom: null, Part: { Length: > 0 } label } && It.PartAt(label)?.Anchor == part.Anchor)];

    /// <summary>Those of a response.</summary>
    public IReadOnlyList<ListRow> OfResponse(Response response) => [.. All.Where(r => IsOf(Of(r), response))];

    private bool IsPlaced(Assessment one) =>
        one.OfResponseFrom is null ? It.PartAt(one.Part) is not null : It.Responses.Any(r => IsOf(one, r));

    private bool IsOf(Assessment one, Response response) =>
        one.OfResponseFrom is { } body && body.Path == response.Of?.Path
        && PartLabel.Anchor(one.Part, It.Number) == PartLabel.Anchor(response.Part, It.Number);

    private static bool IsOfWhole(ListRow row) => Of(row) is { OfResponseFrom: null } one && string.IsNullOrEmpty(one.Part);

    private static Assessment Of(ListRow row) => (Assessment)row.Content;
}
